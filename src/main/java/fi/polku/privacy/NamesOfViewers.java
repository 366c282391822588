package fi.polku.privacy;

/** The region's policy on telling a client the name of the professional who looked (74 §). */
public enum NamesOfViewers {
    /** On the page at once. */
    SHOWN,
    /** In the answer to a request, when the officer so decides. */
    ON_REQUEST,
    NEVER
}
