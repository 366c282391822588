package fi.polku.client;

/** What a worker needs the whereabouts of a protected person for. */
public enum UnmaskReason {
    HOME_VISIT,
    AMBULANCE,
    REACH,
    LETTER,
    CHILD_PROTECTION,
    PLACE_OF_CARE
}
