package fi.polku.contact.internal;

import fi.polku.access.AccessCopy;
import fi.polku.access.Actor;
import fi.polku.client.ClientLoad;
import fi.polku.client.Disclosures;
import fi.polku.contact.ContactLoad;
import fi.polku.contact.ContactLoad.ContactDesks;
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
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final JournalCopy journal;
    private final Now now;

    ContactCopy(
            AccessCopy access,
            ClientLoad clients,
            DeadlineLoad deadlines,
            Organizations organizations,
            Disclosures disclosures,
            JournalCopy journal,
            Now now) {
        this.access = access;
        this.clients = clients;
        this.deadlines = deadlines;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public ContactDesks into(Actor by, Bulk bulk) {
        return bulk.desk(ContactDesks.class, () -> desks(by, bulk));
    }

    private ContactDesks desks(Actor by, Bulk bulk) {
        var queries = new ContactQueries(bulk.jdbc());
        var receptions = new ReceptionQueries(bulk.jdbc());
        var handlings = new HandlingQueries(bulk.jdbc());
        var actions = new ContactActionQueries(bulk.jdbc());
        var clocks = new ContactClocks(deadlines.into(by, bulk));
        var allowed = access.access(by, bulk);
        var relationships = access.relationships(by, bulk);
        var people = clients.into(by, bulk);
        var entries = journal.into(bulk);
        var records = new ContactRecords(clocks, organizations, now, handlings, actions);
        var locks =
                new ContactLocks(queries, allowed, relationships, entries, now, handlings, records);
        return new ContactDesks(
                new ContactReadDesk(
                        queries,
                        clocks,
                        people,
                        allowed,
                        disclosures,
                        access.log(by, bulk),
                        receptions,
                        actions,
                        locks),
                new ReceptionDesk(
                        queries, clocks, people, relationships, entries, now, receptions, records),
                new HandlingDesk(
                        queries,
                        clocks,
                        allowed,
                        relationships,
                        entries,
                        now,
                        handlings,
                        locks,
                        records),
                new OutcomeDesk(
                        queries,
                        clocks,
                        people,
                        allowed,
                        relationships,
                        entries,
                        now,
                        receptions,
                        handlings,
                        locks,
                        records));
    }
}
