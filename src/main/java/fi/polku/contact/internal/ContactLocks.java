package fi.polku.contact.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactPermission;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a contact for those who may see it, and keeps it for the one who took it. */
@Component
class ContactLocks {
    private final ContactQueries queries;
    private final Access access;
    private final Relationships relationships;
    private final Journal journal;
    private final Now now;
    private final HandlingQueries handlingQueries;
    private final ContactRecords records;

    ContactLocks(
            ContactQueries queries,
            Access access,
            Relationships relationships,
            Journal journal,
            Now now,
            HandlingQueries handlingQueries,
            ContactRecords records) {
        this.queries = queries;
        this.access = access;
        this.relationships = relationships;
        this.journal = journal;
        this.now = now;
        this.handlingQueries = handlingQueries;
        this.records = records;
    }

    /** Whoever may not see it is told the same whether it is there or not. */
    ContactRow visible(Actor actor, Optional<ContactRow> found) {
        var row = found.orElseThrow(() -> new Denied("contact"));
        boolean may =
                actor.is(Role.SYSTEM)
                        || actor.units().contains(row.unitId())
                        || (row.takenBy() != null && row.takenBy().equals(actor.account()))
                        || (row.clientId() != null && access.maySee(actor, row.clientId()));
        if (!may) {
            throw new Denied("contact");
        }
        return row;
    }

    ContactRow mine(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = visible(actor, queries.findForUpdate(contact));
        refuseUnlessOpen(row);
        if (row.takenBy() == null && !actor.is(Role.SYSTEM)) {
            handlingQueries.take(contact, actor, account(actor), now.instant());
            tookOver(actor, row);
            return row;
        }
        refuseUnlessMine(actor, row);
        return row;
    }

    void tookOver(Actor actor, ContactRow row) {
        records.action(row, "TAKEN", null, null, null, actor);
        if (row.clientId() != null && actor.professional() != null) {
            relationships.open(
                    row.clientId(),
                    Holder.of(actor.professional()),
                    RelationshipKind.CONTACT,
                    row.id().value(),
                    now.today(),
                    null);
        }
        journal.record(
                ContactRecords.entry(row, "contact.journal.taken", actor)
                        .arg("professional", actor.professional())
                        .arg("unit", row.unitId()));
    }

    static void refuseUnlessOpen(ContactRow row) {
        if (row.closedAt() != null) {
            throw new Refusal("contact.closed.already");
        }
        if (row.assessedAt() != null) {
            throw new Refusal("contact.assessed.already");
        }
    }

    static void refuseUnlessMine(Actor actor, ContactRow row) {
        refuseUnlessOpen(row);
        if (actor.is(Role.SYSTEM) || Objects.equals(row.takenBy(), actor.account())) {
            return;
        }
        throw new Refusal(
                "contact.taken.already",
                Map.of(
                        "name",
                        Objects.requireNonNullElse(row.takenByName(), ""),
                        "at",
                        row.takenAt() == null ? row.changedAt() : row.takenAt()));
    }

    static UUID account(Actor actor) {
        AccountId account = actor.account();
        if (account == null) {
            throw new Denied("account");
        }
        return account.value();
    }
}
