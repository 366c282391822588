package fi.polku.measure;

import fi.polku.access.Actor;
import java.util.Optional;

/**
 * Scores that were made elsewhere or are made anew. Whoever calls has checked that the actor may
 * see the client.
 */
public interface MeasureScores {
    /** Keeps a score that was made elsewhere. */
    ScoreId receive(Actor actor, ReceivedScore score);

    /** Scores an answer anew; gives a new score row when the engine has changed since. */
    Optional<ScoreId> recalculate(Actor actor, AnswerId answer);
}
