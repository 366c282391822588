package fi.polku.contact;

/** The state of a contact, computed from what has happened to it. */
public enum ContactStatus {
    RECEIVED,
    TAKEN,
    ASSESSED,
    CLOSED
}
