package fi.polku.signal.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record that a fact counts.
 *
 * @param recordId null when the reader may not use it
 * @param what code of what it is within its kind; null likewise
 */
public record FactRecord(
        String recordKind,
        @Nullable UUID recordId,
        @Nullable UUID eventId,
        @Nullable LocalDate happenedOn,
        @Nullable String what,
        boolean readable) {}
