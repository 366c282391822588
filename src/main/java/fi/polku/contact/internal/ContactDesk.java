package fi.polku.contact.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.contact.Area;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ContactFilter;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactList;
import fi.polku.contact.ContactPermission;
import fi.polku.contact.ContactView;
import fi.polku.contact.Contacts;
import fi.polku.contact.Decision;
import fi.polku.contact.Direction;
import fi.polku.contact.NewContact;
import fi.polku.contact.Proposal;
import fi.polku.contact.QueueFilter;
import fi.polku.contact.QueueRow;
import fi.polku.contact.QueueView;
import fi.polku.contact.Receipt;
import fi.polku.contact.TrackView;
import fi.polku.contact.Urgency;
import fi.polku.contact.domain.Case;
import fi.polku.contact.domain.ProposalRules;
import fi.polku.contact.domain.ReceiptCode;
import fi.polku.deadline.ClockView;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Where contacts are received and answered. */
@Component
public class ContactDesk implements Contacts {
    private static final int QUEUE_PAGE = 25;
    private static final int LONGEST_TEXT = 4000;
    private final ContactQueries queries;
    private final ContactClocks clocks;
    private final QueueWords words;
    private final Organizations organizations;
    private final Clients clients;
    private final Access access;
    private final AccessLog accessLog;
    private final Relationships relationships;
    private final Journal journal;
    private final Now now;

    ContactDesk(
            ContactQueries queries,
            ContactClocks clocks,
            QueueWords words,
            Organizations organizations,
            Clients clients,
            Access access,
            AccessLog accessLog,
            Relationships relationships,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.clocks = clocks;
        this.words = words;
        this.organizations = organizations;
        this.clients = clients;
        this.access = access;
        this.accessLog = accessLog;
        this.relationships = relationships;
        this.journal = journal;
        this.now = now;
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
        UnitId unit = unitFor(contact.municipalityCode(), proposal.direction());
        var id = new ContactId(Ids.at(recordedAt));
        var code = ReceiptCode.random();
        var due = new Due(on, happenedAt);
        if (!queries.insert(
                id,
                contact,
                bornOn,
                proposal,
                unit,
                header(proposal.direction(), proposal.areas(), given.age(), unit, by),
                code.hash(),
                due,
                happenedAt,
                recordedAt)) {
            return receipt(
                    queries.findByExternalId(Objects.requireNonNull(externalId)).orElseThrow(), "");
        }
        boolean worry = contact.reporter() != null;
        if (contact.reporter() != null) {
            queries.insertReporter(id, contact.reporter(), uuid(by.account()), recordedAt);
        }
        var subject =
                new ContactClocks.Subject(
                        id, contact.client(), happenedAt, bornOn, contact.concernedAge(), worry);
        for (Direction direction : proposal.directions()) {
            clocks.start(subject, direction, unitFor(contact.municipalityCode(), direction), by);
        }
        if (contact.channel().inPerson()) {
            clocks.reached(id, happenedAt, by);
        }
        var entry =
                entry(contact.client(), "contact.journal.received", id, by, worry)
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
        saveDue(id, proposal.urgency(), happenedAt, due);
        return receipt(queries.find(id).orElseThrow(), code.shown());
    }

