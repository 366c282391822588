package fi.polku.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The Finnish calendar")
class FinnishCalendarTest {
    private final FinnishCalendar calendar = new FinnishCalendar();

    @ParameterizedTest(name = "Easter Sunday of the year {0} is {0}-{1}")
    @CsvSource({
        "1961,04-02", "1818,03-22", "1943,04-25", "2000,04-23", "2008,03-23", "2019,04-21",
        "2023,04-09", "2024,03-31", "2025,04-20", "2026,04-05", "2027,03-28", "2038,04-25"
    })
    void easter(int year, String monthAndDay) {
        assertThat(FinnishCalendar.easterSunday(year)).isEqualTo(year + "-" + monthAndDay);
    }

    @Test
    @DisplayName("finds the Easter of the moon from the first Gregorian year on")
    void easterOfTheMoon() {
        for (int year = 1583; year < 10_000; year++) {
            assertThat(FinnishCalendar.easterSunday(year))
                    .isEqualTo(FinnishCalendarFacts.easter(year));
        }
    }

    @Test
    @DisplayName("closes the days told one by one, 1900 to 2199")
    void toldInAnotherWay() {
        LocalDate.of(1900, 1, 1)
                .datesUntil(LocalDate.of(2200, 1, 1))
                .forEach(day -> {
                    assertThat(calendar.findHoliday(day).isPresent())
                            .as(day.toString())
                            .isEqualTo(FinnishCalendarFacts.isHoliday(day));
                    assertThat(calendar.isWorkingDay(day))
                            .as(day.toString())
                            .isEqualTo(FinnishCalendarFacts.isWorkingDay(day));
                });
    }

    @Test
    @DisplayName("names the days of 2026, those on a weekend too")
    void year2026() {
        assertThat(calendar.holidays(2026))
                .containsExactly(
                        entry(LocalDate.parse("2026-01-01"), Holiday.NEW_YEAR),
                        entry(LocalDate.parse("2026-01-06"), Holiday.EPIPHANY),
                        entry(LocalDate.parse("2026-04-03"), Holiday.GOOD_FRIDAY),
                        entry(LocalDate.parse("2026-04-05"), Holiday.EASTER_SUNDAY),
                        entry(LocalDate.parse("2026-04-06"), Holiday.EASTER_MONDAY),
                        entry(LocalDate.parse("2026-05-01"), Holiday.MAY_DAY),
                        entry(LocalDate.parse("2026-05-14"), Holiday.ASCENSION),
                        entry(LocalDate.parse("2026-05-24"), Holiday.PENTECOST),
                        entry(LocalDate.parse("2026-06-19"), Holiday.MIDSUMMER_EVE),
                        entry(LocalDate.parse("2026-06-20"), Holiday.MIDSUMMER_DAY),
                        entry(LocalDate.parse("2026-10-31"), Holiday.ALL_SAINTS),
                        entry(LocalDate.parse("2026-12-06"), Holiday.INDEPENDENCE_DAY),
                        entry(LocalDate.parse("2026-12-24"), Holiday.CHRISTMAS_EVE),
                        entry(LocalDate.parse("2026-12-25"), Holiday.CHRISTMAS_DAY),
                        entry(LocalDate.parse("2026-12-26"), Holiday.BOXING_DAY));
    }

    @Test
    @DisplayName("finds the working day on a day or after it")
    void nextOpenDay() {
        LocalDate thursday = LocalDate.parse("2026-04-02");
        LocalDate tuesday = LocalDate.parse("2026-04-07");
        assertThat(calendar.workingDayOnOrAfter(thursday)).isEqualTo(thursday);
        assertThat(calendar.workingDayOnOrAfter(thursday.plusDays(1))).isEqualTo(tuesday);
        assertThat(calendar.nextWorkingDay(thursday)).isEqualTo(tuesday);
        assertThat(calendar.nextWorkingDay(tuesday)).isEqualTo(tuesday.plusDays(1));
    }

    @Test
    @DisplayName("closes in 2025 the days that the almanac office lists")
    void year2025() {
        assertThat(closedWeekdays(2025))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2025-01-01",
                        "2025-01-06",
                        "2025-04-18",
                        "2025-04-21",
                        "2025-05-01",
                        "2025-05-29",
                        "2025-06-20",
                        "2025-12-24",
                        "2025-12-25",
                        "2025-12-26");
        assertThat(calendar.findHoliday(LocalDate.parse("2025-12-06")))
                .contains(Holiday.INDEPENDENCE_DAY);
    }

    @ParameterizedTest(name = "{0} has {1} closed weekdays")
    @CsvSource({
        "2024,10", "2025,10", "2026,9", "2027,8", "2028,9", "2029,10", "2030,10", "2031,10"
    })
    void closedWeekdaysOfYear(int year, int closed) {
        assertThat(closedWeekdays(year)).hasSize(closed);
    }

    @Test
    @DisplayName("keeps the moving days on their weekdays and within their dates, 1900 to 2199")
    void movingDays() {
        for (int year = 1900; year < 2200; year++) {
            LocalDate easter = FinnishCalendar.easterSunday(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter)
                    .isBetween(
                            LocalDate.of(year, Month.MARCH, 22),
                            LocalDate.of(year, Month.APRIL, 25));
            calendar.holidays(year)
                    .forEach((day, holiday) -> {
                        switch (holiday) {
                            case GOOD_FRIDAY, MIDSUMMER_EVE ->
                                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
                            case ASCENSION ->
                                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
                            case EASTER_MONDAY ->
                                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                            case EASTER_SUNDAY, PENTECOST ->
                                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
                            case MIDSUMMER_DAY, ALL_SAINTS ->
                                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
                            case NEW_YEAR,
                                    EPIPHANY,
                                    MAY_DAY,
                                    INDEPENDENCE_DAY,
                                    CHRISTMAS_EVE,
                                    CHRISTMAS_DAY,
                                    BOXING_DAY -> {}
                        }
                    });
        }
    }

    @Test
    @DisplayName("closes May Day once in 2008, when Ascension Day falls on it")
    void ascensionOnMayDay() {
        assertThat(calendar.findHoliday(LocalDate.parse("2008-05-01"))).contains(Holiday.MAY_DAY);
        assertThat(calendar.holidays(2008)).hasSize(14).doesNotContainValue(Holiday.ASCENSION);
    }

    private List<LocalDate> closedWeekdays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(d -> !WorkingCalendar.isWeekend(d) && !calendar.isWorkingDay(d))
                .toList();
    }
}
