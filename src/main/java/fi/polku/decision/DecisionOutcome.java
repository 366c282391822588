package fi.polku.decision;

/** How a matter was decided as a whole. */
public enum DecisionOutcome {
    GRANTED,
    PARTLY_GRANTED,
    REJECTED,
    /** Not examined (jätetty tutkimatta). */
    DISMISSED
}
