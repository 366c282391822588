package fi.polku.access;

/** What a worker may state, with a reason, to open records for a short time. */
public enum OpeningKind {
    /** The confirmation of specially protected entries (703/2023 26 §). */
    PROTECTED,
    /**
     * The client cannot evaluate what a permit means and nobody represents the client: the other
     * sector's necessary data, as far as the client has not forbidden them (53 §).
     */
    UNABLE,
    /** A social authority's right to necessary information (703/2023 53 § 5, 55 § 2, 64 §). */
    AUTHORITY
}
