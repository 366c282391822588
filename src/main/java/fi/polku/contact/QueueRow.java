package fi.polku.contact;

import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a queue, as its row shows it.
 *
 * @param clientId of whom it is, when that is known already
 */
public record QueueRow(
        ContactId id,
        @Nullable ClientId clientId,
        String text,
        Channel channel,
        Whom whom,
        Urgency urgency,
        Direction direction,
        String areas,
        @Nullable LocalDate bornOn,
        @Nullable ConcernedAge concernedAge,
        @Nullable String municipalityCode,
        boolean specialSupport,
        Instant happenedAt,
        Instant recordedAt,
        LocalDate dueOn,
        Instant dueAt) {}
