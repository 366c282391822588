package fi.polku.privacy;

/** What was found of a breach that a client told of (regulation 2016/679 art. 33). */
public enum BreachFinding {
    NOT_A_BREACH,
    /** A breach that is unlikely to endanger anybody's rights: written down, not notified. */
    NO_RISK,
    AUTHORITY_TOLD
}
