package fi.polku.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A clock whose rule or due day is not what the rules give now; null = no rule applies. */
public record Difference(
        DeadlineId id,
        String storedRuleId,
        LocalDate storedDueOn,
        @Nullable String ruleId,
        @Nullable LocalDate dueOn) {}
