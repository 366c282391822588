package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.Candidate;
import fi.polku.client.Candidate.Reason;
import fi.polku.client.ClientChange;
import fi.polku.client.ClientDetails;
import fi.polku.client.ClientPage;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.IdentifierKind;
import fi.polku.client.IdentifierView;
import fi.polku.client.IdentityCode;
import fi.polku.client.MatchQuery;
import fi.polku.client.NewClient;
import fi.polku.client.NewIdentifier;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ClientDesk implements Clients {
    private static final int CANDIDATES = 8;
    private static final int LONGEST_NAME = 200;
    private final ClientQueries queries;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final String temporarySystem;

    ClientDesk(
            ClientQueries queries,
            Access access,
            Journal journal,
            Now now,
            @Value("${polku.temporary-identity-oid:1.2.246.10.99999999.22}")
                    String temporarySystem) {
        this.queries = queries;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.temporarySystem = temporarySystem;
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
            identifiers.add(temporary());
        }
        identifiers.forEach(i -> give(actor, id, i));
        journal.record(
                JournalEntry.about(id)
                        .by(by, actor.mainRole().name())
                        .key("client.journal.created")
                        .subject("client", id.value()));
        return id;
    }

    @Override
    public Optional<ClientDetails> find(ClientId id) {
        return queries.find(id);
    }

    @Override
    public ClientDetails get(ClientId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No client " + id.value()));
    }

    @Override
    public Map<ClientId, ClientDetails> all(Collection<ClientId> ids) {
        var found = new LinkedHashMap<ClientId, ClientDetails>();
        if (!ids.isEmpty()) {
            queries.list(ids).forEach(d -> found.put(d.id(), d));
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
        return queries.findByIdentifier(kind, system, value).map(this::current);
    }

    @Override
    public List<IdentifierView> identifiers(ClientId id) {
        return queries.listIdentifiers(id);
    }

    @Override
    public List<Candidate> matches(MatchQuery query) {
        String typedCode = query.identityCode();
        String code =
                typedCode == null
                        ? null
                        : IdentityCode.read(typedCode).map(IdentityCode::value).orElse(null);
        var tidy =
                new MatchQuery(
                        shortened(query.name()),
                        query.bornOn(),
                        code,
                        query.phone(),
                        query.email(),
                        query.municipalityCode());
        return queries.listCandidates(tidy, digits(query.phone()), 3 * CANDIDATES).stream()
                .map(row -> candidate(row, tidy))
                .filter(c -> c.score() > 0)
                .sorted(
                        Comparator.comparingInt(Candidate::score)
                                .reversed()
                                .thenComparing(c -> c.id().value()))
                .limit(CANDIDATES)
                .toList();
    }

    @Override
    public ClientPage search(Actor actor, ClientSearch search) {
        access.require(actor, ClientPermission.SEARCH);
        String text = search.text() == null ? "" : search.text().strip();
        var code = IdentityCode.read(text);
        List<String> parts = code.isPresent() ? List.of() : parts(text);
        String value = code.map(IdentityCode::value).orElse(null);
        var rows =
                queries.search(
                        actor, now.today(), parts, value, search.after(), search.limit() + 1);
        boolean more = rows.size() > search.limit();
        var shown = more ? rows.subList(0, search.limit()) : rows;
        return new ClientPage(
                shown.stream().map(ClientQueries.FoundRow::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                more ? shown.getLast().id() : null);
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
        queries.save(
                id,
                change.bornOn(),
                change.sex(),
                change.language(),
                blank(change.municipalityCode()),
                change.nonDisclosure(),
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
        if (!Objects.equals(blank(change.phone()), before.phone())) {
            queries.saveContactWay(id, "PHONE", blank(change.phone()), today, moment, by);
        }
        if (!Objects.equals(blank(change.email()), before.email())) {
            queries.saveContactWay(id, "EMAIL", blank(change.email()), today, moment, by);
        }
        record(actor, id, "client.journal.changed");
    }

    @Override
    @Transactional
    public void identify(Actor actor, ClientId id, NewIdentifier identifier) {
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, id);
        queries.lock(id);
        var details = get(id);
        if (identifier.kind() != IdentifierKind.HETU) {
            give(actor, id, identifier);
        } else {
            var rules = new ClientRules();
            var code = rules.identityCode(identifier.value(), now.today());
            Refusals.throwIfAny(rules.refusals());
            give(actor, id, new NewIdentifier(IdentifierKind.HETU, "", code.orElseThrow().value()));
            queries.endIdentifiers(id, IdentifierKind.TEMPORARY, now.today());
            queries.save(
                    id,
                    code.get().bornOn(),
                    code.get().sex(),
                    details.language(),
                    details.municipalityCode(),
                    details.nonDisclosure(),
                    details.diedOn(),
                    now.instant());
        }
        queries.touch(id, now.instant());
        record(actor, id, "client.journal.identified");
    }

    @Override
    @Transactional
    public UUID merge(Actor actor, ClientId duplicate, ClientId goesOn) {
        access.require(actor, ClientPermission.MERGE);
        access.requireClient(actor, duplicate);
        access.requireClient(actor, goesOn);
        // Always in the same order, so that two merges of the same pair cannot wait for each other.
        var first = duplicate.value().compareTo(goesOn.value()) < 0 ? duplicate : goesOn;
        queries.lock(first);
        queries.lock(first.equals(duplicate) ? goesOn : duplicate);
        if (current(duplicate).equals(current(goesOn))) {
            throw new Refusal("client.refusal.merge.same");
        }
        if (!current(duplicate).equals(duplicate)) {
            throw new Refusal("client.refusal.merge.already");
        }
        UUID link = Ids.at(now.instant());
        queries.insertLink(link, duplicate, current(goesOn), now.instant(), actor.account());
        queries.touch(duplicate, now.instant());
        record(actor, duplicate, "client.journal.merged");
        return link;
    }

    @Override
    @Transactional
    public void undoMerge(Actor actor, UUID link) {
        access.require(actor, ClientPermission.MERGE);
        var client =
                queries.undoLink(link, now.instant(), actor.account())
                        .orElseThrow(() -> new Refusal("client.refusal.merge.undone"));
        access.requireClient(actor, client);
        queries.touch(client, now.instant());
        record(actor, client, "client.journal.unmerged");
    }

    @Override
    public ClientId current(ClientId id) {
        var at = id;
        for (int step = 0; step < 10; step++) {
            var next = queries.findGoesOn(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        throw new IllegalStateException("Links of " + id.value() + " go round");
    }

    private NewIdentifier temporary() {
        int year = now.today().getYear();
        return new NewIdentifier(
                IdentifierKind.TEMPORARY,
                temporarySystem + "." + year,
                "%d-%06d".formatted(year, queries.nextTemporaryNumber()));
    }

    private void give(Actor actor, ClientId id, NewIdentifier identifier) {
        boolean given =
                queries.insertIdentifier(
                        id,
                        identifier.kind(),
                        identifier.system(),
                        identifier.value(),
                        now.today(),
                        now.instant(),
                        actor.account());
        if (!given) {
            throw Refusal.onField("identityCode", "client.refusal.identityCode.taken");
        }
    }

    private void record(Actor actor, ClientId id, String key) {
        journal.record(
                JournalEntry.about(id)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("client", id.value()));
    }

    private static Candidate candidate(ClientQueries.CandidateRow row, MatchQuery query) {
        var reasons = new ArrayList<Reason>();
        var against = new ArrayList<Reason>();
        int score = 0;
        if (row.sameCode()) {
            reasons.add(Reason.SAME_IDENTITY_CODE);
            score += 100;
        }
        if (row.sameName()) {
            reasons.add(Reason.SAME_NAME);
            score += 30;
        } else if (row.likeness() >= 0.3) {
            reasons.add(Reason.SIMILAR_NAME);
            score += 15;
        } else if (query.name() != null && !query.name().isBlank()) {
            against.add(Reason.OTHER_NAME);
            score -= 10;
        }
        if (query.bornOn() != null && row.bornOn() != null) {
            boolean same = query.bornOn().equals(row.bornOn());
            (same ? reasons : against).add(same ? Reason.SAME_BIRTH_DATE : Reason.OTHER_BIRTH_DATE);
            score += same ? 30 : -25;
        }
        if (row.samePhone()) {
            reasons.add(Reason.SAME_PHONE);
            score += 25;
        }
        if (row.sameEmail()) {
            reasons.add(Reason.SAME_EMAIL);
            score += 25;
        }
        // Where a person under non-disclosure lives is not told even as a reason.
        String municipality = query.municipalityCode();
        if (!row.nonDisclosure() && municipality != null && row.municipalityCode() != null) {
            boolean same = municipality.equals(row.municipalityCode());
            (same ? reasons : against)
                    .add(same ? Reason.SAME_MUNICIPALITY : Reason.OTHER_MUNICIPALITY);
            score += same ? 5 : -5;
        }
        var call = row.callName();
        return new Candidate(
                row.id(),
                (row.givenNames()
                                + (call == null ? "" : " (" + call + ")")
                                + " "
                                + row.familyName())
                        .strip(),
                row.bornOn(),
                row.nonDisclosure() ? null : row.municipalityCode(),
                row.nonDisclosure() ? null : row.phone(),
                row.nonDisclosure(),
                List.copyOf(reasons),
                List.copyOf(against),
                score);
    }

    /** The words of a search with the signs of LIKE made harmless; single letters say nothing. */
    private static List<String> parts(String text) {
        return java.util.Arrays.stream(text.split("[\\s,]+"))
                .filter(p -> p.codePointCount(0, p.length()) >= 2)
                .limit(5)
                .map(p -> p.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .toList();
    }

    /** No name is longer, and likeness with a novel would cost a search of its own. */
    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
    }

    private static String digits(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        String digits = phone.replaceAll("[^0-9]", "");
        // Fewer digits than a number has would agree with strangers.
        return digits.length() < 6 ? "" : digits.substring(Math.max(0, digits.length() - 9));
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
