package fi.polku.deadline;

/** What the booked day promises of an open clock; a booking never stops one. */
public enum Forecast {
    /** Nothing is booked. */
    NONE,
    /** Booked, on the due day at the latest. */
    KEPT,
    /** Booked after the due day. */
    LATE
}
