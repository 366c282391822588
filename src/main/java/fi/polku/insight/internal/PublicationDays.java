package fi.polku.insight.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which months are to be published on a day. */
public final class PublicationDays {
    /** What happened on the last days of a month is recorded by this day of the next. */
    static final int DAY = 5;

    private PublicationDays() {}

    /**
     * A month to come.
     *
     * @param monthOn its first day
     * @param on the day on which it is published
     */
    public record Next(LocalDate monthOn, LocalDate on) {}

    /** The month that is published next, after those whose day has come. */
    static Next next(LocalDate today) {
        LocalDate on = today.withDayOfMonth(DAY);
        if (!on.isAfter(today)) {
            on = on.plusMonths(1);
        }
        return new Next(on.withDayOfMonth(1).minusMonths(1), on);
    }

    /**
     * The months from the first with figures to the last whose day of publication has come.
     *
     * @param firstOn a day of the first month with figures; null when there are none
     */
    static List<LocalDate> due(LocalDate today, @Nullable LocalDate firstOn) {
        if (firstOn == null) {
            return List.of();
        }
        YearMonth last = YearMonth.from(today).minusMonths(today.getDayOfMonth() >= DAY ? 1 : 2);
        return Stream.iterate(YearMonth.from(firstOn), m -> !m.isAfter(last), m -> m.plusMonths(1))
                .map(m -> m.atDay(1))
                .toList();
    }
}
