package fi.polku.assessment;

/** Why a matter was closed. */
public enum MatterEnd {
    NO_GROUND,
    NEED_ENDED,
    WITHDRAWN,
    MOVED_AWAY,
    DIED
}
