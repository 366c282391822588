package fi.polku.appointment;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/**
 * The bulk door: times booked and kept by the same desks, into rows that are copied many at once.
 */
public interface AppointmentLoad {
    /** The desks over the rows of a bulk; for the system only. */
    AppointmentDesks into(Actor by, Bulk bulk);

    /** Where times are booked and what became of them is written. */
    record AppointmentDesks(Bookings bookings, Visits visits) {}
}
