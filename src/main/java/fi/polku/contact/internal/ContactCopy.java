package fi.polku.contact.internal;

import fi.polku.access.AccessCopy;
import fi.polku.access.Actor;
import fi.polku.client.ClientLoad;
import fi.polku.contact.ContactLoad;
import fi.polku.contact.Contacts;
import fi.polku.deadline.DeadlineLoad;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import fi.polku.platform.journal.JournalCopy;
import org.springframework.stereotype.Component;

@Component
class ContactCopy implements ContactLoad {
    private final AccessCopy access;
    private final ClientLoad clients;
    private final DeadlineLoad deadlines;
    private final QueueWords words;
    private final Organizations organizations;
    private final JournalCopy journal;
    private final Now now;

    ContactCopy(
            AccessCopy access,
            ClientLoad clients,
            DeadlineLoad deadlines,
            QueueWords words,
            Organizations organizations,
            JournalCopy journal,
            Now now) {
        this.access = access;
        this.clients = clients;
        this.deadlines = deadlines;
        this.words = words;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public Contacts into(Actor by, Bulk bulk) {
        return bulk.desk(
                Contacts.class,
                () ->
                        new ContactDesk(
                                new ContactQueries(bulk.jdbc()),
                                new ContactClocks(deadlines.into(by, bulk)),
                                words,
                                organizations,
                                clients.into(by, bulk),
                                access.access(by, bulk),
                                access.log(by, bulk),
                                access.relationships(by, bulk),
                                journal.into(bulk),
                                now));
    }
}
