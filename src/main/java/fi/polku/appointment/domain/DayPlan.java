package fi.polku.appointment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The times of one working day in a calendar: equal lengths one after another, with a break. Local
 * clock times become moments by the zone's rules, so that nine o'clock is nine o'clock also on the
 * day the clocks are turned; a local time which that day does not have gives no slot.
 */
public record DayPlan(
        LocalTime from, LocalTime to, LocalTime breakFrom, LocalTime breakTo, Duration length) {
    public DayPlan {
        if (!from.isBefore(to) || breakTo.isBefore(breakFrom) || !length.isPositive()) {
            throw new IllegalArgumentException("A day's plan must go forward in time");
        }
    }

    /** A start and an end. */
    public record Span(Instant startsAt, Instant endsAt) {}

    /** The day's times in order. */
    public List<Span> on(LocalDate day, ZoneId zone) {
        var spans = new ArrayList<Span>();
        var at = day.atTime(from);
        var end = day.atTime(to);
        var pauseFrom = day.atTime(breakFrom);
        var pauseTo = day.atTime(breakTo);
        while (!at.plus(length).isAfter(end)) {
            if (at.isBefore(pauseTo) && at.plus(length).isAfter(pauseFrom)) {
                at = pauseTo;
                continue;
            }
            if (!zone.getRules().getValidOffsets(at).isEmpty()) {
                Instant start = at.atZone(zone).toInstant();
                spans.add(new Span(start, start.plus(length)));
            }
            at = at.plus(length);
        }
        return List.copyOf(spans);
    }
}
