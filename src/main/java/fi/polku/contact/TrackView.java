package fi.polku.contact;

import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt code sees later; nothing in it identifies anyone. Of a worry about
 * somebody else only that it was received.
 */
public record TrackView(
        boolean worry,
        Instant receivedAt,
        @Nullable ContactStatus status,
        @Nullable UnitId unit,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean dueByHour) {}
