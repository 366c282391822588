package fi.polku.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Counting a limit")
class CountingTest {
    private final FinnishCalendar calendar = new FinnishCalendar();

    @ParameterizedTest(name = "{0} + {1} days = {2}")
    @CsvSource({
        "2026-03-03,14,2026-03-17",
        "2024-02-20,14,2024-03-05",
        "2025-02-20,14,2025-03-06",
        "2025-12-24,7,2025-12-31"
    })
    void days(LocalDate start, int n, LocalDate due) {
        assertThat(Counting.addDays(start, n)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1} months = {2}")
    @CsvSource({
        "2025-08-31,3,2025-11-30",
        "2025-11-30,3,2026-02-28",
        "2023-11-30,3,2024-02-29",
        "2025-01-31,1,2025-02-28",
        "2024-01-31,1,2024-02-29",
        "2026-01-27,3,2026-04-27",
        "2025-08-27,6,2026-02-27"
    })
    void months(LocalDate start, int n, LocalDate due) {
        assertThat(Counting.addMonths(start, n)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2}: {3}")
    @CsvSource({
        "2025-12-16,7,2025-12-30,Christmas is not counted",
        "2026-03-10,7,2026-03-19,a Tuesday leads to the Thursday of the next week",
        "2025-04-16,7,2025-04-29,Easter is not counted",
        "2025-06-18,1,2025-06-19,the day before Midsummer Eve",
        "2025-06-19,1,2025-06-23,over Midsummer",
        "2026-03-07,7,2026-03-17,a Saturday is not a working day",
        "2025-12-30,2,2026-01-02,over the turn of the year",
        "2026-03-10,0,2026-03-10,nothing to add"
    })
    void workingDays(LocalDate start, int n, LocalDate due, String why) {
        assertThat(Counting.addWorkingDays(start, n, calendar)).as(why).isEqualTo(due);
    }

    @Test
    @DisplayName("of a client's own act goes on to the first open day (5 §)")
    void clientSide() {
        assertThat(Counting.lastDayForActBeforeAuthority(LocalDate.parse("2025-12-24"), calendar))
                .isEqualTo("2025-12-29");
        assertThat(Counting.lastDayForActBeforeAuthority(LocalDate.parse("2026-03-10"), calendar))
                .isEqualTo("2026-03-10");
    }

    @Test
    @DisplayName("in working days always ends on one, and counts exactly that many")
    void workingDayProperties() {
        forAnyDay(start -> {
            for (int n = 1; n <= 25; n++) {
                LocalDate due = Counting.addWorkingDays(start, n, calendar);
                assertThat(calendar.isWorkingDay(due)).isTrue();
                assertThat(due).isAfter(start);
                assertThat(Counting.workingDaysBetween(start, due, calendar)).isEqualTo(n);
                assertThat(due).isAfter(Counting.addWorkingDays(start, n - 1, calendar));
            }
        });
    }

    @Test
    @DisplayName("backwards from a working day comes back to where it began")
    void backwards() {
        forAnyDay(any -> {
            LocalDate start = calendar.workingDayOnOrAfter(any);
            for (int n = 0; n <= 10; n++) {
                LocalDate due = Counting.addWorkingDays(start, n, calendar);
                assertThat(Counting.addWorkingDays(due, -n, calendar)).isEqualTo(start);
            }
        });
    }

    @Test
    @DisplayName("in months keeps the number of the day, or ends the month that lacks it")
    void monthProperties() {
        forAnyDay(start -> {
            for (int n = 1; n <= 12; n++) {
                LocalDate due = Counting.addMonths(start, n);
                assertThat(YearMonth.from(due)).isEqualTo(YearMonth.from(start).plusMonths(n));
                assertThat(due.getDayOfMonth())
                        .isEqualTo(Math.min(start.getDayOfMonth(), due.lengthOfMonth()));
            }
        });
    }

    @Test
    @DisplayName("in working days ends where counting them one by one ends, forwards and backwards")
    void oneByOne() {
        forAnyDay(start -> {
            for (int n = 0; n <= 12; n++) {
                assertThat(Counting.addWorkingDays(start, n, calendar))
                        .isEqualTo(nthWorkingDay(start, n, 1));
                assertThat(Counting.addWorkingDays(start, -n, calendar))
                        .isEqualTo(nthWorkingDay(start, n, -1));
            }
        });
    }

    @Test
    @DisplayName("in days, weeks and months backwards follows the same rules (4 §)")
    void backwardsByCalendar() {
        LocalDate day = LocalDate.parse("2026-03-31");
        assertThat(Counting.addDays(day, -14)).isEqualTo("2026-03-17");
        assertThat(Counting.addWeeks(day, -3)).isEqualTo("2026-03-10");
        assertThat(Counting.addMonths(day, -1)).isEqualTo("2026-02-28");
        assertThat(Counting.addMonths(day, -25)).isEqualTo("2024-02-29");
    }

    @Test
    @DisplayName("in weeks keeps the day of the week, and never ends before it starts")
    void order() {
        forAnyDay(start -> {
            for (int n = 0; n <= 12; n++) {
                LocalDate weeks = Counting.addWeeks(start, n);
                assertThat(weeks.getDayOfWeek()).isEqualTo(start.getDayOfWeek());
                assertThat(weeks).isEqualTo(start.plusDays(7L * n));
                assertThat(Counting.addDays(start, n)).isAfterOrEqualTo(start);
                assertThat(Counting.addMonths(start, n)).isAfterOrEqualTo(start);
                assertThat(Counting.addWorkingDays(start, n, calendar)).isAfterOrEqualTo(start);
            }
        });
    }

    @Test
    @DisplayName("of months meets every last day of a month and every leap day, 1900 to 2100")
    void monthEnds() {
        for (int year = 1900; year <= 2100; year++) {
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            LocalDate end = LocalDate.of(year, 2, leap ? 29 : 28);
            assertThat(Counting.addMonths(LocalDate.of(year, 1, 31), 1)).isEqualTo(end);
            assertThat(Counting.addMonths(LocalDate.of(year - 1, 11, 30), 3)).isEqualTo(end);
            assertThat(Counting.addMonths(LocalDate.of(year - 1, 8, 31), 6)).isEqualTo(end);
            assertThat(Counting.addMonths(LocalDate.of(year, 8, 31), 3))
                    .isEqualTo(LocalDate.of(year, 11, 30));
        }
    }

    @Test
    @DisplayName("between two days leaves out the first and takes the last, and is none backwards")
    void between() {
        LocalDate monday = LocalDate.parse("2026-03-09");
        LocalDate friday = LocalDate.parse("2026-03-13");
        assertThat(Counting.workingDaysBetween(monday, friday, calendar)).isEqualTo(4);
        assertThat(Counting.workingDaysBetween(monday, friday.plusDays(2), calendar)).isEqualTo(4);
        assertThat(Counting.workingDaysBetween(monday, monday, calendar)).isZero();
        assertThat(Counting.workingDaysBetween(friday, monday, calendar)).isZero();
    }

    @Test
    @DisplayName("never ends earlier when it starts later")
    void monotonic() {
        forAnyDay(start -> {
            LocalDate next = start.plusDays(1);
            assertThat(Counting.addMonths(next, 3)).isAfterOrEqualTo(Counting.addMonths(start, 3));
            assertThat(Counting.addWorkingDays(next, 7, calendar))
                    .isAfterOrEqualTo(Counting.addWorkingDays(start, 7, calendar));
            assertThat(Counting.addDays(next, 14)).isAfter(Counting.addDays(start, 14));
        });
    }

    private static LocalDate nthWorkingDay(LocalDate start, int n, int step) {
        return n == 0
                ? start
                : Stream.iterate(start.plusDays(step), day -> day.plusDays(step))
                        .filter(FinnishCalendarFacts::isWorkingDay)
                        .skip(n - 1)
                        .findFirst()
                        .orElseThrow();
    }

    private static void forAnyDay(Consumer<LocalDate> claim) {
        var random = new SplittableRandom(20250228);
        for (int i = 0; i < 1000; i++) {
            claim.accept(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(60 * 365)));
        }
    }
}
