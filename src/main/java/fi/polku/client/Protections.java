package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets and lifts non-disclosure for safety (turvakielto). It comes from the population register; a
 * worker who is told of it records it at once, and from that moment it holds everywhere.
 */
public interface Protections {
    /**
     * One as it was recorded.
     *
     * @param source REGISTER or TOLD
     * @param toOn last day; null = until further notice
     * @param recordedBy null = the system
     */
    record Protection(
            UUID id,
            String source,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable String recordedBy,
            Instant recordedAt,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy,
            @Nullable String liftReason) {
        /** Whether it holds on the day. */
        public boolean holds(LocalDate day) {
            return liftedAt == null
                    && !fromOn.isAfter(day)
                    && (toOn == null || !toOn.isBefore(day));
        }
    }

    /**
     * What protects a person.
     *
     * @param today whether the person is protected today, by whatever record
     * @param register whether the population register says so of this record
     * @param recorded what workers have recorded of this record, the newest first
     */
    record State(boolean today, boolean register, List<Protection> recorded) {
        public State {
            recorded = List.copyOf(recorded);
        }
    }

    /** What protects the person now and has protected before. */
    State of(Actor actor, ClientId client);

    /**
     * Records that the person is protected.
     *
     * @param to last day; null = until further notice
     * @throws fi.polku.kernel.Refusal when the days are wrong or past
     */
    void protect(Actor actor, ClientId client, LocalDate from, @Nullable LocalDate to);

    /**
     * Lifts every protection of this record that holds or is to come.
     *
     * @throws fi.polku.kernel.Refusal without a reason, or when there is nothing to lift
     */
    void lift(Actor actor, ClientId client, String reason);
}
