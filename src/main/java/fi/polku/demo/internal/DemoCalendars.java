package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.Slots;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.time.FinnishCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the times of the coming six weeks for those who give appointments. */
@Component
class DemoCalendars {
    private final Slots slots;
    private final Organizations organizations;

    DemoCalendars(Slots slots, Organizations organizations) {
        this.slots = slots;
        this.organizations = organizations;
    }

    int open(LocalDate from) {
        List<LocalDate> days =
                from.datesUntil(from.plusWeeks(6))
                        .filter(FinnishCalendar.INSTANCE::isWorkingDay)
                        .toList();
        int opened = 0;
        for (ProfessionalView p : organizations.professionals()) {
            ServiceType service = ServiceType.ofProfession(p.profession()).orElse(null);
            if (service != null) {
                opened +=
                        slots.open(
                                Actor.system(),
                                p.id(),
                                p.unit(),
                                service,
                                days,
                                Slots.Hours.office(length(service)),
                                service == ServiceType.NURSE || service == ServiceType.PHYSICIAN
                                        ? 4
                                        : 0);
            }
        }
        return opened;
    }

    private static Duration length(ServiceType service) {
        return switch (service) {
            case NURSE, PHYSICIAN, MATERNITY_CHILD -> Duration.ofMinutes(30);
            default -> Duration.ofMinutes(45);
        };
    }
}
