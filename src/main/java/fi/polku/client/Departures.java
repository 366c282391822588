package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Death and moving away. Neither ends anything by itself: what is unfinished is told before, and
 * given to the own worker after, who ends or moves each thing knowingly.
 */
public interface Departures {
    /** What happened. */
    enum Kind {
        DEATH,
        MOVED_AWAY
    }

    /**
     * One as it was told.
     *
     * @param recordedBy null = the system
     */
    record Departure(
            UUID id,
            Kind kind,
            LocalDate happenedOn,
            PersonHistory.Source source,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawReason) {}

    /** All that have been recorded, the newest first. */
    List<Departure> of(Actor actor, ClientId client);

    /** What is unfinished of the person and will be given to the own worker. */
    List<Unfinished.Line> unfinished(Actor actor, ClientId client);

    /**
     * Records a death or moving away.
     *
     * @throws fi.polku.kernel.Refusal when the day is to come or before birth, or it is there
     *     already
     */
    UUID record(Actor actor, ClientId client, Kind kind, LocalDate on, PersonHistory.Source source);

    /** Takes back what was recorded in error. */
    void withdraw(Actor actor, ClientId client, UUID departure, String reason);
}
