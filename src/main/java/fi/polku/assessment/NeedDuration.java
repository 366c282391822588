package fi.polku.assessment;

/** How long the need of support lasts; the need assessment must say it (703/2023 42 §). */
public enum NeedDuration {
    TEMPORARY,
    RECURRENT,
    LONG_TERM
}
