package fi.polku.access;

/** Why a record is opened without a relationship; the person also says it in own words. */
public enum EmergencyReason {
    /** Somebody's life or health is in danger. */
    LIFE_OR_HEALTH,
    /** A child may be in danger. */
    CHILD_SAFETY,
    /** Help is needed at once, and the relationship has not been recorded yet. */
    URGENT_HELP,
    OTHER
}
