package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactReception;
import fi.polku.contact.Direction;
import fi.polku.contact.NewContact;
import fi.polku.contact.Proposal;
import fi.polku.contact.Receipt;
import fi.polku.contact.domain.Case;
import fi.polku.contact.domain.ProposalRules;
import fi.polku.contact.domain.ReceiptCode;
import fi.polku.deadline.ClockView;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where contacts are received: proposed a direction, given a queue, their clocks started. */
@Component
class ReceptionDesk implements ContactReception {
    private final ContactQueries queries;
    private final ContactClocks clocks;
    private final Clients clients;
    private final Relationships relationships;
    private final Journal journal;
    private final Now now;
    private final ReceptionQueries receptionQueries;
    private final ContactRecords records;

    ReceptionDesk(
            ContactQueries queries,
            ContactClocks clocks,
            Clients clients,
            Relationships relationships,
            Journal journal,
            Now now,
            ReceptionQueries receptionQueries,
            ContactRecords records) {
        this.queries = queries;
        this.clocks = clocks;
        this.clients = clients;
        this.relationships = relationships;
        this.journal = journal;
        this.now = now;
        this.receptionQueries = receptionQueries;
        this.records = records;
    }

    @Override
    @Transactional
    public Receipt receive(Actor by, NewContact contact) {
        String externalId = contact.externalId();
        if (externalId != null) {
            var before = queries.findByExternalId(externalId);
            if (before.isPresent()) {
                return receipt(before.get(), "");
            }
        }
        Instant recordedAt = now.instant();
        Instant happenedAt = contact.happenedAt() == null ? recordedAt : contact.happenedAt();
        LocalDate on = Now.dayOf(happenedAt);
        LocalDate bornOn = bornOn(contact);
        Case given = Case.of(contact, bornOn, on);
        Proposal proposal = ProposalRules.propose(given);
        UnitId unit = records.unitFor(contact.municipalityCode(), proposal.direction());
        var id = new ContactId(Ids.at(recordedAt));
        var code = ReceiptCode.random();
        var due = new Due(on, happenedAt);
        if (!receptionQueries.insert(
                id,
                contact,
                bornOn,
                proposal,
                unit,
                records.header(proposal.direction(), proposal.areas(), given.age(), unit, by),
                code.hash(),
                due,
                happenedAt,
                recordedAt)) {
            return receipt(
                    queries.findByExternalId(Objects.requireNonNull(externalId)).orElseThrow(), "");
        }
        boolean worry = contact.reporter() != null;
        if (contact.reporter() != null) {
            receptionQueries.insertReporter(
                    id, contact.reporter(), ContactRecords.uuid(by.account()), recordedAt);
        }
        var subject =
                new ContactClocks.Subject(
                        id, contact.client(), happenedAt, bornOn, contact.concernedAge(), worry);
        for (Direction direction : proposal.directions()) {
            clocks.start(
                    subject, direction, records.unitFor(contact.municipalityCode(), direction), by);
        }
        if (contact.channel().inPerson()) {
            clocks.reached(id, happenedAt, by);
        }
        var entry =
                ContactRecords.entry(contact.client(), "contact.journal.received", id, by, worry)
                        .happenedAt(happenedAt)
                        .arg("unit", unit)
                        .arg("channel_code", contact.channel());
        journal.record(entry);
        if (contact.client() != null) {
            relationships.open(
                    contact.client(),
                    Holder.of(unit),
                    RelationshipKind.CONTACT,
                    id.value(),
                    now.today(),
                    null);
        }
        records.saveDue(id, proposal.urgency(), happenedAt, due);
        return receipt(queries.find(id).orElseThrow(), code.shown());
    }

    /** The receipt of a contact again, with the code that only its holder's form still knows. */
    @Transactional(readOnly = true)
    Optional<Again> again(ContactId contact, String code) {
        return queries.find(contact).map(row -> new Again(receipt(row, code), row.text()));
    }

    /** A receipt and what was said then. */
    record Again(Receipt receipt, String text) {}

    private Receipt receipt(ContactRow row, String code) {
        ClockView clock = Due.nearest(clocks.of(row.id())).orElse(null);
        return new Receipt(
                row.id(),
                code,
                row.isWorry(),
                row.proposed().emergency(),
                row.happenedAt(),
                row.unitId(),
                row.direction(),
                clock == null ? row.dueOn() : clock.dueOn(),
                row.dueAt(),
                clock != null && clock.dueAt() != null,
                row.isWorry() || clock == null ? null : clock.explanation());
    }

    private @Nullable LocalDate bornOn(NewContact contact) {
        if (contact.bornOn() != null) {
            return contact.bornOn();
        }
        if (contact.identityCode() != null) {
            return IdentityCode.read(contact.identityCode()).map(IdentityCode::bornOn).orElse(null);
        }
        return contact.client() == null
                ? null
                : clients.find(contact.client()).map(ClientDetails::bornOn).orElse(null);
    }
}
