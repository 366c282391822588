package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.PublishedEdition;
import fi.polku.insight.PublishedWait;
import fi.polku.insight.PublishedWait.Figures;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Everything is taken back in the end: what is published in earnest stays for ever. */
@DisplayName("A month published again")
@Transactional
class EditionQueriesIT extends InsightTest {
    private static final LocalDate MONTH = LocalDate.parse("2025-08-01");
    private static final LocalDate OTHER = LocalDate.parse("2025-07-01");
    private static final String REASON = "Porin käynnit kirjattiin myöhään.";

    @Autowired PublicationQueries queries;
    @Autowired EditionQueries editions;
    @Autowired EditionDesk desk;

    private Account lead;

    @BeforeEach
    void aLead() {
        lead = account(Role.LEAD);
    }

    private void waited(LocalDate from, LocalDate to) {
        var subject = start(person("Odottanut"), from + "T10:00");
        deadlines.met(
                subject,
                DeadlineFamily.PHC_FIRST,
                to.atTime(12, 0).atZone(Now.ZONE).toInstant(),
                Actor.system());
    }

    private void firstEdition(LocalDate month) {
        queries.insertMonth(month, 1, null, null, NOW);
        queries.insertWaits(month, 1, Terms.LEAST_TOLD, null, NOW);
    }

    private static NewEdition asked(String reason) {
        return new NewEdition("2025-08", "2025-08", reason);
    }

    private MonthChange preview() {
        return desk.preview(lead.actor(), "2025-08").orElseThrow();
    }

    /** The figures of whole waits in days, 40 years old: three months are allowed. */
    private static @Nullable Figures byHand(List<Integer> waits) {
        if (waits.size() < Terms.LEAST_TOLD) {
            return null;
        }
        var days = new ArrayList<>(waits);
        Collections.sort(days);
        int n = days.size();
        return new Figures(
                n,
                n,
                days.get((int) Math.ceil(n * 0.5) - 1),
                days.get((int) Math.ceil(n * 0.9) - 1),
                (int) days.stream().filter(d -> d <= 60).count());
    }

    @ParameterizedTest(name = "shows before it what counting by hand gives, seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void previewByHand(long seed) {
        var random = new Random(seed);
        var units = new ArrayList<UnitId>();
        var before = new HashMap<UnitId, List<Integer>>();
        for (int u = 0; u < 6; u++) {
            openAUnit();
            units.add(unit);
            before.put(unit, waits(random, random.nextInt(8)));
        }
        firstEdition(MONTH);
        assertThat(preview().isNone()).as("nothing has been recorded since").isTrue();
        var after = new HashMap<UnitId, List<Integer>>();
        for (UnitId each : units) {
            unit = each;
            var all = new ArrayList<>(before.get(each));
            all.addAll(waits(random, random.nextInt(3)));
            after.put(each, all);
        }
        var changed = new HashMap<UnitId, List<@Nullable Figures>>();
        for (UnitId each : units) {
            var old = before.get(each);
            var fresh = after.get(each);
            if (!Objects.equals(byHand(old), byHand(fresh)) || old.isEmpty() != fresh.isEmpty()) {
                var both = new ArrayList<@Nullable Figures>();
                both.add(byHand(old));
                both.add(byHand(fresh));
                changed.put(each, both);
            }
        }
        MonthChange change = preview();
        Map<UnitId, List<@Nullable Figures>> told =
                change.cells().stream()
                        .filter(c -> c.unitId() != null)
                        .collect(
                                Collectors.toMap(
                                        c -> Objects.requireNonNull(c.unitId()),
                                        c -> {
                                            var both = new ArrayList<@Nullable Figures>();
                                            both.add(figures(c.before()));
                                            both.add(figures(c.after()));
                                            return both;
                                        }));
        assertThat(told).isEqualTo(changed);
        assertThat(change.units()).isEqualTo(changed.size());
        assertThat(change.units()).as("the case is not empty").isPositive();
    }

    private static @Nullable Figures figures(@Nullable PublishedWait wait) {
        return wait == null ? null : wait.figures();
    }

