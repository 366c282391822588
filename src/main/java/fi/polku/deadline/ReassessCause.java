package fi.polku.deadline;

/** Why a clock was counted again. */
public enum ReassessCause {
    /** A professional corrected a day or a fact of the clock. */
    FACT_CORRECTED,
    /** The day of birth was corrected or became known. */
    BIRTH_DATE,
    /** The person the clock concerns became known. */
    CLIENT_KNOWN
}
