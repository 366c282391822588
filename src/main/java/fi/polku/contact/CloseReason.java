package fi.polku.contact;

import fi.polku.deadline.EndReason;

/** Why a contact is closed without an assessment. */
public enum CloseReason {
    NEED_ENDED(EndReason.NEED_ENDED),
    WITHDRAWN(EndReason.WITHDRAWN),
    NOT_REACHED(EndReason.NOT_REACHED),
    STARTED_ELSEWHERE(EndReason.STARTED_ELSEWHERE),
    TRANSFERRED(EndReason.TRANSFERRED),
    MOVED_AWAY(EndReason.MOVED_AWAY),
    DIED(EndReason.DIED),
    RECORDED_IN_ERROR(EndReason.RECORDED_IN_ERROR);

    private final EndReason clock;

    CloseReason(EndReason clock) {
        this.clock = clock;
    }

    /** What is said of the contact's clocks. */
    public EndReason clockReason() {
        return clock;
    }
}
