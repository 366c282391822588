package fi.polku.organization;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Hours of an ordinary week. Holidays are for the calendar to know. */
public record OpeningHours(List<Span> spans) {
    /** Open from a time to a time on one day of the week. */
    public record Span(DayOfWeek day, LocalTime opens, LocalTime closes) {}

    public OpeningHours {
        spans = List.copyOf(spans);
    }

    public List<Span> on(DayOfWeek day) {
        return spans.stream().filter(s -> s.day() == day).toList();
    }

    /** Whether the door is open at the moment; closing time itself is outside. */
    public boolean isOpen(LocalDateTime at) {
        var time = at.toLocalTime();
        return on(at.getDayOfWeek()).stream()
                .anyMatch(s -> !time.isBefore(s.opens()) && time.isBefore(s.closes()));
    }
}
