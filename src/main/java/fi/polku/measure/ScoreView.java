package fi.polku.measure;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A score that is in force: calculated from an answer, or received from elsewhere (then without an
 * answer).
 *
 * @param instrument code of an instrument in use, or the LOINC code of one that is not
 * @param value absent only for a score that came without a number
 */
public record ScoreView(
        ScoreId id,
        @Nullable AnswerId answer,
        ClientId client,
        String instrument,
        @Nullable String loinc,
        LocalDate on,
        Instant happenedAt,
        Instant recordedAt,
        @Nullable BigDecimal value,
        @Nullable String band,
        @Nullable LocalizedText meaning,
        @Nullable Integer answered,
        int items) {}
