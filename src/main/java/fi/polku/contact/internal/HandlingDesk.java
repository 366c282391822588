package fi.polku.contact.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactPermission;
import fi.polku.contact.Decision;
import fi.polku.contact.domain.Case;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a contact is taken, judged and called back. */
@Component
class HandlingDesk implements ContactHandling {
    private final ContactQueries queries;
    private final ContactClocks clocks;
    private final Access access;
    private final Relationships relationships;
    private final Journal journal;
    private final Now now;
    private final HandlingQueries handlingQueries;
    private final ContactLocks locks;
    private final ContactRecords records;

    HandlingDesk(
            ContactQueries queries,
            ContactClocks clocks,
            Access access,
            Relationships relationships,
            Journal journal,
            Now now,
            HandlingQueries handlingQueries,
            ContactLocks locks,
            ContactRecords records) {
        this.queries = queries;
        this.clocks = clocks;
        this.access = access;
        this.relationships = relationships;
        this.journal = journal;
        this.now = now;
        this.handlingQueries = handlingQueries;
        this.locks = locks;
        this.records = records;
    }

    @Override
    @Transactional
    public void take(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = locks.visible(actor, queries.find(contact));
        if (handlingQueries.take(contact, actor, ContactLocks.account(actor), now.instant())) {
            locks.tookOver(actor, row);
            return;
        }
        ContactLocks.refuseUnlessMine(actor, queries.find(contact).orElseThrow());
    }

    @Override
    @Transactional
    public void putBack(Actor actor, ContactId contact, String reason) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = locks.visible(actor, queries.findForUpdate(contact));
        ContactLocks.refuseUnlessOpen(row);
        if (row.takenBy() == null) {
            return;
        }
        ContactLocks.refuseUnlessMine(actor, row);
        String why = ContactRecords.required("reason", reason, "contact.reason.required");
        handlingQueries.savePutBack(contact, now.instant());
        records.action(row, "RETURNED", why, null, null, actor);
        if (row.clientId() != null && actor.professional() != null) {
            relationships.end(
                    row.clientId(),
                    Holder.of(actor.professional()),
                    RelationshipKind.CONTACT,
                    now.today());
        }
        journal.record(
                ContactRecords.entry(row, "contact.journal.returned", actor)
                        .arg("unit", row.unitId()));
    }

    @Override
    @Transactional
    public void confirmProposal(Actor actor, ContactId contact) {
        var row = locks.mine(actor, contact);
        Instant at = now.instant();
        handlingQueries.saveConfirmed(contact, at);
        records.action(row, "CONFIRMED", null, null, null, actor);
        clocks.urgencyJudged(contact, at, actor);
        records.saveDue(
                contact, row.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
        journal.record(
                ContactRecords.entry(row, "contact.journal.decided", actor)
                        .arg("professional", actor.professional())
                        .arg("urgency_code", row.urgency())
                        .arg("direction_code", row.direction()));
    }

    @Override
    @Transactional
    public void changeProposal(Actor actor, ContactId contact, Decision decision) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        String why =
                ContactRecords.required("reason", decision.reason(), "contact.reason.required");
        var row = locks.mine(actor, contact);
        Instant at = now.instant();
        boolean moves = decision.direction() != row.direction();
        UnitId unit =
                moves
                        ? records.unitFor(row.municipalityCode(), decision.direction())
                        : row.unitId();
        Integer age = Case.ageOn(row.bornOn(), Now.dayOf(row.happenedAt()));
        handlingQueries.saveDecided(
                contact,
                decision,
                unit,
                records.header(decision.direction(), decision.areas(), age, unit, actor),
                at);
        records.action(row, "CHANGED", why, null, decision, actor);
        clocks.urgencyJudged(contact, at, actor);
        if (moves) {
            clocks.moved(subject(row), row.direction(), decision.direction(), unit, actor);
            if (row.clientId() != null) {
                relationships.open(
                        row.clientId(),
                        Holder.of(unit),
                        RelationshipKind.CONTACT,
                        contact.value(),
                        now.today(),
                        null);
            }
            if (!actor.units().contains(unit)) {
                handlingQueries.savePutBack(contact, at);
            }
        }
        records.saveDue(
                contact, decision.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
        journal.record(
                ContactRecords.entry(
                                row,
                                moves ? "contact.journal.moved" : "contact.journal.decided",
                                actor)
                        .arg("professional", actor.professional())
                        .arg("urgency_code", decision.urgency())
                        .arg("direction_code", decision.direction())
                        .arg("unit", unit));
    }

    @Override
    @Transactional
    public void reached(Actor actor, ContactId contact, Instant at) {
        var row = locks.mine(actor, contact);
        handlingQueries.saveReached(contact, at, now.instant());
        records.action(row, "REACHED", null, null, null, actor);
        clocks.reached(contact, at, actor);
        records.saveDue(
                contact, row.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
        journal.record(
                ContactRecords.entry(row, "contact.journal.reached", actor)
                        .happenedAt(at)
                        .arg("professional", actor.professional()));
    }

    @Override
    @Transactional
    public void notReached(Actor actor, ContactId contact) {
        var row = locks.mine(actor, contact);
        records.action(row, "NOT_REACHED", null, null, null, actor);
        journal.record(
                ContactRecords.entry(row, "contact.journal.notReached", actor)
                        .arg("professional", actor.professional()));
    }

    private static ContactClocks.Subject subject(ContactRow row) {
        return new ContactClocks.Subject(
                row.id(),
                row.clientId(),
                row.happenedAt(),
                row.bornOn(),
                row.concernedAge(),
                row.isWorry());
    }
}
