package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the law.
 *
 * @param clock the id of the clock register
 * @param version which generation of the law
 * @param validFrom first deciding day; null = from before our time
 * @param validTo last deciding day; null = for the time being
 * @param deciding the event whose day chooses the generation and the age
 * @param from the event from which the limit is counted
 * @param limitFromAssessment a limit counted from the assessment (fact {@code assessmentOn}); with
 *     {@code limit} the later of the two holds
 * @param reading what in the row is our reading, not the letter
 */
public record DeadlineRule(
        DeadlineFamily family,
        String clock,
        String version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        AgeGroup ageGroup,
        List<Condition> conditions,
        StartEvent deciding,
        StartEvent from,
        StopEvent to,
        @Nullable Limit limit,
        @Nullable Limit limitFromAssessment,
        String basis,
        String source,
        @Nullable String reading,
        LocalDate verifiedThrough) {

    /** How the row is named everywhere. */
    public String id() {
        return clock + "/" + version;
    }

    boolean isInForce(LocalDate decidingOn) {
        return (validFrom == null || !decidingOn.isBefore(validFrom))
                && (validTo == null || !decidingOn.isAfter(validTo));
    }

    /**
     * Whether the row concerns the case. Of an unknown age the younger group's row is taken: its
     * limit is never the longer one, so nobody waits too long because a birth date was missing.
     */
    boolean concerns(DeadlineFacts facts) {
        return ageFits(facts.age()) && conditions.stream().allMatch(c -> c.holds(facts));
    }

    boolean ageFits(@Nullable Integer age) {
        return switch (ageGroup) {
            case ALL -> true;
            case UNDER_23 -> age == null || age < 23;
            case FROM_23 -> age != null && age >= 23;
        };
    }
}
