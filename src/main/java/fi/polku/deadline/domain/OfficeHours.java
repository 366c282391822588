package fi.polku.deadline.domain;

import fi.polku.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Office hours of a same-day rule. The law does not define them; 08–16 by default. A contact
 * outside them belongs to the next weekday they open (design rule, UNVERIFIED).
 */
public record OfficeHours(LocalTime opens, LocalTime closes) {
    public static final OfficeHours USUAL =
            new OfficeHours(LocalTime.of(8, 0), LocalTime.of(16, 0));

    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Office hours must open before they close");
        }
    }

    /** Reads {@code 08-16} or {@code 08:00-15:30}. */
    public static OfficeHours parse(String text) {
        String[] ends = text.split("[-–]", 2);
        if (ends.length < 2) {
            throw new IllegalArgumentException("Office hours are written as 08-16: " + text);
        }
        return new OfficeHours(time(ends[0]), time(ends[1]));
    }

    /** The working day to which a contact belongs. */
    public LocalDate dayOf(LocalDateTime contact, WorkingCalendar calendar) {
        LocalDate day = contact.toLocalDate();
        boolean closedAlready = !contact.toLocalTime().isBefore(closes);
        return calendar.isWorkingDay(day) && !closedAlready ? day : calendar.nextWorkingDay(day);
    }

    /** As it is read: {@code 08:00-16:00}. */
    @Override
    public String toString() {
        return opens + "-" + closes;
    }

    private static LocalTime time(String text) {
        String t = text.strip();
        return LocalTime.parse(t.contains(":") ? t : t + ":00");
    }
}
