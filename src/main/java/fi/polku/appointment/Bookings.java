package fi.polku.appointment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Times taken, moved and given up. */
public interface Bookings {
    /**
     * Books the time for the client. Of two who want the same time at once, one gets it and the
     * other a {@link Refusal} that says so.
     */
    AppointmentId book(Actor actor, SlotId slot, ClientId client, @Nullable UUID step);

    /** Books a time agreed outside the opened calendar. */
    AppointmentId book(Actor actor, NewTime time, ClientId client, @Nullable UUID step);

    /** Moves to another time: a new appointment linked to the old, which gives its time free. */
    AppointmentId move(Actor actor, AppointmentId id, SlotId to);

    /** Gives the time up. The clock goes on; only its forecast is taken away. */
    void cancel(Actor actor, AppointmentId id, CancelledBy by, @Nullable String reason);
}
