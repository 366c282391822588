package fi.polku.contact;

/** How soon the sender wishes help; a professional always judges the urgency. */
public enum Soon {
    TODAY,
    DAYS,
    WAIT,
    UNKNOWN
}
