package fi.polku.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the professional records of a realised visit.
 *
 * @param startedAt when it really began; null = at the booked time
 */
public record VisitResult(
        String reasonForVisit,
        String result,
        @Nullable String nextSteps,
        @Nullable Instant startedAt) {}
