package fi.polku.contact;

/** How soon a contact must be answered. */
public enum Urgency {
    URGENT,
    SAME_DAY,
    NON_URGENT
}
