package fi.polku.deadline;

/** Why a clock ended without the event it waited for. */
public enum EndReason {
    NEED_ENDED,
    WITHDRAWN,
    NOT_REACHED,
    MOVED_AWAY,
    TRANSFERRED,
    DIED,
    STARTED_ELSEWHERE,
    RECORDED_IN_ERROR,
    /** Counted again from a corrected fact, and no maximum time concerns the case. */
    NO_LIMIT
}
