package fi.polku.demo.internal;

import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import fi.polku.time.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** Days and hours of the invented history: working days, and no professional in two places. */
final class DemoTime {
    private static final int VISITS_IN_DAY = 9;
    private final Map<ProfessionalId, Map<LocalDate, Integer>> given = new HashMap<>();

    /** The working day so many working days away; zero is the day itself or the next one. */
    static LocalDate workingDay(LocalDate from, int away) {
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

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Now.ZONE).toInstant();
    }

    /** The professional's next free time on the day or the working days after it. */
    Instant visit(ProfessionalId professional, LocalDate wanted) {
        LocalDate day = workingDay(wanted, 0);
        var days = given.computeIfAbsent(professional, p -> new HashMap<>());
        while (days.getOrDefault(day, 0) >= VISITS_IN_DAY) {
            day = workingDay(day, 1);
        }
        int nth = days.merge(day, 1, Integer::sum) - 1;
        return day.atTime(LocalTime.of(8, 15).plusMinutes(45L * nth)).atZone(Now.ZONE).toInstant();
    }
}
