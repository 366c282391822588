package fi.polku.assessment.internal;

import fi.polku.access.AccessCopy;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentLoad;
import fi.polku.assessment.Assessments;
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
    public Assessments into(Actor by, Bulk bulk) {
        return bulk.desk(
                Assessments.class,
                () ->
                        new AssessmentDesk(
                                new AssessmentQueries(bulk.jdbc()),
                                access.access(by, bulk),
                                access.relationships(by, bulk),
                                organizations,
                                clients.into(by, bulk),
                                deadlines.into(by, bulk),
                                contacts.into(by, bulk),
                                journal.into(bulk),
                                events,
                                now));
    }
}
