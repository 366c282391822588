package fi.polku.privacy;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The officer's question to the one who looked, or to the unit, and the explanation. */
public record ViewExplanation(
        UUID id,
        UUID requestId,
        @Nullable ProfessionalId professionalId,
        @Nullable UnitId unitId,
        String question,
        Instant askedAt,
        LocalDate dueOn,
        @Nullable Instant answeredAt,
        @Nullable String answer) {}
