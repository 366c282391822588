package fi.polku.contact;

import fi.polku.access.Actor;

/** Receives contacts. Every change belongs to the caller's transaction. */
public interface ContactReception {
    /**
     * Receives a contact: its row, its clocks, its place in a queue and its journal entry in one
     * transaction. A contact with an external id that has come before is not received again; the
     * receipt then has no code.
     */
    Receipt receive(Actor by, NewContact contact);
}
