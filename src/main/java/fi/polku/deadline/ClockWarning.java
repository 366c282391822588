package fi.polku.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How near a breach an open clock is, the mildest first. Counted in calendar days from the start to
 * the due day; a same-day limit has no parts, its queue is in order of the hour.
 */
public enum ClockWarning {
    HALF,
    THREE_QUARTERS,
    NINE_TENTHS,
    /** What is booked comes after the due day. */
    BOOKED_LATE,
    MISSED;

    /** The gravest warning of an open clock on a day; none before half of the limit has gone. */
    public static Optional<ClockWarning> of(
            LocalDate startOn, LocalDate dueOn, @Nullable LocalDate bookedOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            return Optional.of(MISSED);
        }
        if (bookedOn != null && bookedOn.isAfter(dueOn)) {
            return Optional.of(BOOKED_LATE);
        }
        long limit = ChronoUnit.DAYS.between(startOn, dueOn);
        long gone = ChronoUnit.DAYS.between(startOn, today);
        if (limit == 0) {
            return Optional.empty();
        }
        if (10 * gone >= 9 * limit) {
            return Optional.of(NINE_TENTHS);
        }
        if (4 * gone >= 3 * limit) {
            return Optional.of(THREE_QUARTERS);
        }
        return 2 * gone >= limit ? Optional.of(HALF) : Optional.empty();
    }
}
