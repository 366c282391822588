package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/** The bulk door: people made by the same desk, into rows that are copied many at once. */
public interface ClientLoad {
    /** The desk over the rows of a bulk; for the system only. */
    Clients into(Actor by, Bulk bulk);
}
