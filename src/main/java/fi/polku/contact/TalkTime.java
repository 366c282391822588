package fi.polku.contact;

/** When it suits the sender to talk. */
public enum TalkTime {
    MORNING,
    DAY,
    AFTERNOON,
    WRITING
}
