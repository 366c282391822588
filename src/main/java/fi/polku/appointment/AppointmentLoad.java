package fi.polku.appointment;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/**
 * The bulk door: times booked and kept by the same desk, into rows that are copied many at once.
 */
public interface AppointmentLoad {
    /** The desk over the rows of a bulk; for the system only. */
    Appointments into(Actor by, Bulk bulk);
}
