package fi.polku.deadline.domain;

import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.time.Counting;
import fi.polku.time.WorkingCalendar;
import java.time.LocalDate;

/** A length of time in the words of a law. */
public record Limit(int length, LimitUnit unit) {

    /** The last day, counted from the day of the event (act 150/1930). */
    public LocalDate lastDay(LocalDate start, WorkingCalendar calendar) {
        return switch (unit) {
            case AT_ONCE, SAME_DAY -> start;
            case DAYS -> Counting.addDays(start, length);
            case WORKING_DAYS -> Counting.addWorkingDays(start, length, calendar);
            case WEEKS -> Counting.addWeeks(start, length);
            case MONTHS -> Counting.addMonths(start, length);
        };
    }

    @Override
    public String toString() {
        return switch (unit) {
            case AT_ONCE -> "at once";
            case SAME_DAY -> "same day";
            case DAYS -> length + " days";
            case WORKING_DAYS -> length + " working days";
            case WEEKS -> length + " weeks";
            case MONTHS -> length + (length == 1 ? " month" : " months");
        };
    }
}
