package fi.polku.decision;

/** How a client is told of a decision (hallintolaki 59–60 §, 13/2003 18–19 §). */
public enum NoticeWay {
    POST,
    ELECTRONIC,
    HANDED,
    VERIFIED
}
