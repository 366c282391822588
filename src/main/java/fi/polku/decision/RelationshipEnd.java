package fi.polku.decision;

/** On what ground a client relationship ended. */
public enum RelationshipEnd {
    NEED_ENDED,
    GOALS_REACHED,
    CLIENT_WISH,
    MOVED_AWAY,
    TRANSFERRED,
    DIED
}
