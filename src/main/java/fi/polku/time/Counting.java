package fi.polku.time;

import java.time.LocalDate;

/**
 * How the limits of a law are counted (act 150/1930 on the counting of statutory limits). The day
 * of the event itself is not counted. A negative number counts backwards by the same rules (4 §).
 */
public final class Counting {
    private Counting() {}

    /** 2 §: the day named is day 0. */
    public static LocalDate addDays(LocalDate start, int days) {
        return start.plusDays(days);
    }

    /** 3 §: ends on the same day of the week. */
    public static LocalDate addWeeks(LocalDate start, int weeks) {
        return start.plusWeeks(weeks);
    }

    /** 3 §: ends on the same number of the day; the last day of a month that lacks it. */
    public static LocalDate addMonths(LocalDate start, int months) {
        return start.plusMonths(months);
    }

    /** The n-th working day after the day of the event. */
    public static LocalDate addWorkingDays(LocalDate start, int days, WorkingCalendar calendar) {
        int step = days < 0 ? -1 : 1;
        LocalDate day = start;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days there are after the first day, the last one included. */
    public static int workingDaysBetween(
            LocalDate after, LocalDate upTo, WorkingCalendar calendar) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /**
     * 5 §: an act before an authority may still be done on the first working day when the last day
     * is closed. For the client's own deadlines only: an authority's own duty is not prolonged.
     */
    public static LocalDate lastDayForActBeforeAuthority(LocalDate due, WorkingCalendar calendar) {
        return calendar.workingDayOnOrAfter(due);
    }
}
