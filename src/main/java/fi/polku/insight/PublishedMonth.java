package fi.polku.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published month.
 *
 * @param monthOn its first day
 * @param reason why it was published again; null in the first edition
 */
public record PublishedMonth(
        LocalDate monthOn,
        int edition,
        Instant publishedAt,
        @Nullable String reason,
        List<PublishedWait> waits) {}
