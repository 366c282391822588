package fi.polku.insight.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which months are to be published on a day. */
final class PublicationDays {
    /** What happened on the last days of a month is recorded by this day of the next. */
    static final int DAY = 5;

    private PublicationDays() {}

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
