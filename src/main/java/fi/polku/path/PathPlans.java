package fi.polku.path;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;

/**
 * Starts a plan and sends it, by those who write plans. An edit takes the number of the edit that
 * the editor saw; when somebody was faster, {@link ChangedMeanwhile} tells who.
 */
public interface PathPlans {
    /** Starts a path from a model; its steps get their days counted from today. */
    PathId start(Actor actor, ClientId client, String modelCode, List<NewGoal> goals);

    /** Sends the plan, or what has changed in it, to the client. */
    void propose(Actor actor, PathId path, int editNo, String reason);
}
