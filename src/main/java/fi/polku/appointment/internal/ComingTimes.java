package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.Appointments;
import fi.polku.client.Unfinished;
import fi.polku.kernel.ClientId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Booked times ahead of a person who leaves. */
@Component
class ComingTimes implements Unfinished {
    private final Appointments appointments;

    ComingTimes(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Line> of(ClientId client) {
        long booked =
                appointments.of(Actor.system(), client).stream()
                        .filter(a -> a.state() == AppointmentState.BOOKED)
                        .count();
        return booked == 0 ? List.of() : List.of(new Line("appointment.unfinished", booked));
    }
}
