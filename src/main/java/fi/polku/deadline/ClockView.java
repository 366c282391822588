package fi.polku.deadline;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One clock as it stands today.
 *
 * @param dueAt the closing moment of a same-day rule, by which queues are ordered within the day
 * @param state computed for today from the facts
 * @param hiddenFromClient whether it tells of a worry that the client has not been told of
 */
public record ClockView(
        DeadlineId id,
        DeadlineFamily family,
        String ruleId,
        SubjectRef subject,
        @Nullable ClientId client,
        LocalDate contactOn,
        LocalDate startedOn,
        Instant startedAt,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        DeadlineState state,
        @Nullable LocalDate forecastOn,
        @Nullable LocalDate metOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        UnitId unit,
        @Nullable ProfessionalId responsible,
        boolean hiddenFromClient,
        Explanation explanation) {}