    /** Waits that end in August; of 61 to 91 days some would be kept by the length of a month. */
    private List<Integer> waits(Random random, int n) {
        var days = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            int wait = random.nextBoolean() ? random.nextInt(60) : 100 + random.nextInt(60);
            LocalDate to = MONTH.plusDays(random.nextInt(31));
            waited(to.minusDays(wait), to);
            days.add(wait);
        }
        return days;
    }

    @Test
    @DisplayName("freezes what was shown, and leaves the earlier edition as it was")
    void frozen() {
        for (int i = 0; i < 5; i++) {
            waited(MONTH, MONTH.plusDays(3));
        }
        firstEdition(MONTH);
        var first = queries.listWaits(MONTH, 1);
        assertThat(editions.listCounted(MONTH, 1, Terms.LEAST_TOLD)).isEqualTo(first);
        waited(MONTH, MONTH.plusDays(20));
        var shown = editions.listCounted(MONTH, 2, Terms.LEAST_TOLD);
        MonthChange change = preview();
        desk.publish(lead.actor(), asked(REASON));
        assertThat(queries.listWaits(MONTH, 2)).isEqualTo(shown).isNotEqualTo(first);
        assertThat(queries.listWaits(MONTH, 1)).isEqualTo(first);
        assertThat(desk.all(lead.actor()))
                .filteredOn(e -> e.edition().monthOn().equals(MONTH))
                .extracting(EditionDesk.Told::edition, EditionDesk.Told::change)
                .containsExactly(
                        tuple(new PublishedEdition(MONTH, 2, NOW, REASON), change),
                        tuple(new PublishedEdition(MONTH, 1, NOW, null), null));
        assertThat(change.cells())
                .filteredOn(c -> unit.equals(c.unitId()))
                .extracting(c -> figures(c.before()), c -> figures(c.after()))
                .containsExactly(tuple(new Figures(5, 5, 3, 3, 5), new Figures(6, 6, 3, 20, 6)));
    }

    @Test
    @DisplayName("is compared only when there are two editions; the region is told of every month")
    void asked() {
        waited(MONTH, MONTH.plusDays(3));
        waited(OTHER, OTHER.plusDays(3));
        firstEdition(MONTH);
        firstEdition(OTHER);
        waited(MONTH, MONTH.plusDays(4));
        queries.insertMonth(MONTH, 2, "koe", null, NOW);
        queries.insertWaits(MONTH, 2, 1, null, NOW);
        assertThat(editions.listCorrected())
                .filteredOn(w -> w.monthOn().equals(OTHER))
                .as("published once")
                .isEmpty();
        assertThat(editions.listCorrected())
                .filteredOn(w -> unit.equals(w.unitId()))
                .extracting(PublishedWait::edition, PublishedWait::figures)
                .containsExactly(tuple(2, new Figures(2, 2, 3, 4, 2)), tuple(1, null));
        Function<PublishedWait, Object> place = w -> w.monthOn() + " " + w.edition();
        assertThat(editions.listRegion(DeadlineFamily.PHC_FIRST))
                .allMatch(w -> w.unitId() == null && w.family() == DeadlineFamily.PHC_FIRST)
                .filteredOn(w -> w.monthOn().equals(MONTH) || w.monthOn().equals(OTHER))
                .extracting(place)
                .containsExactly("2025-08-01 2", "2025-08-01 1", "2025-07-01 1");
    }

    @Test
    @DisplayName("is not made when nothing would change")
    void same() {
        waited(MONTH, MONTH.plusDays(3));
        firstEdition(MONTH);
        assertThatThrownBy(() -> desk.publish(lead.actor(), asked(REASON)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> {
                            assertThat(r.field()).isEqualTo("month");
                            assertThat(r.key()).isEqualTo("insight.again.refused.same");
                        });
        assertThat(queries.findMonth(MONTH).orElseThrow().edition()).isEqualTo(1);
    }

    @ParameterizedTest(name = "is refused: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nobody published the month | 2025-07 | 2025-07 | Käynnit puuttuivat.           | month  | month
                    not a month                | 2025-8  | 2025-8  | Käynnit puuttuivat.           | month  | month
                    changes not looked at      | 2025-08 | 2025-07 | Käynnit puuttuivat.           | month  | look
                    no reason                  | 2025-08 | 2025-08 | '          '                  | reason | short
                    nine signs                 | 2025-08 | 2025-08 | '  123456789  '               | reason | short
                    an identity code           | 2025-08 | 2025-08 | Virhe: 120379-918T korjattiin | reason | person
                    a newer identity code      | 2025-08 | 2025-08 | Virhe: 120309a918t korjattiin | reason | person
                    an address                 | 2025-08 | 2025-08 | Kysy: aino@example.org        | reason | person
                    """)
    void refused(String why, String month, String shown, String reason, String field, String key) {
        firstEdition(MONTH);
        waited(MONTH, MONTH.plusDays(3));
        assertThatThrownBy(() -> desk.publish(lead.actor(), new NewEdition(month, shown, reason)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field, Refusal::key)
                                        .containsExactly(
                                                tuple(field, "insight.again.refused." + key)));
        assertThat(queries.findMonth(MONTH).orElseThrow().edition()).isEqualTo(1);
    }

    @Test
    @DisplayName("takes a reason of ten signs and of five hundred, not of one more")
    void lengths() {
        firstEdition(MONTH);
        waited(MONTH, MONTH.plusDays(3));
        assertThatThrownBy(() -> desk.publish(lead.actor(), asked("x".repeat(501))))
                .isInstanceOf(Refusals.class);
        desk.publish(lead.actor(), asked("  1234567890  "));
        for (int i = 0; i < 5; i++) {
            waited(MONTH, MONTH.plusDays(3));
        }
        desk.publish(lead.actor(), asked("x".repeat(500)));
        assertThat(queries.listEditions())
                .filteredOn(e -> e.monthOn().equals(MONTH))
                .extracting(PublishedEdition::reason)
                .containsExactly("x".repeat(500), "1234567890", null);
    }

    @Test
    @DisplayName("is for those who lead")
    void onlyLeads() {
        firstEdition(MONTH);
        waited(MONTH, MONTH.plusDays(3));
        for (Role role : Role.values()) {
            if (role != Role.LEAD) {
                Actor actor =
                        new Actor(null, "Joku", java.util.Set.of(role), null, null, List.of());
                assertThatThrownBy(() -> desk.all(actor)).isInstanceOf(Denied.class);
                assertThatThrownBy(() -> desk.next(actor)).isInstanceOf(Denied.class);
                assertThatThrownBy(() -> desk.months(actor)).isInstanceOf(Denied.class);
                assertThatThrownBy(() -> desk.preview(actor, "2025-08")).isInstanceOf(Denied.class);
                assertThatThrownBy(() -> desk.publish(actor, asked(REASON)))
                        .isInstanceOf(Denied.class);
            }
        }
        assertThat(queries.findMonth(MONTH).orElseThrow().edition()).isEqualTo(1);
    }
}
