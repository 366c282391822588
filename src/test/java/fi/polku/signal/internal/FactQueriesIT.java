package fi.polku.signal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.signal.domain.Condition;
import fi.polku.signal.domain.FactKind;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random histories, counted by the statements and by hand. Every record has the day on which it was
 * recorded: what was recorded after a day is not known on it.
 */
@DisplayName("Each fact, as of each day,")
@Transactional
class FactQueriesIT extends SignalWorld {
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2025, 3, 1),
                    LocalDate.of(2025, 3, 31),
                    LocalDate.of(2025, 6, 15),
                    LocalDate.of(2025, 10, 27),
                    LocalDate.of(2025, 12, 31));
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);
    private static final List<UUID> WORKERS = List.of(People.JAANA.value(), People.SATU.value());
    private static final List<String> SERVICES =
            List.of("NURSE", "PHYSICIAN", "SOCIAL_WORK", "DENTISTRY");
    private static final List<String> BANDS = List.of("severe", "mild", "moderately-severe");

    @Autowired FactQueries facts;
    @Autowired TrialRun asking;
    @Autowired RuleBook book;

    private final Random random = new Random(2026);

    private record Booked(
            UUID id,
            String service,
            UUID worker,
            LocalDate on,
            LocalDate recorded,
            @Nullable LocalDate cancelled,
            boolean urgent) {}

    private record Visited(
            Booked of,
            String outcome,
            LocalDate on,
            LocalDate recorded,
            @Nullable LocalDate replaced) {}

    private record Asked(
            String urgency,
            String whom,
            LocalDate on,
            LocalDate decided,
            @Nullable LocalDate reached,
            LocalDate linked) {}

    private record Planned(LocalDate recorded, @Nullable LocalDate ended) {}

    private record Named(UUID worker, LocalDate from) {}

    private record Scored(
            String instrument,
            String band,
            LocalDate on,
            LocalDate recorded,
            @Nullable LocalDate replaced,
            int order) {}

    private record Lived(
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            LocalDate recorded,
            @Nullable LocalDate replaced) {}

    private static final class Life {
        private final List<Booked> booked = new ArrayList<>();
        private final List<Visited> visited = new ArrayList<>();
        private final List<Asked> asked = new ArrayList<>();
        private final List<Planned> planned = new ArrayList<>();
        private final List<Named> named = new ArrayList<>();
        private final List<Scored> scored = new ArrayList<>();
        private final List<Lived> lived = new ArrayList<>();
    }

    @Test
    @DisplayName("is what a count by hand finds, and nothing that was not known yet")
    void byHand() {
        var lives = new HashMap<UUID, Life>();
        for (int i = 0; i < 40; i++) {
            ClientId who = person(LocalDate.of(1980, 5, 5));
            lives.put(who.value(), live(who));
        }
        int compared = 0;
        for (Condition.Fact fact : asked()) {
            var found = new TreeMap<String, Integer>();
            facts.find(
                    fact,
                    DAYS,
                    (who, day, value, patient, social) -> {
                        if (lives.containsKey(who)) {
                            found.put(who + " " + DAYS.get(day), value);
                        }
                    });
            var truth = new TreeMap<String, Integer>();
            lives.forEach((who, life) ->
                    DAYS.forEach(day -> {
                        Integer value = value(fact, life, day);
                        if (value != null) {
                            truth.put(who + " " + day, value);
                        }
                    }));
            assertThat(found).as(fact.toString()).isEqualTo(truth);
            compared += truth.size();
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    @DisplayName("makes every shipped rule fit those whom its condition fits by hand")
    void rules() {
        var lives = new HashMap<UUID, Life>();
        for (int i = 0; i < 40; i++) {
            ClientId who = person(LocalDate.of(1980, 5, 5));
            lives.put(who.value(), live(who));
        }
        int fitting = 0;
        for (var rule : book.all()) {
            var asked = asking.ask(rule, DAYS, TODAY);
            var found = new TreeMap<String, Boolean>();
            for (int place = 0; place < asked.people().size(); place++) {
                UUID who = asked.people().get(place).id();
                if (lives.containsKey(who)) {
                    for (int day = 0; day < DAYS.size(); day++) {
                        found.put(
                                who + " " + DAYS.get(day),
                                asked.findings().hold(rule.condition(), place, day));
                    }
                }
            }
            var truth = new TreeMap<String, Boolean>();
            lives.forEach((who, life) ->
                    DAYS.forEach(
                            day -> truth.put(who + " " + day, fits(rule.condition(), life, day))));
            assertThat(found).as(rule.id()).isEqualTo(truth);
            fitting += (int) truth.values().stream().filter(f -> f).count();
        }
        assertThat(fitting).isGreaterThan(30);
    }

    private static boolean fits(Condition condition, Life life, LocalDate day) {
        if (condition instanceof Condition.Fact fact) {
            return (value(fact, life, day) != null) == fact.wanted();
        }
        List<Condition> parts =
                condition instanceof Condition.All all
                        ? all.parts()
                        : ((Condition.AtLeast) condition).parts();
        int holding = 0;
        for (Condition part : parts) {
            holding += fits(part, life, day) ? 1 : 0;
        }
        return condition instanceof Condition.AtLeast some
                ? holding >= some.least()
                : holding == parts.size();
    }

    private static List<Condition.Fact> asked() {
        var bands = List.of("phq-9/total/severe", "phq-9/total/moderately-severe");
        var all = new ArrayList<Condition.Fact>();
        for (int days : List.of(90, 200)) {
            for (FactKind kind : FactKind.values()) {
                int limit =
                        switch (kind) {
                            case SERVICES, PROFESSIONS -> 2;
                            case SAME_WORKER_SHARE -> 66;
                            case SICK_LEAVE_DAYS, UNEMPLOYMENT_DAYS -> 25;
                            case UNANSWERED_DAYS -> 8;
                            default -> 1;
                        };
                all.add(
                        new Condition.Fact(
                                kind,
                                true,
                                limit,
                                days,
                                3,
                                kind == FactKind.WORRYING_MEASURE ? bands : List.of()));
            }
        }
        return all;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(420));
    }

    /** Recorded at once, or some time after. */
    private LocalDate after(LocalDate day) {
        return random.nextBoolean() ? day : day.plusDays(random.nextInt(60));
    }

    private @Nullable LocalDate perhaps(LocalDate day) {
        return random.nextInt(3) == 0 ? day.plusDays(random.nextInt(90)) : null;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Life live(ClientId who) {
        var life = new Life();
        for (int i = random.nextInt(8); i > 0; i--) {
            booked(who, life);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate on = day();
            var one =
                    new Asked(
                            random.nextBoolean() ? "URGENT" : "NON_URGENT",
                            random.nextBoolean() ? "SELF" : "CHILD",
                            on,
                            after(on),
                            perhaps(on),
                            after(on));
            contact(who, one.urgency(), one.whom(), on, one.decided(), one.reached(), one.linked());
            life.asked.add(one);
        }
        if (random.nextBoolean()) {
            LocalDate from = day();
            LocalDate ended = from.plusDays(random.nextInt(200));
            path(who, from, ended);
            life.planned.add(new Planned(from, ended));
        }
        LocalDate from = FIRST;
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate to = from.plusDays(10 + random.nextInt(90));
            UUID worker = any(WORKERS);
            ownWorker(who, worker, from, to);
            life.named.add(new Named(worker, from));
            from = to.plusDays(1);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            scored(who, life);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            lived(who, life);
        }
        return life;
    }

    private void booked(ClientId who, Life life) {
        LocalDate on = day();
        LocalDate recorded = on.minusDays(random.nextInt(40));
        UUID worker = any(WORKERS);
        boolean urgent = random.nextInt(3) == 0;
        LocalDate cancelled = random.nextInt(4) == 0 ? recorded.plusDays(random.nextInt(20)) : null;
        String service = any(SERVICES);
        UUID id =
                booking(
                        who,
                        service,
                        worker,
                        on,
                        recorded,
                        cancelled,
                        urgent ? urgentSlot(worker, on) : null);
        var one = new Booked(id, service, worker, on, recorded, cancelled, urgent);
        life.booked.add(one);
        if (cancelled == null && random.nextInt(5) > 0) {
            LocalDate written = after(on);
            LocalDate replaced =
                    random.nextInt(4) == 0 ? written.plusDays(1 + random.nextInt(40)) : null;
            String outcome = random.nextInt(3) == 0 ? "NO_SHOW" : "ATTENDED";
            UUID visit =
                    visit(
                            who,
                            id,
                            outcome,
                            on,
                            written,
                            null,
                            replaced == null ? "FINAL" : "CORRECTED");
            life.visited.add(new Visited(one, outcome, on, written, replaced));
            if (replaced != null) {
                String other = outcome.equals("NO_SHOW") ? "ATTENDED" : "NO_SHOW";
                visit(who, id, other, on, replaced, visit, "FINAL");
                life.visited.add(new Visited(one, other, on, replaced, null));
            }
        }
    }

    private void scored(ClientId who, Life life) {
        LocalDate on = day();
        LocalDate recorded = after(on);
        LocalDate replaced =
                random.nextInt(4) == 0 ? recorded.plusDays(1 + random.nextInt(40)) : null;
        String instrument = random.nextInt(4) == 0 ? "other" : "phq-9";
        String band = any(BANDS);
        UUID id = score(who, instrument, band, on, recorded, null);
        life.scored.add(new Scored(instrument, band, on, recorded, replaced, life.scored.size()));
        if (replaced != null) {
            String other = any(BANDS);
            score(who, instrument, other, on, replaced, id);
            life.scored.add(new Scored(instrument, other, on, replaced, null, life.scored.size()));
        }
    }

    private void lived(ClientId who, Life life) {
        String kind = any(List.of("SICK_LEAVE", "SICK_LEAVE", "UNEMPLOYED", "CARER_ALONE"));
        LocalDate from = day();
        LocalDate to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(60));
        LocalDate recorded = after(from);
        LocalDate replaced =
                random.nextInt(4) == 0 ? recorded.plusDays(1 + random.nextInt(40)) : null;
        UUID id = life(who, kind, from, to, recorded, null, "FINAL");
        life.lived.add(new Lived(kind, from, to, recorded, replaced));
        if (replaced != null) {
            boolean annulled = random.nextBoolean();
            LocalDate other = from.plusDays(random.nextInt(90));
            life(who, kind, from, other, replaced, id, annulled ? "ANNULLED" : "FINAL");
            if (!annulled) {
                life.lived.add(new Lived(kind, from, other, replaced, null));
            }
        }
        if (to != null && random.nextBoolean()) {
            // A certificate that goes on from the next day.
            LocalDate next = to.plusDays(1);
            LocalDate last = next.plusDays(random.nextInt(60));
            life(who, kind, next, last, next, null, "FINAL");
            life.lived.add(new Lived(kind, next, last, next, null));
        }
    }

    private static boolean known(LocalDate recorded, @Nullable LocalDate replaced, LocalDate day) {
        return !recorded.isAfter(day) && (replaced == null || replaced.isAfter(day));
    }

    private static boolean within(LocalDate on, LocalDate day, int days) {
        return !on.isAfter(day) && ChronoUnit.DAYS.between(on, day) < days;
    }

    /** The number by hand; null when it is not so. */
    private static @Nullable Integer value(Condition.Fact fact, Life life, LocalDate day) {
        int days = fact.days();
        return switch (fact.kind()) {
            case SERVICES -> least(fact, distinct(life, day, days, true));
            case PROFESSIONS -> least(fact, distinct(life, day, days, false));
            case NO_SHOWS ->
                    least(
                            fact,
                            (int)
                                    visits(life, day, days)
                                            .filter(v -> v.outcome().equals("NO_SHOW"))
                                            .count());
            case URGENT_VISITS ->
                    least(
                            fact,
                            (int)
                                    visits(life, day, days)
                                            .filter(v ->
                                                    v.outcome().equals("ATTENDED")
                                                            && v.of().urgent())
                                            .count());
            case SAME_WORKER_SHARE -> share(fact, life, day);
            case OWN_WORKER_CHANGES -> {
                int changes = 0;
                for (int i = 1; i < life.named.size(); i++) {
                    boolean other =
                            !life.named.get(i).worker().equals(life.named.get(i - 1).worker());
                    changes += other && within(life.named.get(i).from(), day, days) ? 1 : 0;
                }
                yield least(fact, changes);
            }
            case OPEN_PLAN ->
                    least(
                            fact,
                            (int)
                                    life.planned.stream()
                                            .filter(p ->
                                                    !p.recorded().isAfter(day)
                                                            && (p.ended() == null
                                                                    || p.ended().isAfter(day)))
                                            .count());
            case WORRYING_MEASURE -> least(fact, worrying(life, day, days));
            case SICK_LEAVE_DAYS -> least(fact, chain(life, "SICK_LEAVE", day));
            case UNEMPLOYMENT_DAYS -> least(fact, chain(life, "UNEMPLOYED", day));
            case CARER_ALONE ->
                    least(
                            fact,
                            (int)
                                    life.lived.stream()
                                            .filter(l ->
                                                    l.kind().equals("CARER_ALONE")
                                                            && known(
                                                                    l.recorded(),
                                                                    l.replaced(),
                                                                    day))
                                            .filter(l ->
                                                    !l.from().isAfter(day)
                                                            && (l.to() == null
                                                                    || !l.to().isBefore(day)))
                                            .count());
            case URGENT_CONTACTS ->
                    least(
                            fact,
                            (int)
                                    life.asked.stream()
                                            .filter(a ->
                                                    a.urgency().equals("URGENT")
                                                            && within(a.on(), day, days))
                                            .filter(a ->
                                                    !a.decided().isAfter(day)
                                                            && !a.linked().isAfter(day))
                                            .count());
            case UNANSWERED_DAYS ->
                    least(
                            fact,
                            life.asked.stream()
                                    .filter(a ->
                                            a.whom().equals("SELF")
                                                    && within(a.on(), day, days)
                                                    && !a.linked().isAfter(day))
                                    .filter(a -> a.reached() == null || a.reached().isAfter(day))
                                    .mapToInt(a -> (int) ChronoUnit.DAYS.between(a.on(), day))
                                    .max()
                                    .orElse(-1));
        };
    }

    private static @Nullable Integer least(Condition.Fact fact, int value) {
        return value >= fact.limit() ? value : null;
    }

    private static int distinct(Life life, LocalDate day, int days, boolean services) {
        Set<Object> seen = new HashSet<>();
        for (Booked b : life.booked) {
            boolean stood =
                    !b.recorded().isAfter(day)
                            && (b.cancelled() == null || b.cancelled().isAfter(day))
                            && ChronoUnit.DAYS.between(b.on(), day) < days;
            if (stood) {
                seen.add(services ? b.service() : b.worker());
            }
        }
        return seen.size();
    }

    private static java.util.stream.Stream<Visited> visits(Life life, LocalDate day, int days) {
        return life.visited.stream()
                .filter(v -> known(v.recorded(), v.replaced(), day) && within(v.on(), day, days));
    }

    private static @Nullable Integer share(Condition.Fact fact, Life life, LocalDate day) {
        Map<UUID, Integer> met = new HashMap<>();
        visits(life, day, fact.days())
                .filter(v -> v.outcome().equals("ATTENDED"))
                .forEach(v -> met.merge(v.of().worker(), 1, Integer::sum));
        int all = met.values().stream().mapToInt(Integer::intValue).sum();
        if (all < fact.visits()) {
            return null;
        }
        int share = 100 * met.values().stream().mapToInt(Integer::intValue).max().orElse(0) / all;
        return share <= fact.limit() ? share : null;
    }

    private static int worrying(Life life, LocalDate day, int days) {
        Scored latest = null;
        for (Scored s : life.scored) {
            boolean counts =
                    s.instrument().equals("phq-9")
                            && known(s.recorded(), s.replaced(), day)
                            && within(s.on(), day, days);
            if (counts
                    && (latest == null
                            || s.on().isAfter(latest.on())
                            || (s.on().equals(latest.on()) && s.order() > latest.order()))) {
                latest = s;
            }
        }
        return latest != null && !latest.band().equals("mild") ? 1 : 0;
    }

    /** Goes back day by day for as long as something covers the day. */
    private static int chain(Life life, String kind, LocalDate day) {
        int length = 0;
        LocalDate at = day;
        while (covered(life, kind, at, day)) {
            length++;
            at = at.minusDays(1);
        }
        return length;
    }

    private static boolean covered(Life life, String kind, LocalDate at, LocalDate asOf) {
        return life.lived.stream()
                .filter(l -> l.kind().equals(kind) && known(l.recorded(), l.replaced(), asOf))
                .filter(l -> !l.from().isAfter(asOf))
                .anyMatch(l -> !l.from().isAfter(at) && (l.to() == null || !l.to().isBefore(at)));
    }

    @Test
    @DisplayName(
            "shows its records to who may use them, and of the others only that they are there")
    void records() {
        ClientId who = person(LocalDate.of(1980, 5, 5));
        UUID one =
                booking(
                        who,
                        "NURSE",
                        People.JAANA.value(),
                        TODAY.minusDays(9),
                        TODAY.minusDays(20),
                        null,
                        null);
        booking(
                who,
                "SOCIAL_WORK",
                People.SATU.value(),
                TODAY.minusDays(8),
                TODAY.minusDays(20),
                null,
                null);
        var fact = new Condition.Fact(FactKind.SERVICES, true, 1, 180, 0, List.of());
        assertThat(facts.records(fact, who, TODAY, Actor.system(), NOW))
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.readable()).isTrue())
                .anySatisfy(r -> assertThat(r.recordId()).isEqualTo(one));
        assertThat(facts.records(fact, who, TODAY, Actor.anonymous(), NOW))
                .hasSize(2)
                .allSatisfy(r -> {
                    assertThat(r.readable()).isFalse();
                    assertThat(r.recordId()).isNull();
                    assertThat(r.what()).isNull();
                    assertThat(r.happenedOn()).isNull();
                });
    }

    @Test
    @DisplayName("is of the record that goes on, when two records are of one person")
    void merged() {
        ClientId who = person(LocalDate.of(1980, 5, 5));
        ClientId same = person(LocalDate.of(1980, 5, 5));
        booking(
                who,
                "NURSE",
                People.JAANA.value(),
                TODAY.minusDays(9),
                TODAY.minusDays(20),
                null,
                null);
        booking(
                same,
                "SOCIAL_WORK",
                People.SATU.value(),
                TODAY.minusDays(8),
                TODAY.minusDays(20),
                null,
                null);
        jdbc.sql(
                        "INSERT INTO client_link (id, client_id, goes_on_id, created_at) VALUES (gen_random_uuid(), :a, :b, now())")
                .param("a", same.value())
                .param("b", who.value())
                .update();
        var found = new HashMap<UUID, Integer>();
        var fact = new Condition.Fact(FactKind.SERVICES, true, 2, 180, 0, List.of());
        facts.find(
                fact,
                List.of(TODAY),
                (id, day, value, patient, social) -> {
                    found.put(id, value);
                    assertThat(id.equals(who.value()) && !(patient && social)).isFalse();
                });
        assertThat(found).containsEntry(who.value(), 2).doesNotContainKey(same.value());
        assertThat(facts.records(fact, who, TODAY, Actor.system(), NOW)).hasSize(2);
    }
}
