package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.BirthDateChanged;
import fi.polku.client.ClientChange;
import fi.polku.client.ClientDeparted;
import fi.polku.client.ClientDetails;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.Departures.Kind;
import fi.polku.client.IdentifierKind;
import fi.polku.client.IdentifierView;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.client.NewIdentifier;
import fi.polku.client.PersonHistory.Source;
import fi.polku.client.PersonalDetails.NewHome;
import fi.polku.client.PersonalDetails.NewSpeech;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where persons are made, read and renewed. */
@Component
class ClientDesk implements Clients {
    private final ClientQueries queries;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final IdentifierQueries identifierQueries;
    private final MergeQueries mergeQueries;
    private final Identifiers identifying;
    private final DetailQueries details;
    private final DepartureQueries departures;
    private final ApplicationEventPublisher events;

    ClientDesk(
            ClientQueries queries,
            Access access,
            Journal journal,
            Now now,
            IdentifierQueries identifierQueries,
            MergeQueries mergeQueries,
            Identifiers identifying,
            DetailQueries details,
            DepartureQueries departures,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.identifierQueries = identifierQueries;
        this.mergeQueries = mergeQueries;
        this.identifying = identifying;
        this.details = details;
        this.departures = departures;
        this.events = events;
    }

    @Override
    @Transactional
    public ClientId create(Actor actor, NewClient person) {
        access.require(actor, ClientPermission.CREATE);
        var today = now.today();
        var rules = new ClientRules();
        rules.names(person.familyName(), person.givenNames(), person.callName());
        var code = rules.identityCode(person.identityCode(), today);
        rules.birthDate(person.bornOn(), code.map(IdentityCode::bornOn).orElse(null), today);
        rules.sex(person.sex());
        rules.language(person.language());
        rules.municipality(person.municipalityCode());
        rules.phone(person.phone());
        rules.email(person.email());
        Refusals.throwIfAny(rules.refusals());

        var moment = now.instant();
        var by = actor.account();
        var id = new ClientId(Ids.at(moment));
        queries.insert(
                id,
                code.map(IdentityCode::bornOn).orElse(person.bornOn()),
                code.map(IdentityCode::sex).orElse(person.sex()),
                person.language(),
                blank(person.municipalityCode()),
                person.nonDisclosure(),
                moment,
                by);
        queries.saveName(
                id,
                person.familyName().strip(),
                person.givenNames().strip(),
                blank(person.callName()),
                today,
                moment,
                by);
        queries.saveContactWay(id, "PHONE", blank(person.phone()), today, moment, by);
        queries.saveContactWay(id, "EMAIL", blank(person.email()), today, moment, by);
        var identifiers = new ArrayList<>(person.identifiers());
        code.ifPresent(c -> identifiers.add(new NewIdentifier(IdentifierKind.HETU, "", c.value())));
        if (identifiers.isEmpty()) {
            identifiers.add(identifying.temporary());
        }
        identifiers.forEach(i -> identifying.give(actor, id, i));
        journal.record(
                JournalEntry.about(id)
                        .by(by, actor.mainRole().name())
                        .key("client.journal.created")
                        .subject("client", id.value()));
        return id;
    }

    @Override
    public Optional<ClientDetails> find(ClientId id) {
        Optional<ClientDetails> found = queries.find(id, now.today());
        found.ifPresent(d -> ProtectionMemo.remember(id, d.nonDisclosure()));
        return found;
    }

    @Override
    public ClientDetails get(ClientId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No client " + id.value()));
    }

    @Override
    public Map<ClientId, ClientDetails> all(Collection<ClientId> ids) {
        var found = new LinkedHashMap<ClientId, ClientDetails>();
        if (!ids.isEmpty()) {
            queries.list(ids, now.today()).forEach(d -> found.put(d.id(), d));
        }
        return found;
    }

    @Override
    public Optional<ClientId> byIdentityCode(String typed) {
        return IdentityCode.read(typed)
                .flatMap(c -> byIdentifier(IdentifierKind.HETU, "", c.value()));
    }

    @Override
    public Optional<ClientId> byIdentifier(IdentifierKind kind, String system, String value) {
        return identifierQueries.findByIdentifier(kind, system, value).map(this::current);
    }

    @Override
    public Optional<ClientId> recordOf(String typed) {
        String text = typed.strip();
        return IdentityCode.read(text)
                .flatMap(c -> identifierQueries.findRecord(IdentifierKind.HETU, c.value()))
                .or(() -> identifierQueries.findRecord(IdentifierKind.TEMPORARY, text));
    }

    @Override
    public List<IdentifierView> identifiers(ClientId id) {
        return identifierQueries.listIdentifiers(id);
    }

