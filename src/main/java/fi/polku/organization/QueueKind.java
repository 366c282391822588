package fi.polku.organization;

/** What a unit's queue answers: the same person may need several, each has its own rules. */
public enum QueueKind {
    /** Reception team of a health and social centre (THL-laki 51 §). */
    HEALTH,
    /** Social guidance (SHL 6 §, 34 §). */
    SOCIAL,
    /** Oral health (THL-laki 51 b §). */
    ORAL,
    /** Family social work and child welfare: worries about a child (lastensuojelulaki 25–26 §). */
    CHILD
}
