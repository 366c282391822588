package fi.polku.path.domain;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.path.StepId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step as one version of a plan has it. */
public record PlanStep(
        StepId id,
        LocalizedText title,
        int position,
        boolean skipped,
        @Nullable LocalDate plannedOn,
        @Nullable ProfessionalId responsible) {}
