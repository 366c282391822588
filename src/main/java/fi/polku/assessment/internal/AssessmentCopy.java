package fi.polku.assessment.internal;

import fi.polku.access.AccessCopy;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentLoad;
import fi.polku.assessment.AssessmentLoad.AssessmentDesks;
import fi.polku.client.ClientLoad;
import fi.polku.contact.ContactLoad;
import fi.polku.deadline.DeadlineLoad;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import fi.polku.platform.journal.JournalCopy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class AssessmentCopy implements AssessmentLoad {
    private final AccessCopy access;
    private final ClientLoad clients;
    private final DeadlineLoad deadlines;
    private final ContactLoad contacts;
    private final Organizations organizations;
    private final JournalCopy journal;
    private final ApplicationEventPublisher events;
    private final Now now;

    AssessmentCopy(
            AccessCopy access,
            ClientLoad clients,
            DeadlineLoad deadlines,
            ContactLoad contacts,
            Organizations organizations,
            JournalCopy journal,
            ApplicationEventPublisher events,
            Now now) {
        this.access = access;
        this.clients = clients;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.organizations = organizations;
        this.journal = journal;
        this.events = events;
        this.now = now;
    }

    @Override
    public AssessmentDesks into(Actor by, Bulk bulk) {
        return bulk.desk(AssessmentDesks.class, () -> desks(by, bulk));
    }

    private AssessmentDesks desks(Actor by, Bulk bulk) {
        var queries = new AssessmentQueries(bulk.jdbc());
        var matters = new MatterQueries(bulk.jdbc());
        var allowed = access.access(by, bulk);
        var clocks = deadlines.into(by, bulk);
        var people = clients.into(by, bulk);
        var entries = journal.into(bulk);
        var contactDesks = contacts.into(by, bulk);
        var records = new AssessmentRecords(organizations, clocks, events);
        var closing = new MatterClosing(matters, clocks, entries);
        return new AssessmentDesks(
                new RecordingDesk(
                        allowed,
                        clients.into(by, bulk),
                        clocks,
                        contactDesks.contacts(),
                        contactDesks.handling(),
                        contactDesks.outcomes(),
                        now,
                        new Recording(
                                access.relationships(by, bulk),
                                access.jointServices(by, bulk),
                                organizations,
                                new CareRecorder(queries, clocks, entries, records),
                                new NeedRecorder(
                                        queries,
                                        matters,
                                        contactDesks.contacts(),
                                        organizations,
                                        clocks,
                                        entries,
                                        records,
                                        closing,
                                        new SupportFound(
                                                new SpecialSupportQueries(bulk.jdbc()),
                                                organizations,
                                                entries)))),
                new MatterDesk(
                        matters, allowed, people, organizations, clocks, entries, now, closing));
    }
}
