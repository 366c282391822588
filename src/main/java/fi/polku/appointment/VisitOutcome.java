package fi.polku.appointment;

/** What became of the meeting. */
public enum VisitOutcome {
    ATTENDED,
    NO_SHOW
}
