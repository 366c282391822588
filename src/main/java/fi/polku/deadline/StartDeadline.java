package fi.polku.deadline;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a clock to be started.
 *
 * @param contactOn the deciding day: it chooses the generation of the rule, and the age on it
 *     decides
 * @param startedAt the moment, in Helsinki, from which the limit is counted
 * @param unit the unit that must keep the limit
 */
public record StartDeadline(
        DeadlineFamily family,
        @Nullable ClientId client,
        SubjectRef subject,
        LocalDate contactOn,
        LocalDateTime startedAt,
        UnitId unit,
        @Nullable ProfessionalId responsible,
        DeadlineFacts facts) {

    /** The same with another family, for an event that starts several clocks. */
    public StartDeadline family(DeadlineFamily other) {
        return new StartDeadline(
                other, client, subject, contactOn, startedAt, unit, responsible, facts);
    }
}
