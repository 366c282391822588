package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes a person's everyday life and is not a service, as the client tells it or as it is
 * taken in from elsewhere. Nothing is rewritten: an end and a correction are new rows.
 */
public interface LifeSituations {
    /** What it is; words {@code client.life.kind.<KIND>}. */
    enum Kind {
        SICK_LEAVE,
        UNEMPLOYED,
        /** Cares for somebody near, alone. */
        CARER_ALONE
    }

    /** Where it is known from; words {@code client.life.source.<SOURCE>}. */
    enum Source {
        TOLD,
        IMPORTED
    }

    /**
     * One that stands.
     *
     * @param toOn last day; null = goes on
     * @param toldAt when it was told
     * @param recordedBy name of the account that recorded it; null = the system
     */
    record LifeSituation(
            UUID id,
            Kind kind,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            Source source,
            Instant toldAt,
            @Nullable String recordedBy) {
        /** Whether it goes on on a day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(fromOn) && (toOn == null || !day.isAfter(toOn));
        }
    }

    /** Those that stand and that the reader may use, the newest first; the view is written down. */
    List<LifeSituation> of(Actor actor, ClientId client);

    /** Writes down what the client tells. */
    UUID tell(Actor actor, ClientId client, Kind kind, LocalDate from, @Nullable LocalDate to);

    /** It has ended, or ends, on a day. */
    void end(Actor actor, ClientId client, UUID situation, LocalDate last);

    /** It was written down by mistake. */
    void takeBack(Actor actor, ClientId client, UUID situation);

    /** Takes in what another system knows, in the register it comes from. */
    UUID takeIn(
            ClientId client, Kind kind, LocalDate from, @Nullable LocalDate to, Register register);
}
