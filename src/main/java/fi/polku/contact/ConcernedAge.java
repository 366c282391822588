package fi.polku.contact;

/** Rough age of the one a worry is about. */
public enum ConcernedAge {
    CHILD,
    ADULT,
    OVER_75,
    UNKNOWN
}
