package fi.polku.contact.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactPermission;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a contact finds its person and its end. */
@Component
class OutcomeDesk implements ContactOutcomes {
    private final ContactQueries queries;
    private final ContactClocks clocks;
    private final Clients clients;
    private final Access access;
    private final Relationships relationships;
    private final Journal journal;
    private final Now now;
    private final ReceptionQueries receptionQueries;
    private final HandlingQueries handlingQueries;
    private final ContactLocks locks;
    private final ContactRecords records;

    OutcomeDesk(
            ContactQueries queries,
            ContactClocks clocks,
            Clients clients,
            Access access,
            Relationships relationships,
            Journal journal,
            Now now,
            ReceptionQueries receptionQueries,
            HandlingQueries handlingQueries,
            ContactLocks locks,
            ContactRecords records) {
        this.queries = queries;
        this.clocks = clocks;
        this.clients = clients;
        this.access = access;
        this.relationships = relationships;
        this.journal = journal;
        this.now = now;
        this.receptionQueries = receptionQueries;
        this.handlingQueries = handlingQueries;
        this.locks = locks;
        this.records = records;
    }

    @Override
    @Transactional
    public void linkClient(Actor actor, ContactId contact, ClientId client) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = locks.visible(actor, queries.findForUpdate(contact));
        ClientId person = clients.current(client);
        if (person.equals(row.clientId())) {
            return;
        }
        if (row.clientId() != null) {
            throw new Refusal("contact.link.already");
        }
        Instant at = now.instant();
        handlingQueries.saveClient(contact, person, at);
        clocks.attach(
                new ContactClocks.Subject(
                        contact,
                        person,
                        row.happenedAt(),
                        clients.get(person).bornOn(),
                        row.concernedAge(),
                        row.isWorry()),
                person,
                row.direction(),
                row.unitId(),
                actor);
        journal.attach("contact", contact.value(), person);
        relationships.open(
                person,
                Holder.of(row.unitId()),
                RelationshipKind.CONTACT,
                contact.value(),
                now.today(),
                null);
        if (actor.professional() != null) {
            relationships.open(
                    person,
                    Holder.of(actor.professional()),
                    RelationshipKind.CONTACT,
                    contact.value(),
                    now.today(),
                    null);
        }
        records.action(row, "LINKED", null, null, null, actor);
        journal.record(
                ContactRecords.entry(
                                person, "contact.journal.linked", contact, actor, row.isWorry())
                        .arg("professional", actor.professional()));
    }

    @Override
    @Transactional
    public void assessed(Actor actor, ContactId contact, UUID assessment, Instant at) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = locks.visible(actor, queries.findForUpdate(contact));
        if (row.closedAt() != null) {
            throw new Refusal("contact.closed.already");
        }
        handlingQueries.saveAssessed(contact, assessment, at, now.instant());
        records.action(row, "ASSESSED", null, null, null, actor);
        // Whoever assessed the need has judged its urgency and talked with the person.
        clocks.reached(contact, at, actor);
        clocks.urgencyJudged(contact, at, actor);
        records.saveDue(
                contact, row.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
    }

    @Override
    @Transactional
    public void close(Actor actor, ContactId contact, CloseReason why, String told) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        String said = ContactRecords.required("told", told, "contact.close.told.required");
        var row = locks.mine(actor, contact);
        handlingQueries.saveClosed(contact, why, now.instant());
        records.action(row, "CLOSED", why.name(), said, null, actor);
        clocks.endAll(contact, why.clockReason(), actor);
        relationships.endOf(contact.value(), now.today().plusDays(30));
        journal.record(
                ContactRecords.entry(row, "contact.journal.closed", actor)
                        .arg("professional", actor.professional())
                        .arg("close_code", why));
    }

    @Override
    @Transactional
    public void releaseReporter(Actor actor, ContactId contact, String reason) {
        access.require(actor, ContactPermission.CONTACT_RELEASE_REPORTER);
        var row = locks.visible(actor, queries.findForUpdate(contact));
        String why = ContactRecords.required("reason", reason, "contact.reason.required");
        Instant at = now.instant();
        if (!receptionQueries.saveReleased(
                contact, ContactRecords.uuid(actor.account()), why, at)) {
            throw new Refusal("contact.release.already");
        }
        records.action(row, "RELEASED", why, null, null, actor);
        journal.record(
                ContactRecords.entry(
                                row.clientId(), "contact.journal.released", contact, actor, false)
                        .arg("professional", actor.professional())
                        .arg("unit", row.unitId()));
    }
}
