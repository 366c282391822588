package fi.polku.privacy;

/** What a client may ask of the data held of them. */
public enum RequestKind {
    /** Why a row of the log, or the views of a unit, came about (703/2023 11 §). */
    WHY,
    /** The whole log in writing (703/2023 11 §). */
    LOG,
    /** Something recorded is wrong (regulation 2016/679 art. 16). */
    CORRECTION,
    /** The client suspects a breach (art. 33). */
    BREACH
}
