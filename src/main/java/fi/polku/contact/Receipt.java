package fi.polku.contact;

import fi.polku.deadline.Explanation;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sender gets at once.
 *
 * @param code the receipt code as shown, in groups of four; empty when the contact had been
 *     received before, as the code is kept nowhere
 * @param worry a worry about somebody else: its sender is told only that it was received
 * @param dueOn by when the sender hears next
 * @param dueByHour whether the due time is an hour of that day
 * @param explanation how the day was counted
 */
public record Receipt(
        ContactId contact,
        String code,
        boolean worry,
        boolean emergency,
        Instant receivedAt,
        UnitId unit,
        Direction direction,
        LocalDate dueOn,
        Instant dueAt,
        boolean dueByHour,
        @Nullable Explanation explanation) {

    /** The same with the code that the first answer had. */
    public Receipt withCode(String again) {
        return new Receipt(
                contact,
                again,
                worry,
                emergency,
                receivedAt,
                unit,
                direction,
                dueOn,
                dueAt,
                dueByHour,
                explanation);
    }
}
