package fi.polku.path;

import fi.polku.kernel.ProfessionalId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step added freely to a plan.
 *
 * @param after order of the step after which it comes, 0 = first
 */
public record NewStep(
        String title,
        String instruction,
        String place,
        Sector sector,
        String role,
        @Nullable LocalDate plannedOn,
        @Nullable ProfessionalId responsible,
        @Nullable String serviceType,
        int after,
        String reason) {}
