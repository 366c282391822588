package fi.polku.path;

/** How a path ended. */
public enum PathOutcome {
    GOAL_REACHED,
    PARTLY_REACHED,
    MOVED_ON,
    CLIENT_ENDED,
    NEED_CHANGED,
    MOVED_AWAY
}
