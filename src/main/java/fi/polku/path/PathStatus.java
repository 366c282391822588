package fi.polku.path;

/** Where a whole path stands; computed from what was sent, answered and ended. */
public enum PathStatus {
    /** The own worker is still writing it; the client does not see it. */
    DRAFT,
    /** Sent for the first time; takes effect when the client accepts it. */
    SENT,
    /** The client asked for something else before accepting anything. */
    CHANGE_ASKED,
    /** Accepted: in effect. A change may be waiting for the client's answer. */
    ACTIVE,
    ENDED
}
