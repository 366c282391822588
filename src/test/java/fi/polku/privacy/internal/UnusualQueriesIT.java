package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A log drawn from a seed; what each rule finds of it is counted again by looking at every row. */
@DisplayName("The rules of unusual views")
class UnusualQueriesIT extends DatabaseTest {
    private static final String LETTERS = Ids.next().toString().replaceAll("[^a-f]", "");

    @Autowired UnusualQueries queries;
    @Autowired Organizations organizations;
    @Autowired Clients clients;
    @Autowired Relationships relationships;

    private record Reader(UUID account, ProfessionalView professional, UnitId unit) {}

    private record Person(
            ClientId id,
            String family,
            String given,
            LocalDate died,
            Map<UUID, LocalDate> endedFor) {}

    private record Look(
            Reader reader,
            Person person,
            Instant at,
            String part,
            String purpose,
            String kind,
            boolean related) {
        LocalDate day() {
            return Now.dayOf(at);
        }

        boolean opened() {
            return kind.equals("PAGE") || kind.equals("FILE");
        }
    }

    private final Random random = new Random(20260310);
    private final List<Reader> readers = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Look> log = new ArrayList<>();
    private final Map<UnitId, Boolean> hasHours = new HashMap<>();

    @BeforeEach
    void world() {
        var like = organizations.unit(organizations.unitFor("214", QueueKind.SOCIAL)).orElseThrow();
        var units = new ArrayList<UnitId>();
        for (int i = 0; i < 5; i++) {
            var unit =
                    new UnitView(
                            new UnitId(Ids.next()),
                            LocalizedText.fi("Sääntötesti " + i),
                            like.kind(),
                            // One lies under another and has that one's hours.
                            i == 1 ? units.getFirst() : null,
                            "214",
                            "Koetie 1",
                            "38700",
                            "040 000 0000");
            organizations.save(unit);
            units.add(unit.id());
            hasHours.put(unit.id(), i < 3);
            if (i == 0 || i == 2) {
                for (int day = 1; day <= 5; day++) {
                    jdbc.sql(
                                    "INSERT INTO opening_hours (unit_id, weekday, opens, closes, created_at) VALUES (:u, :d, '08:00', '16:00', now())")
                            .param("u", unit.id().value())
                            .param("d", day)
                            .update();
                }
            }
        }
        for (int i = 0; i < 10; i++) {
            UnitId unit = units.get(i % 5);
            var professional =
                    new ProfessionalView(
                            new ProfessionalId(Ids.next()),
                            "Suku" + LETTERS + (i % 4),
                            "Etu" + LETTERS + i,
                            i % 2 == 0 ? "NURSE" : "SOCIAL_COUNSELLOR",
                            unit,
                            true,
                            true);
            organizations.save(professional);
            readers.add(new Reader(Ids.next(), professional, unit));
        }
        for (int i = 0; i < 40; i++) {
            persons.add(person(i));
        }
        for (int i = 0; i < 900; i++) {
            look();
        }
        // One who looks at very many in a day, and who searches without opening.
        Instant morning = NOW.minus(Duration.ofDays(2));
        for (Person person : persons.subList(0, 30)) {
            write(new Look(readers.get(2), person, morning, "PERSON", "CARE", "PAGE", true));
        }
        for (int i = 0; i < 7; i++) {
            write(
                    new Look(
                            readers.get(3),
                            persons.get(35),
                            NOW.minus(Duration.ofDays(3)).plus(Duration.ofHours(i)),
                            "SEARCH",
                            "CARE",
                            "LIST",
                            true));
        }
    }

