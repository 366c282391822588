package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows a worker where a protected person is, for a reason that is chosen and written down: in the
 * log of views, in the client's own timeline, and in the list of the privacy officer.
 */
public interface Unmasking {
    /**
     * One time somebody was shown.
     *
     * @param name whom it was shown to
     */
    record Seen(
            UUID id,
            ClientId client,
            String name,
            @Nullable UnitId unit,
            UnmaskReason reason,
            Instant happenedAt) {}

    /** Whether the work of this actor may need it: tasks in which clients are met. */
    boolean mayAsk(Actor actor, ClientId client);

    /**
     * What is known, once; each call is one more line in the logs.
     *
     * @throws fi.polku.access.Denied for those who may not ask
     */
    Whereabouts.Known show(Actor actor, ClientId client, UnmaskReason reason);

    /** The newest, for those who oversee. */
    List<Seen> seen(Actor officer, int limit);
}
