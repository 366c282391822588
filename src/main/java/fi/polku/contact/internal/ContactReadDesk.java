package fi.polku.contact.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.contact.ContactFilter;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactList;
import fi.polku.contact.ContactPermission;
import fi.polku.contact.ContactView;
import fi.polku.contact.Contacts;
import fi.polku.contact.TrackView;
import fi.polku.contact.domain.ReceiptCode;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads contacts: for those who handle them, for other modules, for the holder of a receipt. */
@Component
public class ContactReadDesk implements Contacts {
    private final ContactQueries queries;
    private final ContactClocks clocks;
    private final Clients clients;
    private final Access access;
    private final Disclosures disclosures;
    private final AccessLog accessLog;
    private final ReceptionQueries receptionQueries;
    private final ContactActionQueries actionQueries;
    private final ContactLocks locks;

    ContactReadDesk(
            ContactQueries queries,
            ContactClocks clocks,
            Clients clients,
            Access access,
            Disclosures disclosures,
            AccessLog accessLog,
            ReceptionQueries receptionQueries,
            ContactActionQueries actionQueries,
            ContactLocks locks) {
        this.queries = queries;
        this.clocks = clocks;
        this.clients = clients;
        this.access = access;
        this.disclosures = disclosures;
        this.accessLog = accessLog;
        this.receptionQueries = receptionQueries;
        this.actionQueries = actionQueries;
        this.locks = locks;
    }

    @Override
    @Transactional
    public ContactView get(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_READ);
        var row = locks.visible(actor, queries.find(contact));
        logView(actor, row);
        return told(row, disclosures.of(actor, row.clientId()));
    }

    @Override
    public Optional<ContactView> find(ContactId contact) {
        return queries.find(contact).map(ContactRow::view);
    }

    @Override
    public ContactList page(Actor actor, ContactFilter filter, @Nullable String after, int limit) {
        access.require(actor, ContactPermission.CONTACT_READ);
        var rows = queries.page(actor, filter, token(after), limit + 1);
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var disclosed = disclosures.of(actor, people(shown));
        return new ContactList(
                shown.stream().map(r -> told(r, disclosed.of(r.clientId()))).toList(),
                more ? shown.getLast().id().value().toString() : null);
    }

    @Override
    public long count(Actor actor, ContactFilter filter) {
        access.require(actor, ContactPermission.CONTACT_READ);
        return queries.count(actor, filter);
    }

    @Override
    public Optional<TrackView> track(String code) {
        return ReceiptCode.read(code)
                .flatMap(c -> queries.findByReceipt(c.hash()))
                .map(this::track);
    }

    /** A code can be in other hands: of a protected person it never tells the unit. */
    private TrackView track(ContactRow row) {
        if (row.isWorry()) {
            return new TrackView(true, row.happenedAt(), null, null, null, null, false);
        }
        boolean open = row.isOpen();
        return new TrackView(
                false,
                row.happenedAt(),
                row.status(),
                disclosures.hidden(people(List.of(row))).isEmpty() ? row.unitId() : null,
                open ? row.dueOn() : null,
                open ? row.dueAt() : null,
                Due.byHour(row.dueAt()));
    }

    /** Everything the contact's own page shows; the view of a known person is logged. */
    @Transactional
    public ContactFile file(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_READ);
        var row = locks.visible(actor, queries.find(contact));
        logView(actor, row);
        var alike = queries.listAlike(row, actor).stream().map(ContactRow::view).toList();
        var disclosure = disclosures.of(actor, row.clientId());
        return new ContactFile(
                told(row, disclosure),
                disclosure,
                row.clientId() == null
                        ? null
                        : clients.find(row.clientId()).map(ClientDetails::name).orElse(null),
                row.isWorry() ? receptionQueries.findReporter(contact).orElse(null) : null,
                actionQueries.listActions(contact),
                clocks.of(contact),
                alike,
                Objects.equals(row.takenBy(), actor.account()) && row.takenBy() != null);
    }

    private static ContactView told(ContactRow row, Disclosure disclosure) {
        return disclosure.masked() ? row.view().masked() : row.view();
    }

    private static List<ClientId> people(List<ContactRow> rows) {
        return rows.stream().map(ContactRow::clientId).filter(Objects::nonNull).toList();
    }

    private void logView(Actor actor, ContactRow row) {
        if (row.clientId() != null && !actor.is(Role.SYSTEM)) {
            accessLog.viewed(actor, row.clientId(), "CONTACT", "CONTACT");
        }
    }

    private static @Nullable UUID token(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
