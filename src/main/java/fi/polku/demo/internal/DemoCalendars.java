package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.Slots;
import fi.polku.deadline.T3;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.time.FinnishCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/**
 * Opens what is left of the coming ten weeks for the invented residents. The days before a
 * professional's first free one are taken by the people of the region who were not invented, but
 * for the urgent times of the morning.
 */
@Component
class DemoCalendars {
    private static final int WEEKS = 10;
    private final Slots slots;
    private final Organizations organizations;

    DemoCalendars(Slots slots, Organizations organizations) {
        this.slots = slots;
        this.organizations = organizations;
    }

    /**
     * The same calendars from the same seed; answers how many times were opened.
     *
     * @param queued the group that gives none
     */
    int open(LocalDate from, long seed, Optional<T3.Group> queued) {
        var random = new SplittableRandom(seed + 300);
        int opened = 0;
        for (ProfessionalView p : organizations.professionals()) {
            ServiceType service = ServiceType.ofProfession(p.profession()).orElse(null);
            if (service == null) {
                continue;
            }
            LocalDate free = from.plusDays(wait(service, random));
            if (queued.filter(g -> g.equals(group(p))).isEmpty()) {
                opened += open(p, service, from, free, true);
                opened += open(p, service, free, from.plusWeeks(WEEKS), false);
            }
        }
        return opened;
    }

    private static T3.Group group(ProfessionalView p) {
        return new T3.Group(p.unit(), p.profession());
    }

    private int open(
            ProfessionalView p,
            ServiceType service,
            LocalDate from,
            LocalDate until,
            boolean urgent) {
        boolean sees = service == ServiceType.NURSE || service == ServiceType.PHYSICIAN;
        if (urgent && !sees) {
            return 0;
        }
        List<LocalDate> days =
                from.datesUntil(until).filter(FinnishCalendar.INSTANCE::isWorkingDay).toList();
        return slots.open(
                Actor.system(),
                p.id(),
                p.unit(),
                service,
                days,
                urgent ? hours(service, LocalTime.of(9, 30)) : hours(service, LocalTime.of(11, 15)),
                urgent ? 1 : sees ? 4 : 0);
    }

    private static Slots.Hours hours(ServiceType service, LocalTime until) {
        return new Slots.Hours(
                LocalTime.of(8, 0),
                until,
                LocalTime.of(11, 15),
                LocalTime.of(12, 0),
                length(service),
                MeetingMode.ONSITE,
                true);
    }

    /** Days to the first free time: teeth wait for weeks, a nurse's time is near. */
    static int wait(ServiceType service, SplittableRandom random) {
        return switch (service) {
            case NURSE, MATERNITY_CHILD, ORAL_HYGIENE -> random.nextInt(1, 9);
            case DENTISTRY -> random.nextInt(14, 57);
            case PHYSICIAN, PSYCHOLOGY -> random.nextInt(3, 24);
            case PHYSIOTHERAPY, OCCUPATIONAL_THERAPY, SPEECH_THERAPY -> random.nextInt(5, 29);
            default -> random.nextInt(2, 15);
        };
    }

    private static Duration length(ServiceType service) {
        return switch (service) {
            case NURSE, PHYSICIAN, MATERNITY_CHILD -> Duration.ofMinutes(30);
            default -> Duration.ofMinutes(45);
        };
    }
}
