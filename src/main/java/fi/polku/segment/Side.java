package fi.polku.segment;

/** Whose view an answer is. */
public enum Side {
    /** The person's own view of resources. */
    CLIENT,
    /** The professional's view of how complex the situation is. */
    PROFESSIONAL
}
