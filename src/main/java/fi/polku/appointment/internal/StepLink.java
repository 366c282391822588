package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.ServiceType;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.path.PathStatus;
import fi.polku.path.PathSteps;
import fi.polku.path.Paths;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What appointments need of the steps of a path in effect, and tell them. */
@Component
class StepLink {
    private final Paths paths;
    private final PathSteps steps;

    StepLink(Paths paths, PathSteps steps) {
        this.paths = paths;
        this.steps = steps;
    }

    /** A step that may need a time; {@code service} is null when it is not met by appointment. */
    record Step(
            StepView view, @Nullable ServiceType service, @Nullable ProfessionalId responsible) {
        boolean open() {
            return view.open();
        }
    }

    /** Nothing is booked for a plan that the client has not accepted. */
    List<Step> list(Actor reader, ClientId client) {
        return paths.currentFor(reader, client).stream()
                .filter(p -> p.status() == PathStatus.ACTIVE)
                .flatMap(p -> p.steps().stream())
                .map(s -> new Step(s, service(s.serviceType()), s.responsible()))
                .toList();
    }

    Optional<Step> find(ClientId client, UUID step) {
        return list(Actor.system(), client).stream()
                .filter(s -> s.view().id().value().equals(step))
                .findFirst();
    }

    void booked(UUID step, AppointmentId appointment, Instant startsAt) {
        steps.linkAppointment(new StepId(step), appointment.value(), startsAt);
    }

    void unbooked(UUID step) {
        steps.unlinkAppointment(new StepId(step));
    }

    /** Left out or done in the meantime: then the visit changes nothing in the path. */
    void completed(Actor actor, ClientId client, UUID step, Instant at) {
        if (find(client, step).map(Step::open).orElse(false)) {
            steps.completeStep(actor, new StepId(step), at);
        }
    }

    /** By the code itself, or by the profession that does the step. */
    private static @Nullable ServiceType service(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(ServiceType.values())
                .filter(s -> s.name().equals(code))
                .findFirst()
                .or(() -> ServiceType.ofProfession(code))
                .orElse(null);
    }
}
