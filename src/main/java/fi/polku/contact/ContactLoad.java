package fi.polku.contact;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/**
 * The bulk door: contacts received and answered by the same desk, into rows that are copied many at
 * once.
 */
public interface ContactLoad {
    /** The desk over the rows of a bulk; for the system only. */
    Contacts into(Actor by, Bulk bulk);
}
