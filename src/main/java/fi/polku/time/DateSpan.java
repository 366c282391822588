package fi.polku.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A span of days, the first and the last included; without a last day it goes on. */
public record DateSpan(LocalDate from, @Nullable LocalDate to) {
    public DateSpan {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A span cannot end " + to + " before " + from);
        }
    }

    /** A span with no last day yet. */
    public static DateSpan from(LocalDate first) {
        return new DateSpan(first, null);
    }

    /** One day. */
    public static DateSpan on(LocalDate day) {
        return new DateSpan(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(DateSpan other) {
        return (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    /** The days that belong to both. */
    public Optional<DateSpan> findCommon(DateSpan other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to;
        if (last == null || (other.to != null && other.to.isBefore(last))) {
            last = other.to;
        }
        return Optional.of(new DateSpan(first, last));
    }

    /** The number of days, when there is a last one. */
    public Optional<Long> findLength() {
        return to == null ? Optional.empty() : Optional.of(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
