package fi.polku.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a case: the rule that applies and the last day it gives.
 *
 * @param ruleId the row of the rule table, for example {@code PHC_FIRST_14D/V3}
 * @param startOn the day from which the limit is counted
 * @param dueAt the closing time of a same-day rule
 */
public record Ruling(
        String ruleId,
        String clock,
        LocalDate startOn,
        LocalDate dueOn,
        @Nullable LocalTime dueAt,
        Explanation explanation) {}
