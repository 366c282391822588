package fi.polku.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of an appointment, always computed from its facts. */
public enum AppointmentState {
    BOOKED,
    /** The time has gone by and nobody has said yet what became of it. */
    UNRECORDED,
    MOVED,
    CANCELLED,
    ATTENDED,
    NO_SHOW;

    /** The state at a moment, from what has happened by then. */
    public static AppointmentState of(
            @Nullable Instant cancelledAt,
            boolean moved,
            @Nullable VisitOutcome outcome,
            Instant endsAt,
            Instant now) {
        if (moved) {
            return MOVED;
        }
        if (cancelledAt != null) {
            return CANCELLED;
        }
        if (outcome != null) {
            return switch (outcome) {
                case ATTENDED -> ATTENDED;
                case NO_SHOW -> NO_SHOW;
            };
        }
        return endsAt.isAfter(now) ? BOOKED : UNRECORDED;
    }

    /** Whether the time is still held for the client. */
    public boolean isOpen() {
        return this == BOOKED || this == UNRECORDED;
    }
}
