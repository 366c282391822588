package fi.polku.assessment;

import fi.polku.deadline.EndReason;

/** Why a matter was closed. */
public enum MatterEnd {
    NO_GROUND(EndReason.NEED_ENDED),
    NEED_ENDED(EndReason.NEED_ENDED),
    WITHDRAWN(EndReason.WITHDRAWN),
    MOVED_AWAY(EndReason.MOVED_AWAY),
    DIED(EndReason.DIED),
    TRANSFERRED(EndReason.TRANSFERRED),
    /** What was asked has been decided and, where it was granted, carried out. */
    DECIDED(EndReason.NO_LIMIT);

    private final EndReason clock;

    MatterEnd(EndReason clock) {
        this.clock = clock;
    }

    /** What is said of the matter's clocks, which do not run on without it. */
    public EndReason clockReason() {
        return clock;
    }
}
