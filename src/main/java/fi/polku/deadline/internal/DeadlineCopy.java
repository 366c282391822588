package fi.polku.deadline.internal;

import fi.polku.access.AccessCopy;
import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineLoad;
import fi.polku.deadline.Deadlines;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import fi.polku.platform.journal.JournalCopy;
import org.springframework.stereotype.Component;

@Component
class DeadlineCopy implements DeadlineLoad {
    private final AccessCopy access;
    private final Organizations organizations;
    private final JournalCopy journal;
    private final Now now;

    DeadlineCopy(AccessCopy access, Organizations organizations, JournalCopy journal, Now now) {
        this.access = access;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public Deadlines into(Actor by, Bulk bulk) {
        access.requireSystem(by);
        return bulk.desk(Deadlines.class, () -> desk(bulk));
    }

    private DeadlineDesk desk(Bulk bulk) {
        var queries = new DeadlineQueries(bulk.jdbc());
        var events = new ClockEventQueries(bulk.jdbc());
        var trail = new ClockTrail(events, journal.into(bulk), now);
        return new DeadlineDesk(
                queries,
                organizations,
                now,
                new ClockReader(queries, events, now),
                trail,
                // Nobody follows the clocks of a life that is not yet in the database.
                new Reassessment(queries, events, trail, event -> {}, now));
    }
}
