package fi.polku.path;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operating models and clients' paths, as they are read. */
public interface Paths {
    /** Models in use on a day, by name. */
    List<ModelView> models(LocalDate on);

    /** The version of a model in use on a day. */
    Optional<ModelView> model(String code, LocalDate on);

    Optional<ModelView> modelVersion(UUID versionId);

    /**
     * The client's path now, as the client may see it: the plan in effect, or the one sent for
     * acceptance. A draft is not there, nor is a path that has ended.
     */
    Optional<PathView> currentFor(ClientId client);

    /** As above, when the reader may use it. */
    Optional<PathView> currentFor(Actor reader, ClientId client);

    /** The client's open path as its writers see it, drafts too. */
    Optional<PathView> openFor(ClientId client);

    /** As above, when the reader may use it. */
    Optional<PathView> openFor(Actor reader, ClientId client);

    /** All paths of a client that the client may see, the latest first, ended and imported too. */
    List<PathView> historyFor(ClientId client);

    /** A path as its writers see it, when the actor may use it: the plan being written. */
    PathView get(Actor actor, PathId path);

    /** A path as the client sees it: the plan in effect; a draft as it is. */
    Optional<PathView> find(PathId path);

    /** What has changed after the edit that somebody saw, oldest first. */
    List<ChangeView> changesSince(PathId path, int editNo);

    /** What would be sent now, compared with what was sent last. */
    List<DiffLine> unsent(PathId path);

    Optional<StepPlace> place(StepId step);

    /** A page for those who read many (FHIR); only what the actor may use, no drafts. */
    List<PathView> page(Actor actor, PathSearch search);

    long count(Actor actor, PathSearch search);

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
