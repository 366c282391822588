package fi.polku.path;

import fi.polku.kernel.ProfessionalId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is adjusted in a step, and why.
 *
 * @param plannedOn day from now on, when the plan of the step changes
 * @param responsible who is responsible from now on, null = the role as in the model
 */
public record StepEdit(
        Action action,
        @Nullable LocalDate plannedOn,
        @Nullable ProfessionalId responsible,
        String reason) {

    /** What is done to the step. */
    public enum Action {
        /** Its day and who is responsible. */
        PLAN,
        SKIP,
        RESTORE,
        EARLIER,
        LATER
    }
}
