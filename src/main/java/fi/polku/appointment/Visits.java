package fi.polku.appointment;

import fi.polku.access.Actor;
import org.jspecify.annotations.Nullable;

/** What became of a time: the visit, or that nobody came. */
public interface Visits {
    /** The visit took place: meets the clock by the realised time and completes the step. */
    VisitId markAttended(Actor actor, AppointmentId id, VisitResult result);

    /** The client did not come. The clock goes on. */
    VisitId markNoShow(Actor actor, AppointmentId id, @Nullable String note);
}
