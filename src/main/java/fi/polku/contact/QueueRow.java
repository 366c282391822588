package fi.polku.contact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contact in a queue, as its row shows it. */
public record QueueRow(
        ContactId id,
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
