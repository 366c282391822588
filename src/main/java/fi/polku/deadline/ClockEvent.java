package fi.polku.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a clock, as it was recorded.
 *
 * @param forecastOn of {@code FORECAST}: the booked day; null = nothing is booked any more
 * @param reason of {@code DELAYED}, {@code REMEDIED}, {@code REASSESSED} and {@code ENDED}: its
 *     code
 * @param words of {@code REASSESSED}: why, in the words of whoever corrected
 * @param before of {@code REASSESSED}: how it was counted until then
 * @param after of {@code REASSESSED}: how it was counted from then on
 */
public record ClockEvent(
        Kind kind,
        Instant happenedAt,
        Instant recordedAt,
        String role,
        @Nullable LocalDate forecastOn,
        @Nullable String reason,
        @Nullable Boolean clientTold,
        @Nullable String words,
        @Nullable Counted before,
        @Nullable Counted after) {

    /** What can happen to a clock. */
    public enum Kind {
        STARTED,
        FORECAST,
        DELAYED,
        REMEDIED,
        REASSESSED,
        MET,
        ENDED,
        CLIENT_KNOWN
    }

    /**
     * What a clock was counted from, and the result.
     *
     * @param ruleId null when no maximum time concerned the case
     * @param dueOn null as above
     */
    public record Counted(
            @Nullable String ruleId,
            LocalDate contactOn,
            Instant startedAt,
            DeadlineFacts facts,
            @Nullable LocalDate dueOn) {}
}
