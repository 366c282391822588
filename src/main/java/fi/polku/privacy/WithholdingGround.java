package fi.polku.privacy;

/** The legal grounds on which the client is not told who looked. */
public enum WithholdingGround {
    /** 703/2023 11 §. */
    SERIOUS_DANGER,
    /** 1050/2018 34 §. */
    CRIME
}
