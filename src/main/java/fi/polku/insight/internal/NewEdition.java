package fi.polku.insight.internal;

/**
 * What is asked when a month is to be published again, as it was typed.
 *
 * @param month for example {@code 2026-02}
 * @param shown the month whose changes the asker has been shown
 * @param reason told to all
 */
public record NewEdition(String month, String shown, String reason) {}
