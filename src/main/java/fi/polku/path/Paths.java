package fi.polku.path;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operating models and clients' paths. Every edit takes the number of the edit that the editor saw;
 * when somebody was faster, {@link ChangedMeanwhile} tells who and the editor looks again.
 */
public interface Paths {
    /** Models in use on a day, by name. */
    List<ModelView> models(LocalDate on);

    /** The version of a model in use on a day. */
    Optional<ModelView> model(String code, LocalDate on);

    Optional<ModelView> modelVersion(UUID versionId);

    /** Starts a path from a model; its steps get their days counted from today. */
    PathId start(Actor actor, ClientId client, String modelCode, List<NewGoal> goals);

    GoalId addGoal(Actor actor, PathId path, int editNo, NewGoal goal, String reason);

    /** Another version takes the goal's place; what was agreed is not rewritten. */
    GoalId replaceGoal(
            Actor actor, PathId path, int editNo, GoalId goal, NewGoal by, String reason);

    StepId addStep(Actor actor, PathId path, int editNo, NewStep step);

    void adjustStep(Actor actor, StepId step, int editNo, StepEdit edit);

    /** Sends the plan, or what has changed in it, to the client. */
    void propose(Actor actor, PathId path, int editNo, String reason);

    /** The client accepts the version last sent: it takes effect. A second click does nothing. */
    void accept(Actor client, PathId path, int version);

    /** The client told a professional, who writes it down. */
    void acceptTold(Actor professional, PathId path, int version);

    /** The client asks for something else, in the client's words: a task for the own worker. */
    void askChange(Actor client, PathId path, int version, String words);

    /** The step was done at a moment; doing it again changes nothing. */
    void completeStep(Actor actor, StepId step, Instant at);

    /** An appointment was booked for a step. */
    void linkAppointment(StepId step, UUID appointment);

    /** As above, with when it begins, so that the path can show it. */
    void linkAppointment(StepId step, UUID appointment, Instant startsAt);

    /** The appointment of a step was given up. */
    void unlinkAppointment(StepId step);

    /** A step waits for somebody's answer until a day; then it is asked again. */
    void waitFor(Actor actor, StepId step, StepView.Waited whom, LocalDate until);

    /** The answer came. */
    void waitOver(Actor actor, StepId step);

    void review(Actor actor, PathId path, NewReview review);

    void end(Actor actor, PathId path, EndPath end);

    /**
     * The client's path now, as the client may see it: the plan in effect, or the one sent for
     * acceptance. A draft is not there, nor is a path that has ended.
     */
    Optional<PathView> currentFor(ClientId client);

    /** The client's open path as its writers see it, drafts too. */
    Optional<PathView> openFor(ClientId client);

    /** All paths of a client that the client may see, the latest first, ended and imported too. */
    List<PathView> historyFor(ClientId client);

    /** A path as its writers see it: the plan being written. */
    PathView get(Actor actor, PathId path);

    /** A path as the client sees it: the plan in effect; a draft as it is. */
    Optional<PathView> find(PathId path);

    /** What has changed after the edit that somebody saw, oldest first. */
    List<ChangeView> changesSince(PathId path, int editNo);

    /** What would be sent now, compared with what was sent last. */
    List<DiffLine> unsent(PathId path);

    Optional<StepPlace> place(StepId step);

    /** A page for those who read many (FHIR); only clients the actor may see, no drafts. */
    List<PathView> page(Actor actor, PathSearch search);

    long count(Actor actor, PathSearch search);

    /** Keeps a plan made in another system. */
    PathId importPlan(Actor actor, ClientId client, ImportedPlan plan);

    /** Where a step belongs, and what may be booked for it. */
    record StepPlace(
            PathId path, ClientId client, StepId step, int order, @Nullable String serviceType) {}

    /**
     * What to read: filters that are null are not asked; the page goes on after the last row.
     *
     * @param changedFrom only paths that changed at this moment or later
     * @param after the last path of the page before, in the order of ids
     */
    record PathSearch(
            @Nullable ClientId client,
            @Nullable PathStatus status,
            @Nullable Instant changedFrom,
            @Nullable Instant changedBefore,
            @Nullable PathId after,
            int limit) {
        public static PathSearch of(ClientId client) {
            return new PathSearch(client, null, null, null, null, 100);
        }
    }
}
