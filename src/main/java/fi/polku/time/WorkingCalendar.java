package fi.polku.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says which days are working days (arkipäivä). An interface, because older laws and other
 * authorities read the word in their own way (Saturday).
 */
public interface WorkingCalendar {

    /** The holiday of the day, if it is one; weekends are not holidays. */
    Optional<Holiday> findHoliday(LocalDate day);

    /** Monday to Friday and no holiday. */
    default boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && findHoliday(day).isEmpty();
    }

    /** The day itself when it is a working day, else the first working day after it. */
    default LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate d = day;
        while (!isWorkingDay(d)) {
            d = d.plusDays(1);
        }
        return d;
    }

    /** The first working day after the day. */
    default LocalDate nextWorkingDay(LocalDate day) {
        return workingDayOnOrAfter(day.plusDays(1));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
