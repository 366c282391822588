package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.ServiceType;
import fi.polku.deadline.T3;
import fi.polku.demo.domain.DemoTime;
import fi.polku.insight.ThirdFreeTimes;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.time.FinnishCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * T3 of the year before Polku, as the region's former systems measured it on Mondays: waits that
 * grow shorter but for the summer. One group keeps a queue book.
 */
@Component
class DemoThirdFree {
    private static final int WEEKS = 54;
    private static final int QUEUE_DAYS = 40;
    private static final List<String> QUEUED = List.of("SPEECH_THERAPIST", "PSYCHOLOGIST");

    private final ThirdFreeTimes times;
    private final Organizations organizations;
    private final Now now;

    DemoThirdFree(ThirdFreeTimes times, Organizations organizations, Now now) {
        this.times = times;
        this.organizations = organizations;
        this.now = now;
    }

    /** The group that cannot give times: its calendars are not opened. */
    Optional<T3.Group> queued() {
        return QUEUED.stream()
                .flatMap(profession ->
                        organizations.professionals().stream()
                                .filter(p -> p.profession().equals(profession)))
                .findFirst()
                .map(p -> new T3.Group(p.unit(), p.profession()));
    }

    void takeIn(LocalDate today, long seed) {
        var queued = queued();
        LocalDate queuedFrom = today.minusDays(QUEUE_DAYS);
        queued.ifPresent(group ->
                now.runAt(
                        DemoTime.at(queuedFrom, 9, 0),
                        () ->
                                times.beginQueueBook(
                                        Actor.system(),
                                        group,
                                        "Toinen työntekijä lähti, eikä sijaista ole saatu.")));
        var random = new SplittableRandom(seed + 700);
        List<Waits> waits =
                organizations.professionals().stream()
                        .flatMap(p ->
                                ServiceType.ofProfession(p.profession())
                                        .map(s -> new Waits(p, DemoCalendars.wait(s, random)))
                                        .stream())
                        .toList();
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        var readings = new ArrayList<T3.Reading>();
        for (int week = WEEKS; week > 0; week--) {
            LocalDate day = monday.minusWeeks(week);
            Set<T3.Group> kept =
                    queued.filter(g -> !day.isBefore(queuedFrom)).map(Set::of).orElse(Set.of());
            List<T3.Book> books = new ArrayList<>();
            for (Waits w : waits) {
                books.add(w.book(day, (double) week / WEEKS, random));
            }
            readings.addAll(T3.of(books, kept, day));
        }
        times.takeIn(readings);
    }

    /** A professional and the days to their first free time as they are now. */
    private record Waits(ProfessionalView professional, int days) {
        T3.Book book(LocalDate day, double ago, SplittableRandom random) {
            double summer = day.getMonthValue() >= 6 && day.getMonthValue() <= 8 ? .35 : 0;
            double longer = 1 + ago * .6 + summer + random.nextDouble(-.15, .15);
            LocalDate first = day.plusDays(Math.round(days * longer));
            List<LocalDate> free =
                    Stream.iterate(first, d -> d.plusDays(1))
                            .filter(FinnishCalendar.INSTANCE::isWorkingDay)
                            .limit(3)
                            .toList();
            return new T3.Book(
                    professional.unit(),
                    professional.profession(),
                    professional.id(),
                    free,
                    free.getLast());
        }
    }
}
