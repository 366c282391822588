package fi.polku.deadline;

import fi.polku.time.Holiday;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a due day came to be, step by step, so that it can be told to the client, to a professional
 * and to a supervisor; the words are elsewhere.
 *
 * @param lawKnownUntil the day up to which the law was read for the rule
 */
public record Explanation(
        DeadlineFamily family, List<Step> steps, LocalDate dueOn, LocalDate lawKnownUntil) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** One step of the reasoning. */
    public sealed interface Step {}

    /** The event that started the clock. */
    public record StartedBy(StartEvent event, LocalDate on, @Nullable LocalTime at)
            implements Step {}

    /** The contact came outside office hours: it belongs to the next weekday (a reading). */
    public record MovedToOfficeHours(LocalDate from, LocalDate to) implements Step {}

    /** The rule, and why this generation of it. */
    public record RuleChosen(
            String ruleId,
            String clock,
            int limit,
            LimitUnit unit,
            String basis,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalDate decidingOn,
            StartEvent decidingEvent,
            AgeGroup ageGroup,
            @Nullable Integer age,
            @Nullable String note)
            implements Step {}

    /** The limit runs from an earlier event than the one that started the clock. */
    public record CountedFrom(StartEvent event, LocalDate on) implements Step {}

    /** Working days counted one by one, and every day left out with its reason. */
    public record WorkingDaysCounted(List<LocalDate> counted, List<Skipped> skipped)
            implements Step {
        public WorkingDaysCounted {
            counted = List.copyOf(counted);
            skipped = List.copyOf(skipped);
        }
    }

    /** A day that is not a working day; without a holiday it is a weekend. */
    public record Skipped(LocalDate day, @Nullable Holiday holiday) {}

    /** Calendar days, weeks or months counted from a day; every day counts. */
    public record CalendarCounted(LocalDate from, int limit, LimitUnit unit, LocalDate to)
            implements Step {}

    /** The month has no such day: its last day is the due day. */
    public record MonthHasNoSuchDay(int wantedDay, LocalDate dueOn) implements Step {}

    /** Of two limits the law gives side by side, the later one holds. */
    public record LaterOfTwo(LocalDate one, LocalDate other) implements Step {}

    /** The result. */
    public record Due(LocalDate on, @Nullable LocalTime at) implements Step {}

    /** What would stop the clock: a realised event, never a booking. */
    public record StoppedBy(StopEvent event) implements Step {}

    /** Something is booked. */
    public record Booked(LocalDate on) implements Step {}

    /** The event happened. */
    public record Realised(LocalDate on) implements Step {}

    /** Closed without the event. */
    public record EndedBy(EndReason why, LocalDate on, boolean clientTold) implements Step {}

    /** A reason for delay was recorded; it changes nothing in the count. */
    public record Delayed(DelayReason why, LocalDate on, boolean clientTold) implements Step {}

    /** Help is arranged elsewhere, because our own unit cannot give it in time. */
    public record Remedied(Remedy how, LocalDate on, boolean clientTold) implements Step {}

    /** Counted again from a corrected fact; null days = no maximum time concerned the case. */
    public record Reassessed(
            ReassessCause cause,
            LocalDate on,
            @Nullable LocalDate earlierDueOn,
            @Nullable LocalDate dueOn)
            implements Step {}

    /** What starts a clock or decides its rule. */
    public enum StartEvent {
        CONTACT,
        ASSESSMENT,
        OTHER_VISIT,
        ORAL_FINDING,
        DENTIST_FINDING,
        ORAL_CHECK,
        REFERRAL_ARRIVED,
        NEED_FOUND,
        SOCIAL_CONTACT,
        PENDING,
        DECISION,
        APPLICATION_ARRIVED,
        TALK_REQUESTED,
        TYM_ASSESSMENT_STARTED,
        TYM_REVIEWED,
        LOG_REQUESTED,
        CORRECTION_REQUESTED,
        BREACH_KNOWN,
        FEEDBACK_ARRIVED
    }

    /** What stops a clock. */
    public enum StopEvent {
        CONTACT_MADE,
        ASSESSMENT_RECORDED,
        FIRST_TREATMENT,
        DOCTOR_VISIT,
        ORAL_VISIT,
        DENTIST_VISIT,
        SPECIALIST_DENTIST_VISIT,
        SPEC_ASSESSMENT_STARTED,
        SPEC_EVALUATED,
        SPEC_CARE_STARTED,
        METHOD_STARTED,
        URGENCY_ASSESSED,
        SOCIAL_ASSESSMENT_STARTED,
        SOCIAL_ASSESSMENT_DONE,
        IMPLEMENTED,
        SERVICE_GIVEN,
        DECIDED,
        COMPLETION_REQUESTED,
        TALK_OFFERED,
        PLAN_READY,
        PLAN_REVIEWED,
        ANSWERED,
        AUTHORITY_TOLD
    }

    /** Whom a rule concerns by age on the deciding day. */
    public enum AgeGroup {
        ALL,
        UNDER_23,
        FROM_23
    }

    /** The unit of a limit. */
    public enum LimitUnit {
        AT_ONCE,
        SAME_DAY,
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS
    }
}
