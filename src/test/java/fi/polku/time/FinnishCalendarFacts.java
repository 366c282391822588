package fi.polku.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The calendar once more, told in another way and slowly: Easter from the moon, and for each day by
 * itself whether it is closed.
 */
public final class FinnishCalendarFacts {
    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(1, 6),
                    MonthDay.of(5, 1),
                    MonthDay.of(12, 6),
                    MonthDay.of(12, 24),
                    MonthDay.of(12, 25),
                    MonthDay.of(12, 26));

    private FinnishCalendarFacts() {}

    /** The Sunday after the full moon of the epact, on or after 21 March (Lilius and Clavius). */
    static LocalDate easter(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int leapDaysLeftOut = 3 * century / 4 - 12;
        int moonCorrection = (8 * century + 5) / 25 - 5;
        int epact = Math.floorMod(11 * golden + 20 + moonCorrection - leapDaysLeftOut, 30);
        if (epact == 24 || (epact == 25 && golden > 11)) {
            epact++;
        }
        LocalDate moon = LocalDate.of(year, Month.MARCH, 1).plusDays(44 - epact - 1);
        if (moon.isBefore(LocalDate.of(year, Month.MARCH, 21))) {
            moon = moon.plusDays(30);
        }
        LocalDate sunday = moon.plusDays(1);
        while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            sunday = sunday.plusDays(1);
        }
        return sunday;
    }

    public static boolean isWorkingDay(LocalDate day) {
        boolean weekend =
                switch (day.getDayOfWeek()) {
                    case SATURDAY, SUNDAY -> true;
                    default -> false;
                };
        return !weekend && !isHoliday(day);
    }

    static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || isOfEaster(day) || isMoving(day);
    }

    private static boolean isOfEaster(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2))
                || day.equals(easter)
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusWeeks(6).minusDays(3))
                || day.equals(easter.plusWeeks(7));
    }

    private static boolean isMoving(LocalDate day) {
        int inJune = day.getMonth() == Month.JUNE ? day.getDayOfMonth() : 0;
        return switch (day.getDayOfWeek()) {
            case FRIDAY -> inJune >= 19 && inJune <= 25;
            case SATURDAY -> (inJune >= 20 && inJune <= 26) || isAllSaints(day);
            default -> false;
        };
    }

    private static boolean isAllSaints(LocalDate saturday) {
        MonthDay day = MonthDay.from(saturday);
        return !day.isBefore(MonthDay.of(10, 31)) && !day.isAfter(MonthDay.of(11, 6));
    }
}
