package fi.polku.deadline;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/**
 * The bulk door: clocks started, met and ended by the same desk, into rows that are copied many at
 * once.
 */
public interface DeadlineLoad {
    /** The desk over the rows of a bulk; for the system only. */
    Deadlines into(Actor by, Bulk bulk);
}
