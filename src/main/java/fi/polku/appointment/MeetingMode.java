package fi.polku.appointment;

/** How people meet. */
public enum MeetingMode {
    ONSITE,
    VIDEO,
    PHONE,
    HOME
}