    @Override
    @Transactional
    public void change(Actor actor, ClientId id, ClientChange change) {
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, id);
        var today = now.today();
        var rules = new ClientRules();
        rules.names(change.familyName(), change.givenNames(), change.callName());
        rules.birthDate(change.bornOn(), null, today);
        rules.sex(change.sex());
        rules.language(change.language());
        rules.municipality(change.municipalityCode());
        rules.phone(change.phone());
        rules.email(change.email());
        rules.death(change.diedOn(), change.bornOn(), today);
        Refusals.throwIfAny(rules.refusals());
        queries.lock(id);
        var before = get(id);
        if (ClientChange.of(before).equals(change)) {
            return;
        }
        var moment = now.instant();
        var by = actor.account();
        var kept = queries.findKept(id).orElseThrow();
        boolean masked = before.nonDisclosure();
        String municipality = renewed(masked, change.municipalityCode(), kept.municipalityCode());
        String phone = renewed(masked, change.phone(), kept.phone());
        String email = renewed(masked, change.email(), kept.email());
        if (!Objects.equals(municipality, kept.municipalityCode())) {
            Homes.move(
                    details,
                    id,
                    new NewHome(municipality, null, today, Source.REGISTER, null),
                    moment,
                    by);
        }
        if (!change.language().equals(before.language())) {
            details.saveSpeech(
                    id,
                    new NewSpeech(change.language(), null, null, null, null),
                    today,
                    moment,
                    by);
        }
        queries.save(
                id,
                change.bornOn(),
                change.sex(),
                change.language(),
                municipality,
                // Unchanged of somebody whom another record or a worker's word protects, it says
                // nothing of what the register says of this one.
                change.nonDisclosure() == masked ? kept.nonDisclosure() : change.nonDisclosure(),
                change.diedOn(),
                moment);
        if (!change.familyName().equals(before.familyName())
                || !change.givenNames().equals(before.givenNames())
                || !Objects.equals(blank(change.callName()), before.callName())) {
            queries.saveName(
                    id,
                    change.familyName().strip(),
                    change.givenNames().strip(),
                    blank(change.callName()),
                    today,
                    moment,
                    by);
        }
        if (!Objects.equals(phone, kept.phone())) {
            queries.saveContactWay(id, "PHONE", phone, today, moment, by);
        }
        if (!Objects.equals(email, kept.email())) {
            queries.saveContactWay(id, "EMAIL", email, today, moment, by);
        }
        record(actor, id, "client.journal.changed");
        tellDeath(id, before.diedOn(), change.diedOn(), moment, by);
        tellBirthDate(id, before.bornOn(), change.bornOn());
    }

    @Override
    @Transactional
    public void identify(Actor actor, ClientId id, NewIdentifier identifier) {
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, id);
        queries.lock(id);
        var details = get(id);
        if (identifier.kind() != IdentifierKind.HETU) {
            identifying.give(actor, id, identifier);
        } else {
            var rules = new ClientRules();
            var code = rules.identityCode(identifier.value(), now.today());
            Refusals.throwIfAny(rules.refusals());
            identifying.give(
                    actor,
                    id,
                    new NewIdentifier(IdentifierKind.HETU, "", code.orElseThrow().value()));
            identifierQueries.endIdentifiers(id, IdentifierKind.TEMPORARY, now.today());
            var kept = queries.findKept(id).orElseThrow();
            queries.save(
                    id,
                    code.get().bornOn(),
                    code.get().sex(),
                    details.language(),
                    kept.municipalityCode(),
                    kept.nonDisclosure(),
                    details.diedOn(),
                    now.instant());
        }
        queries.touch(id, now.instant());
        record(actor, id, "client.journal.identified");
        tellBirthDate(id, details.bornOn(), get(id).bornOn());
    }

    private void tellBirthDate(ClientId id, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (!Objects.equals(before, after)) {
            events.publishEvent(new BirthDateChanged(id, after));
        }
    }

    private void tellDeath(
            ClientId id,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            Instant moment,
            @Nullable AccountId by) {
        UUID departure = Ids.at(moment);
        if (before == null
                && after != null
                && departures.insert(
                        departure, id, Kind.DEATH, after, Source.REGISTER, moment, by)) {
            events.publishEvent(new ClientDeparted(id, departure, Kind.DEATH, after));
        }
    }

    @Override
    public ClientId current(ClientId id) {
        var at = id;
        for (int step = 0; step < 10; step++) {
            var next = mergeQueries.findGoesOn(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        throw new IllegalStateException("Links of " + id.value() + " go round");
    }

    private void record(Actor actor, ClientId id, String key) {
        journal.record(
                JournalEntry.about(id)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("client", id.value()));
    }

    /** What is masked was not seen by who sends the change: empty, it stays as it is. */
    private static @Nullable String renewed(
            boolean masked, @Nullable String changed, @Nullable String kept) {
        String value = blank(changed);
        return masked && value == null ? kept : value;
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
