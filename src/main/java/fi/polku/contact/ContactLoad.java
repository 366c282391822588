package fi.polku.contact;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/**
 * The bulk door: contacts received and answered by the same desks, into rows that are copied many
 * at once.
 */
public interface ContactLoad {
    /** The desks over the rows of a bulk; for the system only. */
    ContactDesks into(Actor by, Bulk bulk);

    /** Where a contact is read, received, handled and brought to its end. */
    record ContactDesks(
            Contacts contacts,
            ContactReception reception,
            ContactHandling handling,
            ContactOutcomes outcomes) {}
}
