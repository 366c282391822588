package fi.polku.appointment.internal;

import fi.polku.access.AccessCopy;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentLoad;
import fi.polku.appointment.AppointmentLoad.AppointmentDesks;
import fi.polku.client.ClientLoad;
import fi.polku.deadline.DeadlineLoad;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import fi.polku.platform.journal.JournalCopy;
import org.springframework.stereotype.Component;

/** Times without a slot or a step: those of a path are booked one by one. */
@Component
class AppointmentCopy implements AppointmentLoad {
    private final AccessCopy access;
    private final ClientLoad clients;
    private final DeadlineLoad deadlines;
    private final StepLink steps;
    private final Organizations organizations;
    private final JournalCopy journal;
    private final Now now;

    AppointmentCopy(
            AccessCopy access,
            ClientLoad clients,
            DeadlineLoad deadlines,
            StepLink steps,
            Organizations organizations,
            JournalCopy journal,
            Now now) {
        this.access = access;
        this.clients = clients;
        this.deadlines = deadlines;
        this.steps = steps;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public AppointmentDesks into(Actor by, Bulk bulk) {
        return bulk.desk(AppointmentDesks.class, () -> desks(by, bulk));
    }

    private AppointmentDesks desks(Actor by, Bulk bulk) {
        var allowed = access.access(by, bulk);
        var entries = journal.into(bulk);
        var locks = new AppointmentLocks(new AppointmentQueries(bulk.jdbc()), allowed, now);
        var records = new AppointmentRecords(clients.into(by, bulk), organizations, now);
        var clocks = deadlines.into(by, bulk);
        var visitClocks = new VisitClocks(clocks);
        return new AppointmentDesks(
                new BookingDesk(
                        new SlotQueries(bulk.jdbc()),
                        steps,
                        clocks,
                        access.relationships(by, bulk),
                        allowed,
                        entries,
                        now,
                        locks,
                        records,
                        visitClocks,
                        new BookingQueries(bulk.jdbc())),
                new VisitDesk(
                        steps,
                        allowed,
                        entries,
                        now,
                        locks,
                        records,
                        visitClocks,
                        new VisitQueries(bulk.jdbc())));
    }
}