    @Override
    @Transactional
    public ContactView get(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_READ);
        var row = visible(actor, queries.find(contact));
        logView(actor, row);
        return row.view();
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
        return new ContactList(
                shown.stream().map(ContactRow::view).toList(),
                more ? shown.getLast().id().value().toString() : null);
    }

    @Override
    public long count(Actor actor, ContactFilter filter) {
        access.require(actor, ContactPermission.CONTACT_READ);
        return queries.count(actor, filter);
    }

    @Override
    public QueueView queue(Actor actor, QueueFilter filter, Texts texts) {
        access.require(actor, ContactPermission.CONTACT_READ);
        Instant at = now.instant();
        LocalDate today = now.today();
        Instant dueBefore =
                (filter.due() == QueueFilter.Due.WEEK ? today.plusDays(7) : today.plusDays(1))
                        .atStartOfDay(Now.ZONE)
                        .toInstant();
        var after = QueueToken.read(filter.after());
        var rows =
                queries.listQueue(
                        actor,
                        filter,
                        dueBefore,
                        after.map(QueueToken::dueAt).orElse(null),
                        after.map(QueueToken::id).orElse(null),
                        QUEUE_PAGE + 1);
        boolean more = rows.size() > QUEUE_PAGE;
        var shown = more ? rows.subList(0, QUEUE_PAGE) : rows;
        long total =
                after.isEmpty() && !more
                        ? shown.size()
                        : queries.countQueue(actor, filter, dueBefore);
        return new QueueView(
                unitNames(actor, texts),
                shown.stream().map(r -> words.line(r, at, texts)).toList(),
                total,
                filter,
                more ? QueueToken.of(shown.getLast()).text() : null,
                at,
                null);
    }

    @Override
    public long countWaiting(Actor actor) {
        access.require(actor, ContactPermission.CONTACT_READ);
        return queries.countQueue(actor, QueueFilter.ALL, now.instant());
    }

    /** What the actor has taken and not finished, in the words of the queue. */
    public List<QueueView.Line> taken(Actor actor, Texts texts) {
        AccountId account = actor.account();
        if (account == null) {
            return List.of();
        }
        Instant at = now.instant();
        return queries.listTaken(account.value(), 50).stream()
                .map(r -> words.line(r, at, texts))
                .toList();
    }

    @Override
    @Transactional
    public void take(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = visible(actor, queries.find(contact));
        if (queries.take(contact, actor, account(actor), now.instant())) {
            tookOver(actor, row);
            return;
        }
        refuseUnlessMine(actor, queries.find(contact).orElseThrow());
    }

    @Override
    @Transactional
    public void putBack(Actor actor, ContactId contact, String reason) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = visible(actor, queries.findForUpdate(contact));
        refuseUnlessOpen(row);
        if (row.takenBy() == null) {
            return;
        }
        refuseUnlessMine(actor, row);
        String why = required("reason", reason, "contact.reason.required");
        queries.savePutBack(contact, now.instant());
        action(row, "RETURNED", why, null, null, actor);
        if (row.clientId() != null && actor.professional() != null) {
            relationships.end(
                    row.clientId(),
                    Holder.of(actor.professional()),
                    RelationshipKind.CONTACT,
                    now.today());
        }
        journal.record(entry(row, "contact.journal.returned", actor).arg("unit", row.unitId()));
    }

    @Override
    @Transactional
    public void confirmProposal(Actor actor, ContactId contact) {
        var row = mine(actor, contact);
        Instant at = now.instant();
        queries.saveConfirmed(contact, at);
        action(row, "CONFIRMED", null, null, null, actor);
        clocks.urgencyJudged(contact, at, actor);
        saveDue(contact, row.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
        journal.record(
                entry(row, "contact.journal.decided", actor)
                        .arg("professional", actor.professional())
                        .arg("urgency_code", row.urgency())
                        .arg("direction_code", row.direction()));
    }

    @Override
    @Transactional
    public void changeProposal(Actor actor, ContactId contact, Decision decision) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        String why = required("reason", decision.reason(), "contact.reason.required");
        var row = mine(actor, contact);
        Instant at = now.instant();
        boolean moves = decision.direction() != row.direction();
        UnitId unit = moves ? unitFor(row.municipalityCode(), decision.direction()) : row.unitId();
        Integer age = Case.ageOn(row.bornOn(), Now.dayOf(row.happenedAt()));
        queries.saveDecided(
                contact,
                decision,
                unit,
                header(decision.direction(), decision.areas(), age, unit, actor),
                at);
        action(row, "CHANGED", why, null, decision, actor);
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
                queries.savePutBack(contact, at);
            }
        }
        saveDue(contact, decision.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
        journal.record(
                entry(row, moves ? "contact.journal.moved" : "contact.journal.decided", actor)
                        .arg("professional", actor.professional())
                        .arg("urgency_code", decision.urgency())
                        .arg("direction_code", decision.direction())
                        .arg("unit", unit));
    }

    @Override
    @Transactional
    public void reached(Actor actor, ContactId contact, Instant at) {
        var row = mine(actor, contact);
        queries.saveReached(contact, at, now.instant());
        action(row, "REACHED", null, null, null, actor);
        clocks.reached(contact, at, actor);
        saveDue(contact, row.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
        journal.record(
                entry(row, "contact.journal.reached", actor)
                        .happenedAt(at)
                        .arg("professional", actor.professional()));
    }

    @Override
    @Transactional
    public void notReached(Actor actor, ContactId contact) {
        var row = mine(actor, contact);
        action(row, "NOT_REACHED", null, null, null, actor);
        journal.record(
                entry(row, "contact.journal.notReached", actor)
                        .arg("professional", actor.professional()));
    }

    @Override
    @Transactional
    public void linkClient(Actor actor, ContactId contact, ClientId client) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = visible(actor, queries.findForUpdate(contact));
        ClientId person = clients.current(client);
        if (person.equals(row.clientId())) {
            return;
        }
        if (row.clientId() != null) {
            throw new Refusal("contact.link.already");
        }
        Instant at = now.instant();
        queries.saveClient(contact, person, at);
        clocks.attach(contact, person);
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
        action(row, "LINKED", null, null, null, actor);
        journal.record(
                entry(person, "contact.journal.linked", contact, actor, row.isWorry())
                        .arg("professional", actor.professional()));
    }

    @Override
    @Transactional
    public void assessed(Actor actor, ContactId contact, UUID assessment, Instant at) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = visible(actor, queries.findForUpdate(contact));
        if (row.closedAt() != null) {
            throw new Refusal("contact.closed.already");
        }
        queries.saveAssessed(contact, assessment, at, now.instant());
        action(row, "ASSESSED", null, null, null, actor);
        // Whoever assessed the need has judged its urgency and talked with the person.
        clocks.reached(contact, at, actor);
        clocks.urgencyJudged(contact, at, actor);
        saveDue(contact, row.urgency(), row.happenedAt(), new Due(row.dueOn(), row.dueAt()));
    }

    @Override
    @Transactional
    public void close(Actor actor, ContactId contact, CloseReason why, String told) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        String said = required("told", told, "contact.close.told.required");
        var row = mine(actor, contact);
        queries.saveClosed(contact, why, now.instant());
        action(row, "CLOSED", why.name(), said, null, actor);
        clocks.endAll(contact, why.clockReason(), actor);
        relationships.endOf(contact.value(), now.today().plusDays(30));
        journal.record(
                entry(row, "contact.journal.closed", actor)
                        .arg("professional", actor.professional())
                        .arg("close_code", why));
    }

    @Override
    @Transactional
    public void releaseReporter(Actor actor, ContactId contact, String reason) {
        access.require(actor, ContactPermission.CONTACT_RELEASE_REPORTER);
        var row = visible(actor, queries.findForUpdate(contact));
        String why = required("reason", reason, "contact.reason.required");
        Instant at = now.instant();
        if (!queries.saveReleased(contact, uuid(actor.account()), why, at)) {
            throw new Refusal("contact.release.already");
        }
        action(row, "RELEASED", why, null, null, actor);
        journal.record(
                entry(row.clientId(), "contact.journal.released", contact, actor, false)
                        .arg("professional", actor.professional())
                        .arg("unit", row.unitId()));
    }

    @Override
    public Optional<TrackView> track(String code) {
        return ReceiptCode.read(code)
                .flatMap(c -> queries.findByReceipt(c.hash()))
                .map(ContactDesk::track);
    }

    /** Everything the contact's own page shows; the view of a known person is logged. */
    @Transactional
    public ContactFile file(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_READ);
        var row = visible(actor, queries.find(contact));
        logView(actor, row);
        var alike = queries.listAlike(row, actor).stream().map(ContactRow::view).toList();
        return new ContactFile(
                row.view(),
                row.clientId() == null
                        ? null
                        : clients.find(row.clientId()).map(ClientDetails::name).orElse(null),
                row.isWorry() ? queries.findReporter(contact).orElse(null) : null,
                queries.listActions(contact),
                clocks.of(contact),
                alike,
                Objects.equals(row.takenBy(), actor.account()) && row.takenBy() != null);
    }

    /** The receipt of a contact again, with the code that only its holder's form still knows. */
    @Transactional(readOnly = true)
    Optional<Again> again(ContactId contact, String code) {
        return queries.find(contact).map(row -> new Again(receipt(row, code), row.text()));
    }

    /** A receipt and what was said then. */
    record Again(Receipt receipt, String text) {}

    private static TrackView track(ContactRow row) {
        if (row.isWorry()) {
            return new TrackView(true, row.happenedAt(), null, null, null, null, false);
        }
        boolean open = row.isOpen();
        return new TrackView(
                false,
                row.happenedAt(),
                row.status(),
                row.unitId(),
                open ? row.dueOn() : null,
                open ? row.dueAt() : null,
                Due.byHour(row.dueAt()));
    }

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

    private ContactRow mine(Actor actor, ContactId contact) {
        access.require(actor, ContactPermission.CONTACT_HANDLE);
        var row = visible(actor, queries.findForUpdate(contact));
        refuseUnlessOpen(row);
        if (row.takenBy() == null && !actor.is(Role.SYSTEM)) {
            queries.take(contact, actor, account(actor), now.instant());
            tookOver(actor, row);
            return row;
        }
        refuseUnlessMine(actor, row);
        return row;
    }

    private void tookOver(Actor actor, ContactRow row) {
        action(row, "TAKEN", null, null, null, actor);
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
                entry(row, "contact.journal.taken", actor)
                        .arg("professional", actor.professional())
                        .arg("unit", row.unitId()));
    }

    private static void refuseUnlessOpen(ContactRow row) {
        if (row.closedAt() != null) {
            throw new Refusal("contact.closed.already");
        }
        if (row.assessedAt() != null) {
            throw new Refusal("contact.assessed.already");
        }
    }

    private static void refuseUnlessMine(Actor actor, ContactRow row) {
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

    private ContactRow visible(Actor actor, Optional<ContactRow> found) {
        var row = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

    private void logView(Actor actor, ContactRow row) {
        if (row.clientId() != null && !actor.is(Role.SYSTEM)) {
            accessLog.viewed(actor, row.clientId(), "CONTACT", "CONTACT");
        }
    }

    private void saveDue(ContactId id, Urgency urgency, Instant happenedAt, Due before) {
        queries.saveDue(id, Due.of(clocks.of(id), urgency, happenedAt, before));
    }

    private void action(
            ContactRow row,
            String kind,
            @Nullable String reason,
            @Nullable String told,
            @Nullable Object decided,
            Actor actor) {
        Instant at = now.instant();
        queries.insertAction(row.id(), kind, reason, told, decided, actor, at, at);
    }

    private static JournalEntry entry(ContactRow row, String key, Actor by) {
        return entry(row.clientId(), key, row.id(), by, row.isWorry());
    }

    /** A worry stays out of the client's sight: who looked into it would tell who raised it. */
    private static JournalEntry entry(
            @Nullable ClientId client, String key, ContactId id, Actor by, boolean hidden) {
        var entry =
                JournalEntry.about(client)
                        .by(by.account(), by.mainRole().name())
                        .key(key)
                        .subject("contact", id.value());
        return hidden ? entry.hiddenFromClient() : entry;
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

    private UnitId unitFor(@Nullable String municipality, Direction direction) {
        return (municipality == null
                        ? Optional.<UnitId>empty()
                        : organizations.findUnitFor(municipality, direction.queue()))
                .orElseGet(() -> organizations.unitWithoutMunicipality(direction.queue()));
    }

    private RecordHeader header(
            Direction direction, List<Area> areas, @Nullable Integer age, UnitId unit, Actor by) {
        return new RecordHeader(
                direction.register(),
                serviceTask(direction, areas, age),
                organizations.organiser(),
                unit,
                by.account(),
                by.account() == null ? null : by.mainRole().name(),
                RecordStatus.FINAL);
    }

    private static @Nullable ServiceTask serviceTask(
            Direction direction, List<Area> areas, @Nullable Integer age) {
        if (direction.register() != Register.SOCIAL_WELFARE) {
            return null;
        }
        if (direction == Direction.CHILD) {
            return ServiceTask.LAPSIPERHEET;
        }
        if (areas.contains(Area.AGEING) || (age != null && age >= 65)) {
            return ServiceTask.IAKKAAT;
        }
        if (areas.contains(Area.FAMILY)) {
            return ServiceTask.LAPSIPERHEET;
        }
        return areas.contains(Area.SUBSTANCES) ? ServiceTask.PAIHDEHUOLTO : ServiceTask.TYOIKAISET;
    }

    private String unitNames(Actor actor, Texts texts) {
        return actor.units().stream()
                .map(organizations::unit)
                .flatMap(Optional::stream)
                .filter(u -> organizations.queueOf(u.id()).isPresent())
                .map(UnitView::name)
                .map(texts::of)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String required(String field, String text, String key) {
        if (text.isBlank()) {
            throw Refusal.onField(field, key);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refusal.onField(field, "contact.error.long", Map.of("most", LONGEST_TEXT));
        }
        return text.strip();
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

    private static UUID account(Actor actor) {
        AccountId account = actor.account();
        if (account == null) {
            throw new Denied("account");
        }
        return account.value();
    }

    private static @Nullable UUID uuid(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    /** Where a page of the queue ended. */
    private record QueueToken(Instant dueAt, UUID id) {
        private static final long MOST_MICROS = Duration.ofDays(365 * 200).toNanos() / 1000;

        static QueueToken of(QueueRow row) {
            return new QueueToken(row.dueAt(), row.id().value());
        }

        static Optional<QueueToken> read(@Nullable String text) {
            if (text == null) {
                return Optional.empty();
            }
            try {
                // A moment that no database can hold is no place in the queue either.
                int dot = text.indexOf('.');
                long micros = Long.parseLong(text.substring(0, Math.max(dot, 0)));
                if (Math.abs(micros) > MOST_MICROS) {
                    return Optional.empty();
                }
                return Optional.of(
                        new QueueToken(
                                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                                UUID.fromString(text.substring(dot + 1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, dueAt) + "." + id;
        }
    }
}
