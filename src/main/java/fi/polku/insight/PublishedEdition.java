package fi.polku.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a month. Each stays as it is; the one with the largest number holds.
 *
 * @param monthOn first day of the month
 * @param edition 1, and one more for each time the month was published again
 * @param reason why it was published again, told to all; null in the first edition
 */
public record PublishedEdition(
        LocalDate monthOn, int edition, Instant publishedAt, @Nullable String reason) {}