    private Person person(int i) {
        // Some have the family name of a reader, some the whole name.
        String family =
                i % 9 == 0
                        ? "SUKU" + LETTERS.toUpperCase(java.util.Locale.ROOT) + (i % 4)
                        : "Muu" + LETTERS + i;
        String given = i % 18 == 0 ? "Etu" + LETTERS + (i % 4) + " Maria" : "Maija";
        ClientId id = clients.create(Actor.system(), NewClient.of(given, family, null));
        LocalDate died = i % 10 == 3 ? now.today().minusDays(20L + 5L * (i % 7)) : null;
        if (died != null) {
            jdbc.sql("UPDATE client SET died_on = :d WHERE id = :id")
                    .param("d", died)
                    .param("id", id.value())
                    .update();
        }
        var ended = new HashMap<UUID, LocalDate>();
        if (i % 3 == 0) {
            Reader reader = readers.get(random.nextInt(readers.size()));
            LocalDate last = now.today().minusDays(random.nextInt(6));
            relationships.open(
                    id,
                    Holder.of(reader.professional().id()),
                    RelationshipKind.CARE,
                    Ids.next(),
                    last.minusDays(30),
                    last);
            ended.put(reader.account(), last);
        }
        return new Person(id, family, given, died, ended);
    }

    private void look() {
        Reader reader = readers.get(random.nextInt(readers.size()));
        write(
                new Look(
                        reader,
                        persons.get(random.nextInt(persons.size())),
                        NOW.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 9))),
                        random.nextInt(8) == 0 ? "SEARCH" : "PERSON",
                        List.of("CARE", "CARE", "CARE", "EMERGENCY", "OVERSIGHT")
                                .get(random.nextInt(5)),
                        random.nextInt(3) == 0 ? "LIST" : "PAGE",
                        random.nextInt(4) != 0));
    }

    private void write(Look drawn) {
        Look l =
                drawn.part().equals("SEARCH")
                        ? new Look(
                                drawn.reader(),
                                drawn.person(),
                                drawn.at(),
                                "SEARCH",
                                drawn.purpose(),
                                "LIST",
                                drawn.related())
                        : drawn;
        log.add(l);
        jdbc.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, account_id, role, unit_id, professional_id, by_client, part,
                          purpose, relationship_id, request_kind, created_at)
                        VALUES (:id, :at, :client, :account, 'PROFESSIONAL', :unit, :professional, FALSE, :part,
                          :purpose, :relationship, :kind, :at)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("at", l.at())
                                .and("client", l.person().id())
                                .and("account", new AccountId(l.reader().account()))
                                .and("unit", l.reader().unit())
                                .and("professional", l.reader().professional().id())
                                .and("part", l.part())
                                .and("purpose", l.purpose())
                                .and("relationship", l.related() ? Ids.next() : null)
                                .and("kind", l.kind())
                                .source())
                .update();
    }

    private static UnusualRules.Rule rule(UnusualRules.Code code) {
        return UnusualRules.find(code.name()).orElseThrow();
    }

    /** What the rule brought up of this world, a line each. */
    private Set<String> brought(UnusualRules.Code code) {
        queries.gather(rule(code), now.today(), now.instant());
        var mine = readers.stream().map(Reader::account).collect(Collectors.toSet());
        var people = persons.stream().map(p -> p.id().value()).collect(Collectors.toSet());
        return queries.list(code.name(), true, null, 10_000).stream()
                .filter(v ->
                        (v.accountId() != null && mine.contains(v.accountId().value()))
                                || (v.accountId() == null
                                        && v.clientId() != null
                                        && people.contains(v.clientId().value())))
                .map(v ->
                        line(
                                v.accountId() == null ? null : v.accountId().value(),
                                v.clientId() == null ? null : v.clientId().value(),
                                v.viewedOn(),
                                v.amount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(UUID account, UUID client, LocalDate day, long amount) {
        return account + " " + client + " " + day + " " + amount;
    }

    private List<Look> within(UnusualRules.Code code) {
        LocalDate since = now.today().minusDays(rule(code).days());
        return log.stream().filter(l -> !l.day().isBefore(since) && !l.at().isAfter(NOW)).toList();
    }

    /** Rules about one who looks at one, day by day. */
    private Set<String> oneOfAnother(UnusualRules.Code code, Predicate<Look> unusual) {
        var counts = new TreeMap<String, Integer>();
        within(code).stream()
                .filter(Look::opened)
                .filter(unusual)
                .forEach(l ->
                        counts.merge(
                                l.reader().account()
                                        + " "
                                        + l.person().id().value()
                                        + " "
                                        + l.day(),
                                1,
                                Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void holds(UnusualRules.Code code, Set<String> expected) {
        assertThat(expected).as("the drawn log shows the rule").isNotEmpty();
        assertThat(brought(code)).isEqualTo(expected);
        assertThat(queries.gather(rule(code), now.today(), now.instant()))
                .as("what is there already is not brought up again")
                .isZero();
    }

    @Test
    @DisplayName("find those of the viewer's own family name")
    void sameFamilyName() {
        holds(
                UnusualRules.Code.SAME_FAMILY_NAME,
                oneOfAnother(
                        UnusualRules.Code.SAME_FAMILY_NAME,
                        l ->
                                l.person()
                                        .family()
                                        .equalsIgnoreCase(l.reader().professional().familyName())));
    }

    @Test
    @DisplayName("find those who have the name of a worker")
    void colleague() {
        holds(
                UnusualRules.Code.COLLEAGUE,
                oneOfAnother(
                        UnusualRules.Code.COLLEAGUE,
                        l ->
                                readers.stream()
                                        .map(Reader::professional)
                                        .anyMatch(p ->
                                                p.familyName().equalsIgnoreCase(l.person().family())
                                                        && p.givenName()
                                                                .equals(
                                                                        l.person()
                                                                                .given()
                                                                                .split(" ", -1)[
                                                                                0]))));
    }

    private static boolean ended(Look l) {
        LocalDate last = l.person().endedFor().get(l.reader().account());
        return last != null && last.isBefore(l.day());
    }

    private static boolean unrelated(Look l) {
        return !l.related() && l.purpose().equals("CARE");
    }

    @Test
    @DisplayName("find views without a relationship, and apart from them those after its end")
    void relationships() {
        holds(
                UnusualRules.Code.WITHOUT_RELATIONSHIP,
                oneOfAnother(
                        UnusualRules.Code.WITHOUT_RELATIONSHIP, l -> unrelated(l) && !ended(l)));
        holds(
                UnusualRules.Code.AFTER_RELATIONSHIP,
                oneOfAnother(UnusualRules.Code.AFTER_RELATIONSHIP, l -> unrelated(l) && ended(l)));
    }

    @Test
    @DisplayName("find those who died more than a month before")
    void deceased() {
        holds(
                UnusualRules.Code.DECEASED,
                oneOfAnother(
                        UnusualRules.Code.DECEASED,
                        l ->
                                l.person().died() != null
                                        && l.person().died().plusDays(30).isBefore(l.day())));
    }

    @Test
    @DisplayName("find views while the unit, or the one above it that has hours, is closed")
    void outOfHours() {
        var counts = new LinkedHashMap<String, Integer>();
        within(UnusualRules.Code.OUT_OF_HOURS).stream()
                .filter(Look::opened)
                .filter(l -> hasHours.get(l.reader().unit()))
                .filter(l -> {
                    LocalDateTime at = l.at().atZone(Now.ZONE).toLocalDateTime();
                    boolean weekday = at.getDayOfWeek().getValue() <= 5;
                    LocalTime time = at.toLocalTime();
                    return !weekday
                            || time.isBefore(LocalTime.of(8, 0))
                            || !time.isBefore(LocalTime.of(16, 0));
                })
                .forEach(l ->
                        counts.merge(l.reader().account() + " null " + l.day(), 1, Integer::sum));
        holds(
                UnusualRules.Code.OUT_OF_HOURS,
                counts.entrySet().stream()
                        .filter(e -> e.getValue() >= 3)
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("find those who open three times the median of their unit and profession")
    void manyPeople() {
        var people = new HashMap<String, Set<ClientId>>();
        within(UnusualRules.Code.MANY_PEOPLE).stream()
                .filter(Look::opened)
                .forEach(l ->
                        people.computeIfAbsent(
                                        l.reader().account() + " " + l.day(), k -> new HashSet<>())
                                .add(l.person().id()));
        var expected = new TreeSet<String>();
        for (Reader reader : readers) {
            var group =
                    readers.stream()
                            .filter(r -> r.unit().equals(reader.unit()))
                            .filter(r ->
                                    r.professional()
                                            .profession()
                                            .equals(reader.professional().profession()))
                            .map(r -> r.account().toString())
                            .toList();
            var sizes =
                    people.entrySet().stream()
                            .filter(e -> group.contains(e.getKey().substring(0, 36)))
                            .map(e -> (double) e.getValue().size())
                            .sorted()
                            .toList();
            int n = sizes.size();
            double median = n == 0 ? 0 : (sizes.get((n - 1) / 2) + sizes.get(n / 2)) / 2;
            people.forEach((key, seen) -> {
                if (key.startsWith(reader.account().toString())
                        && seen.size() > 3 * median
                        && seen.size() >= 12) {
                    expected.add(
                            key.substring(0, 36)
                                    + " null "
                                    + key.substring(37)
                                    + " "
                                    + seen.size());
                }
            });
        }
        holds(UnusualRules.Code.MANY_PEOPLE, expected);
    }

    @Test
    @DisplayName("find the person whom many units open")
    void manyUnits() {
        var units = new HashMap<ClientId, Set<UnitId>>();
        var last = new HashMap<ClientId, LocalDate>();
        within(UnusualRules.Code.MANY_UNITS).stream()
                .filter(Look::opened)
                .forEach(l -> {
                    units.computeIfAbsent(l.person().id(), k -> new HashSet<>())
                            .add(l.reader().unit());
                    last.merge(l.person().id(), l.day(), (a, b) -> a.isAfter(b) ? a : b);
                });
        var expected = new TreeSet<String>();
        units.forEach((client, its) -> {
            if (its.size() >= 4) {
                expected.add(line(null, client.value(), last.get(client), its.size()));
            }
        });
        holds(UnusualRules.Code.MANY_UNITS, expected);
    }

    @Test
    @DisplayName("find those who search by name again and again and open nobody")
    void searches() {
        List<Look> looked = within(UnusualRules.Code.SEARCHES);
        var moments = new HashMap<String, Set<Instant>>();
        looked.stream()
                .filter(l -> l.part().equals("SEARCH"))
                .filter(s ->
                        looked.stream()
                                .filter(f ->
                                        f.reader().equals(s.reader())
                                                && f.at().equals(s.at())
                                                && f.part().equals("SEARCH"))
                                .noneMatch(f ->
                                        looked.stream()
                                                .anyMatch(o ->
                                                        o.kind().equals("PAGE")
                                                                && o.reader().equals(f.reader())
                                                                && o.person().equals(f.person())
                                                                && !o.at().isBefore(f.at())
                                                                && o.at().isBefore(
                                                                                f.at().plus(
                                                                                                Duration
                                                                                                        .ofMinutes(
                                                                                                                30))))))
                .forEach(s ->
                        moments.computeIfAbsent(
                                        s.reader().account() + " null " + s.day(),
                                        k -> new HashSet<>())
                                .add(s.at()));
        holds(
                UnusualRules.Code.SEARCHES,
                moments.entrySet().stream()
                        .filter(e -> e.getValue().size() >= 6)
                        .map(e -> e.getKey() + " " + e.getValue().size())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("leave a settled one as it is, and keep open what has been asked of the worker")
    void settled() {
        brought(UnusualRules.Code.DECEASED);
        UnusualView one = queries.list("DECEASED", true, null, 1).getFirst();
        assertThat(queries.find(one.id())).contains(one);
        var locked = transaction.execute(t -> queries.findForUpdate(one.id()).orElseThrow());
        assertThat(locked).isEqualTo(one);
        var officer = new AccountId(Ids.next());
        queries.saveJudgement(
                one.id(), UnusualView.Judgement.ASKED, "Kysytty tänään.", officer, NOW);
        assertThat(queries.find(one.id()).orElseThrow().open()).isTrue();
        queries.saveJudgement(
                one.id(), UnusualView.Judgement.EXPLAINED, "Kuolinpesän asia.", officer, NOW);
        assertThat(queries.list("DECEASED", true, null, 1000)).doesNotContain(one);
        assertThat(queries.list("DECEASED", false, null, 1000))
                .extracting(UnusualView::id)
                .contains(one.id());
        assertThat(queries.count(false))
                .extracting(UnusualQueries.Count::rule)
                .contains("DECEASED");
        assertThat(queries.count(true)).isNotEmpty();
    }
}
