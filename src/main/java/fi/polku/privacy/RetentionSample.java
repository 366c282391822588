package fi.polku.privacy;

import java.time.LocalDate;

/**
 * One record of a dry run and why: what its time is counted from, for how many years, its last day.
 *
 * @param held kept by an order
 */
public record RetentionSample(
        String rule,
        String material,
        String since,
        int years,
        LocalDate sinceOn,
        LocalDate lastOn,
        boolean held) {}
