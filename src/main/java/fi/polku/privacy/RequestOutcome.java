package fi.polku.privacy;

/** What the answer to a request was. */
public enum RequestOutcome {
    EXPLAINED,
    LOG_GIVEN,
    /** By an annotation to the record, never by rewriting it. */
    CORRECTED,
    HANDLED,
    REFUSED;

    /** The answer that grants what was asked. */
    public static RequestOutcome granting(RequestKind kind) {
        return switch (kind) {
            case WHY -> EXPLAINED;
            case LOG -> LOG_GIVEN;
            case CORRECTION -> CORRECTED;
            case BREACH -> HANDLED;
        };
    }
}
