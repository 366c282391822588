package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.appointment.ServiceType;
import fi.polku.demo.domain.Staff;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.UnitView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who does the work in the invented history: those near the client's home first. */
@Component
class DemoWorkers {
    private final Organizations organizations;

    DemoWorkers(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Everybody who works in the region. */
    Staff staff() {
        return new Staff(
                organizations.professionals().stream()
                        .map(p ->
                                new Staff.Worker(
                                        p.id(),
                                        p.unit(),
                                        p.profession(),
                                        organizations
                                                .unit(p.unit())
                                                .map(UnitView::municipalityCode)
                                                .orElse("")))
                        .toList());
    }

    /** A professional of the service, in the municipality when there is one. */
    ProfessionalView of(ServiceType service, String municipality, int nth) {
        return of(service.profession(), municipality, nth);
    }

    ProfessionalView of(String profession, String municipality, int nth) {
        return view(staff().of(profession, municipality, nth));
    }

    /** The named own worker of the demonstration, else somebody of the same profession. */
    ProfessionalView ownWorker(Actor named, String municipality) {
        return organizations.professionals().stream()
                .filter(p -> p.id().equals(named.professional()))
                .findFirst()
                .orElseGet(() -> of("SOCIAL_COUNSELLOR", municipality, 0));
    }

    Actor actor(Staff.Worker who, UnitId... more) {
        return actor(view(who), more);
    }

    /** The professional as one who acts and needs no relationship of its own in made history. */
    Actor actor(ProfessionalView who, UnitId... more) {
        var units = new ArrayList<UnitId>(List.of(who.unit()));
        units.addAll(List.of(more));
        return new Actor(
                null,
                who.name(),
                Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.SYSTEM),
                who.id(),
                null,
                units);
    }

    private ProfessionalView view(Staff.Worker who) {
        return organizations.professional(who.id()).orElseThrow();
    }
}
