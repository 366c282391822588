package fi.polku.path;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step as it stands today.
 *
 * @param order place in the plan, the first is 1
 * @param role code of the role that does it ({@code path.role.<CODE>})
 * @param partner whether somebody outside the wellbeing services county does it
 * @param plannedOn the day agreed in the plan
 * @param bookedAt when its appointment begins, if one is booked
 * @param serviceType code of what is booked for it, if anything is
 * @param measures codes of the instruments answered in it
 * @param note why it was left out or changed, in the words of who changed it
 * @param waiting whom it waits for, if it waits
 */
public record StepView(
        StepId id,
        int order,
        LocalizedText title,
        LocalizedText instruction,
        LocalizedText place,
        StepState state,
        Sector sector,
        boolean partner,
        String role,
        @Nullable ProfessionalId responsible,
        @Nullable String responsibleName,
        @Nullable LocalDate plannedOn,
        @Nullable Instant bookedAt,
        @Nullable UUID appointment,
        @Nullable Instant doneAt,
        @Nullable String serviceType,
        List<String> measures,
        @Nullable String note,
        @Nullable Wait waiting) {

    /** Whom a step waits for, until when; if no answer comes, the own worker asks again. */
    public record Wait(Waited whom, LocalDate until) {}

    /** Who is waited for. */
    public enum Waited {
        CLIENT,
        KELA,
        EMPLOYMENT,
        HEALTH,
        SOCIAL,
        OTHER
    }

    public boolean open() {
        return state != StepState.DONE && state != StepState.SKIP;
    }
}
