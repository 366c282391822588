package fi.polku.demo.domain;

import fi.polku.kernel.ProfessionalId;
import fi.polku.time.FinnishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Days and hours of the invented history: working days, and no professional in two places. */
public final class DemoTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final LocalTime FIRST = LocalTime.of(8, 15);

    /** Minutes of visits in a day of one professional. */
    private static final int MINUTES_IN_DAY = 405;

    private static final int USUAL = 45;
    private final Map<ProfessionalId, Map<LocalDate, Integer>> given = new HashMap<>();

    /** A start and an end. */
    public record Span(Instant startsAt, Instant endsAt) {
        boolean overlaps(Span other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }
    }

    /** The working day so many working days away; zero is the day itself or the next one. */
    public static LocalDate workingDay(LocalDate from, int away) {
        LocalDate day = from;
        int left = Math.abs(away);
        int step = away < 0 ? -1 : 1;
        while (left > 0 || !FinnishCalendar.INSTANCE.isWorkingDay(day)) {
            day = day.plusDays(step);
            if (left > 0 && FinnishCalendar.INSTANCE.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** A local time of a day as a moment. */
    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    /** The local day of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** The professional's next free time of the usual length on the day or after it. */
    public Instant visit(ProfessionalId professional, LocalDate wanted) {
        return visit(professional, wanted, USUAL, List.of()).startsAt();
    }

    /** The first day with room for a visit, from the wanted one on. */
    LocalDate freeDay(ProfessionalId professional, LocalDate wanted, int minutes) {
        var days = given.getOrDefault(professional, Map.of());
        LocalDate day = workingDay(wanted, 0);
        while (days.getOrDefault(day, 0) + minutes > MINUTES_IN_DAY) {
            day = workingDay(day, 1);
        }
        return day;
    }

    /** Gives the professional's next free time that is not at the same time as the others given. */
    Span visit(ProfessionalId professional, LocalDate wanted, int minutes, List<Span> others) {
        LocalDate from = wanted;
        while (true) {
            LocalDate day = freeDay(professional, from, minutes);
            int used =
                    given.computeIfAbsent(professional, p -> new HashMap<>())
                                    .merge(day, minutes, Integer::sum)
                            - minutes;
            Instant starts = day.atTime(FIRST.plusMinutes(used)).atZone(ZONE).toInstant();
            var span = new Span(starts, starts.plus(Duration.ofMinutes(minutes)));
            if (others.stream().noneMatch(span::overlaps)) {
                return span;
            }
            from = day;
        }
    }
}
