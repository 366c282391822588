package fi.polku.measure;

import fi.polku.kernel.ClientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A score made elsewhere, known by its LOINC code. */
public record ReceivedScore(
        ClientId client,
        String loinc,
        @Nullable BigDecimal value,
        List<Part> parts,
        @Nullable UUID encounter,
        Instant happenedAt) {

    /** A part of a score that has parts instead of one number. */
    public record Part(
            String system,
            String code,
            @Nullable String display,
            @Nullable String valueSystem,
            @Nullable String valueCode,
            @Nullable String valueText,
            @Nullable BigDecimal number,
            @Nullable String unit) {}
}
