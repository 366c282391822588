package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.domain.MeetingClocks;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The legal clocks that a visit meets, and what is expected of them. */
@Component
class VisitClocks {
    private final Deadlines deadlines;

    VisitClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Optional<DeadlineId> open(ClientId client, ServiceType service) {
        List<String> families = MeetingClocks.metBy(service.name());
        if (families.isEmpty()) {
            return Optional.empty();
        }
        return deadlines.openFor(client).stream()
                .filter(c -> families.contains(c.family().name()))
                .min(
                        Comparator.comparingInt(
                                        (ClockView c) -> families.indexOf(c.family().name()))
                                .thenComparing(ClockView::dueOn))
                .map(ClockView::id);
    }

    /** The realised visit meets the clock it was booked for, or the one that has started since. */
    void meet(Actor actor, AppointmentRow row, Instant started) {
        Optional<DeadlineId> clock =
                row.deadline() == null
                        ? Optional.empty()
                        : Optional.of(new DeadlineId(row.deadline()));
        if (clock.isEmpty() || !deadlines.met(clock.get(), started, actor)) {
            open(row.client(), row.service()).ifPresent(c -> deadlines.met(c, started, actor));
        }
    }

    /** The clock goes on; only what was expected of it is taken away. */
    void forecastGone(AppointmentRow row) {
        if (row.deadline() != null) {
            deadlines.forecast(new DeadlineId(row.deadline()), null);
        }
    }
}
