package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.ClientPermission;
import fi.polku.client.Doubles;
import fi.polku.client.domain.KnownPerson;
import fi.polku.client.domain.MatchRules;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds probable doubles, shows them to those who may, and keeps what was said of them. */
@Component
class DoubleDesk implements Doubles {
    private static final int PAGE = 25;
    private static final int AT_ONCE = 500;
    private static final int WEEKS_LATER = 4;

    /** What was being written when the last search began is looked at by the next. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final DoubleQueries queries;
    private final CandidateQueries candidates;
    private final Access access;
    private final Journal journal;
    private final Now now;

    DoubleDesk(
            DoubleQueries queries,
            CandidateQueries candidates,
            Access access,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.candidates = candidates;
        this.access = access;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public PairPage waiting(Actor actor, @Nullable UUID after) {
        access.require(actor, ClientPermission.SEE_DOUBLES);
        List<Pair> found =
                queries.listWaiting(actor, !seesAll(actor), now.today(), after, PAGE + 1);
        List<Pair> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new PairPage(shown, found.size() > PAGE ? shown.getLast().id() : null);
    }

    @Override
    public Pair get(Actor actor, UUID id) {
        access.require(actor, ClientPermission.SEE_DOUBLES);
        if (!seesAll(actor) && !queries.existsGround(actor, id, now.today())) {
            throw new Denied("double");
        }
        return queries.find(id).orElseThrow(() -> new NoSuchElementException("No pair " + id));
    }

    @Override
    @Transactional
    public UUID compare(Actor actor, ClientId one, ClientId other) {
        access.require(actor, ClientPermission.SEE_DOUBLES);
        if (!seesAll(actor)) {
            access.requireClient(actor, one);
            access.requireClient(actor, other);
        }
        if (one.equals(other)) {
            throw Refusal.onField("identifier", "client.records.itself");
        }
        Map<ClientId, KnownPerson> known = known(List.of(one, other));
        KnownPerson first = known.get(one);
        KnownPerson second = known.get(other);
        if (first == null || second == null) {
            throw new NoSuchElementException("No such pair");
        }
        queries.save(
                one,
                other,
                MatchRules.compare(first, second),
                false,
                now.instant(),
                actor.account());
        return queries.findOf(one, other).orElseThrow();
    }

    @Override
    @Transactional
    public void notSame(Actor actor, UUID id, String reason) {
        Pair pair = get(actor, id);
        String why = TypedWords.required(reason, "notReason", "client.doubles.reason.none");
        judged(actor, pair, Judged.NOT_SAME, why, null, "client.journal.notSame");
    }

    @Override
    @Transactional
    public void later(Actor actor, UUID id) {
        Pair pair = get(actor, id);
        judged(
                actor,
                pair,
                Judged.LATER,
                null,
                now.today().plusWeeks(WEEKS_LATER),
                "client.journal.compareLater");
    }

    private void judged(
            Actor actor,
            Pair pair,
            Judged as,
            @Nullable String why,
            @Nullable LocalDate laterOn,
            String key) {
        if (!queries.judge(pair.id(), as, why, laterOn, now.instant(), actor.account())) {
            throw new Refusal("client.doubles.judged");
        }
        // Who else the record was taken for is nobody's business but the workers'.
        for (ClientId id : List.of(pair.one(), pair.other())) {
            journal.record(
                    JournalEntry.about(id)
                            .by(actor.account(), actor.mainRole().name())
                            .key(key)
                            .subject("client", id.value())
                            .hiddenFromClient());
        }
    }

    @Override
    @Transactional
    public int search() {
        queries.lockSearches();
        return searched(queries.findSearchedUntil());
    }

    /** Once a day: how many were found, or nothing when today has been searched. */
    @Transactional
    public Optional<Integer> searchOnceADay() {
        queries.lockSearches();
        return queries.existsSearchOn(now.today())
                ? Optional.empty()
                : Optional.of(searched(queries.findSearchedUntil()));
    }

    private int searched(Optional<Instant> last) {
        Instant until = now.instant();
        LocalDate today = now.today();
        Instant since = last.map(l -> l.minus(OVERLAP)).orElse(null);
        List<DoubleQueries.Two> pairs = queries.listPairs(since, until, today);
        int found = 0;
        for (int from = 0; from < pairs.size(); from += AT_ONCE) {
            found += weigh(pairs.subList(from, Math.min(pairs.size(), from + AT_ONCE)), until);
        }
        queries.insertSearch(today, since, until, pairs.size(), found);
        return found;
    }

    private int weigh(List<DoubleQueries.Two> pairs, Instant at) {
        var ids = new LinkedHashSet<ClientId>();
        pairs.forEach(p -> ids.addAll(List.of(p.one(), p.other())));
        Map<ClientId, KnownPerson> known = known(ids);
        int found = 0;
        for (DoubleQueries.Two pair : pairs) {
            KnownPerson one = known.get(pair.one());
            KnownPerson other = known.get(pair.other());
            if (one == null || other == null) {
                continue;
            }
            var match = MatchRules.compare(one, other);
            if (match.isProbable()) {
                queries.save(pair.one(), pair.other(), match, true, at, null);
                found++;
            }
        }
        return found;
    }

    private Map<ClientId, KnownPerson> known(java.util.Collection<ClientId> ids) {
        var known = new HashMap<ClientId, KnownPerson>();
        candidates.list(ids, now.today()).forEach(f -> known.put(f.id(), f.known()));
        return known;
    }

    private boolean seesAll(Actor actor) {
        return access.allows(actor, ClientPermission.OVERSEE_DOUBLES);
    }
}
