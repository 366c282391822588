package fi.polku.decision;

/** What was carried out of a decision. */
public enum ImplementationKind {
    STARTED,
    PARTLY,
    ENDED
}
