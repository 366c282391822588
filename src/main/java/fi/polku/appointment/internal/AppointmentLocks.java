package fi.polku.appointment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.appointment.AppointmentId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import org.springframework.stereotype.Component;

/** Opens an appointment for a change: who may not see the client does not get in. */
@Component
class AppointmentLocks {
    private final AppointmentQueries queries;
    private final Access access;
    private final Now now;

    AppointmentLocks(AppointmentQueries queries, Access access, Now now) {
        this.queries = queries;
        this.access = access;
        this.now = now;
    }

    AppointmentRow getForUpdate(Actor actor, AppointmentId id) {
        // Whoever may not see it is told the same whether it is there or not.
        AppointmentRow row = queries.findForUpdate(id).orElseThrow(() -> new Denied("appointment"));
        access.requireClient(actor, row.client());
        // Who acts for another changes only the times that the mandate covers.
        if (actor.proxy() != null && queries.findOwn(actor, id, now.instant()).isEmpty()) {
            throw new Denied("appointment");
        }
        return row;
    }

    void requireOpen(AppointmentRow row) {
        switch (row.view(now.instant()).state()) {
            case BOOKED, UNRECORDED -> {}
            case MOVED -> throw new Refusal("appointment.refusal.alreadyMoved");
            case CANCELLED -> throw new Refusal("appointment.refusal.alreadyCancelled");
            case ATTENDED, NO_SHOW -> throw new Refusal("appointment.refusal.alreadyRecorded");
        }
    }
}
