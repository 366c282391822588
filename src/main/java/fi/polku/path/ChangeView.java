package fi.polku.path;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change made to a plan: who, when, what, why. */
public record ChangeView(
        DiffLine.Kind kind,
        @Nullable LocalizedText title,
        @Nullable LocalDate beforeOn,
        @Nullable LocalDate afterOn,
        String reason,
        int editNo,
        @Nullable ProfessionalId professionalId,
        Instant createdAt) {}
