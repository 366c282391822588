package fi.polku.assessment.domain;

import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NewMatter;
import fi.polku.contact.Urgency;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.kernel.ServiceTask;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clocks stop with an assessment and which start after it. */
public final class NextClocks {
    private NextClocks() {}

    /**
     * A clock to start.
     *
     * @param decidingOn the day that chooses the generation of the rule and the age
     */
    public record Next(
            DeadlineFamily family,
            LocalDate decidingOn,
            LocalDateTime startedAt,
            DeadlineFacts facts) {}

    public static List<DeadlineFamily> stoppedByCare() {
        return List.of(DeadlineFamily.PHC_CONTACT, DeadlineFamily.PHC_HTA);
    }

    /** A need assessment that is recorded was both begun and completed. */
    public static List<DeadlineFamily> stoppedByNeed() {
        return List.of(
                DeadlineFamily.SOC_URGENT,
                DeadlineFamily.SOC_ASSESS_START,
                DeadlineFamily.SOC_CHILD_START,
                DeadlineFamily.SOC_CHILD_DONE);
    }

    /** What runs while a need is assessed without a contact; a child's only in special support. */
    public static List<DeadlineFamily> runningFor(boolean specialChild) {
        return specialChild
                ? List.of(
                        DeadlineFamily.SOC_URGENT,
                        DeadlineFamily.SOC_CHILD_START,
                        DeadlineFamily.SOC_CHILD_DONE)
                : List.of(DeadlineFamily.SOC_URGENT, DeadlineFamily.SOC_ASSESS_START);
    }

    /** What the beginning of a need assessment stops: it is judged and started. */
    public static List<DeadlineFamily> stoppedByBeginning() {
        return List.of(
                DeadlineFamily.SOC_URGENT,
                DeadlineFamily.SOC_ASSESS_START,
                DeadlineFamily.SOC_CHILD_START);
    }

    /**
     * The first treatment is counted from the assessment; the generation of the rule and the age
     * are those of the contact (THL-laki 51 a §, 51 b §). Urgent care has no clock: it is given at
     * once (50 §).
     */
    public static List<Next> after(
            CareAssessment care,
            LocalDate contactOn,
            LocalDateTime assessedAt,
            @Nullable LocalDate bornOn) {
        if (!care.outcome().needsHelp() || care.urgency() == Urgency.URGENT) {
            return List.of();
        }
        var facts =
                DeadlineFacts.ofAge(bornOn, contactOn)
                        .with("assessmentOn", assessedAt.toLocalDate());
        return List.of(
                care.oral()
                        ? new Next(DeadlineFamily.ORAL_FIRST, contactOn, assessedAt, facts)
                        : new Next(
                                DeadlineFamily.PHC_FIRST,
                                contactOn,
                                assessedAt,
                                facts.with("generalPractice", true)
                                        .with("carePlanEvent", false)
                                        .with("certificateOnly", care.certificateOnly())));
    }

    /** What is known at once of a matter: whether help is needed now (SHL 36 §). */
    public static final DeadlineFamily URGENCY = DeadlineFamily.SOC_URGENT;

    /**
     * A matter that became pending: urgency at once, the assessment when one is to be made, and
     * that what is decided is carried out in three months (SHL 36 and 45 §).
     */
    public static List<Next> of(NewMatter matter, @Nullable LocalDate bornOn) {
        LocalDate pendingOn = matter.pendingAt().toLocalDate();
        boolean childProtection = matter.serviceTask() == ServiceTask.LASTENSUOJELU;
        boolean child =
                childProtection || (bornOn != null && bornOn.plusYears(18).isAfter(pendingOn));
        var facts =
                DeadlineFacts.ofAge(bornOn, pendingOn)
                        .with("highestCareAllowance", matter.highestCareAllowance())
                        .with("disabled", matter.disabled())
                        .with("childProtection", childProtection);
        var families = new ArrayList<DeadlineFamily>();
        families.add(URGENCY);
        if (matter.assess()) {
            if (child) {
                families.add(DeadlineFamily.SOC_CHILD_START);
                families.add(DeadlineFamily.SOC_CHILD_DONE);
            } else {
                families.add(DeadlineFamily.SOC_ASSESS_START);
            }
        }
        families.add(DeadlineFamily.SOC_IMPLEMENT);
        return families.stream()
                .map(f -> new Next(f, pendingOn, matter.pendingAt(), facts))
                .toList();
    }

    /** A decision must be carried out in three months from becoming pending (SHL 45 §). */
    public static List<Next> after(
            NeedAssessment need, LocalDateTime pendingAt, @Nullable LocalDate bornOn) {
        if (need.outcome().ends()) {
            return List.of();
        }
        LocalDate pendingOn = pendingAt.toLocalDate();
        return List.of(
                new Next(
                        DeadlineFamily.SOC_IMPLEMENT,
                        pendingOn,
                        pendingAt,
                        DeadlineFacts.ofAge(bornOn, pendingOn)
                                .with("highestCareAllowance", need.highestCareAllowance())
                                .with("disabled", need.disabled())));
    }
}
