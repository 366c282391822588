package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.HiddenFromGuardian.Stretch;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.access.Views.Counts;
import fi.polku.access.Views.Filter;
import fi.polku.access.Views.Place;
import fi.polku.access.Views.View;
import fi.polku.access.Views.Withheld;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The log of views as its subject reads it")
class ViewQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired ViewQueries queries;
    @Autowired AccessLog log;
    @Autowired Relationships relationships;
    @Autowired Emergencies emergencies;

    private ClientId client;
    private final List<Actor> viewers = IntStream.range(0, 3).mapToObj(i -> viewer()).toList();

    private static Actor viewer() {
        return new Actor(
                new AccountId(Ids.next()),
                "Katsoja",
                Set.of(Role.PROFESSIONAL),
                new ProfessionalId(Ids.next()),
                null,
                List.of(new UnitId(Ids.next())));
    }

    /** Three viewers look by turns, one view every seven hours over eight days. */
    @BeforeEach
    void looked() {
        client = new ClientId(Ids.next());
        relationships.open(
                client,
                Holder.of(viewers.getFirst().professional()),
                RelationshipKind.OWN_WORKER,
                Ids.next(),
                TODAY.minusDays(30),
                null);
        for (int i = 0; i < 27; i++) {
            now.set(NOW.minus(Duration.ofHours(7L * i)));
            log.viewed(viewers.get(i % 3), client, i % 2 == 0 ? "PATH" : "PERSON", "CARE");
            log.viewed(viewers.get(i % 3), new ClientId(Ids.next()), "PATH", "CARE");
        }
        now.set(NOW);
    }

    @Test
    @DisplayName("goes on page by page to the very same rows, and counts what it lists")
    void pages() {
        List<View> all = all(Filter.newest(100), Withheld.NONE, List.of());
        assertThat(all).hasSize(27);
        var paged = new ArrayList<View>();
        Place after = null;
        do {
            var page =
                    queries.list(
                            client,
                            new Filter(null, null, null, null, after, 4),
                            Withheld.NONE,
                            List.of());
            paged.addAll(page);
            after =
                    page.size() < 4
                            ? null
                            : new Place(page.getLast().viewedAt(), page.getLast().id());
        } while (after != null);
        assertThat(paged).isEqualTo(all);
        var unit = viewers.get(1).units().getFirst();
        for (Filter filter :
                List.of(
                        Filter.newest(100),
                        new Filter(TODAY.minusDays(3), TODAY.minusDays(1), null, null, null, 100),
                        new Filter(null, null, unit, null, null, 100),
                        new Filter(TODAY.minusDays(2), null, unit, "PATH", null, 100))) {
            var expected =
                    all.stream()
                            .filter(v -> filter.unit() == null || filter.unit().equals(v.unitId()))
                            .filter(v -> filter.part() == null || filter.part().equals(v.part()))
                            .filter(v -> within(v, filter.fromOn(), filter.toOn()))
                            .toList();
            assertThat(all(filter, Withheld.NONE, List.of())).isEqualTo(expected);
            var counts = queries.count(client, filter, Withheld.NONE, List.of());
            assertThat(counts.views()).isEqualTo(expected.size());
            assertThat(counts.units())
                    .isEqualTo(expected.stream().map(View::unitId).distinct().count());
            assertThat(expected).isNotEmpty();
        }
    }

    @Test
    @DisplayName(
            "hides the stretches a minor has kept from the guardian, from list, count, choices and row")
    void hidden() {
        var unit = viewers.get(2).units().getFirst();
        var stretches =
                List.of(
                        new Stretch(unit, TODAY.minusDays(4), TODAY.minusDays(2)),
                        new Stretch(viewers.get(1).units().getFirst(), null, null));
        List<View> all = all(Filter.newest(100), Withheld.NONE, List.of());
        var expected =
                all.stream()
                        .filter(v -> !v.unitId().equals(viewers.get(1).units().getFirst()))
                        .filter(v ->
                                !v.unitId().equals(unit)
                                        || !within(v, TODAY.minusDays(4), TODAY.minusDays(2)))
                        .toList();
        assertThat(all(Filter.newest(100), Withheld.NONE, stretches)).isEqualTo(expected);
        assertThat(expected).hasSizeBetween(10, 20);
        assertThat(queries.count(client, Filter.newest(1), Withheld.NONE, stretches).views())
                .isEqualTo(expected.size());
        assertThat(queries.listUnits(client, null, Withheld.NONE, stretches)).hasSize(2);
        assertThat(queries.listParts(client, null, Withheld.NONE, stretches))
                .containsExactly("PATH", "PERSON");
        var gone = new ArrayList<>(all);
        gone.removeAll(expected);
        assertThat(queries.find(client, gone.getFirst().id(), Withheld.NONE, stretches)).isEmpty();
        assertThat(queries.find(client, gone.getFirst().id(), Withheld.NONE, List.of()))
                .isPresent();
        assertThat(queries.listUnits(client, TODAY.plusDays(1), Withheld.NONE, List.of()))
                .isEmpty();
        assertThat(all(Filter.newest(100), Withheld.NONE, List.of(new Stretch(null, null, null))))
                .isEmpty();
    }

    @Test
    @DisplayName("marks what is withheld, and no filter by unit or part tells of it")
    void withheld() {
        Actor secret = viewers.get(1);
        var withheld = new Withheld(List.of(), List.of(secret.account()));
        assertThat(all(Filter.newest(100), withheld, List.of()))
                .allMatch(v -> v.withheld() == secret.account().equals(v.accountId()))
                .hasSize(27);
        var filter = new Filter(null, null, secret.units().getFirst(), null, null, 100);
        assertThat(all(filter, withheld, List.of())).isEmpty();
        assertThat(queries.listUnits(client, null, withheld, List.of()))
                .doesNotContain(secret.units().getFirst())
                .hasSize(2);
        assertThat(queries.count(client, Filter.newest(1), withheld, List.of()))
                .isEqualTo(new Counts(27, 2));
        View row = all(Filter.newest(1), Withheld.NONE, List.of()).getFirst();
        var single = new Withheld(List.of(row.id()), List.of());
        assertThat(all(Filter.newest(100), single, List.of()).stream().filter(View::withheld))
                .extracting(View::id)
                .containsExactly(row.id());
    }

    @Test
    @DisplayName("says the relationship, and the emergency with what the review found, of no other")
    void grounds() {
        Actor stranger = viewer();
        log.viewed(stranger, client, "PERSON", "CARE");
        var opening =
                emergencies.open(
                        stranger, client, EmergencyReason.LIFE_OR_HEALTH, "Tajuton potilas.");
        now.set(NOW.plusSeconds(60));
        log.viewed(stranger, client, "PERSON", "CARE");
        var rows = all(Filter.newest(2), Withheld.NONE, List.of());
        assertThat(rows.getFirst().emergency()).isEqualTo(EmergencyReason.LIFE_OR_HEALTH);
        assertThat(rows.getFirst().emergencyJustified()).isNull();
        emergencies.review(
                new Actor(
                        new AccountId(Ids.next()),
                        "Tero",
                        Set.of(Role.PRIVACY_OFFICER),
                        null,
                        null,
                        List.of()),
                opening.id(),
                false,
                "Perustetta ei löytynyt.");
        rows = all(Filter.newest(100), Withheld.NONE, List.of());
        assertThat(rows.getFirst().emergencyJustified()).isFalse();
        assertThat(rows.stream().filter(v -> v.kind() == RelationshipKind.OWN_WORKER)).hasSize(9);
        now.set(NOW.plus(Duration.ofHours(5)));
        log.viewed(stranger, client, "PERSON", "CARE");
        assertThat(all(Filter.newest(1), Withheld.NONE, List.of()).getFirst().emergency())
                .as("after the opening has closed")
                .isNull();
    }

    private List<View> all(Filter filter, Withheld withheld, List<Stretch> hidden) {
        return queries.list(client, filter, withheld, hidden);
    }

    private static boolean within(View view, LocalDate from, LocalDate to) {
        LocalDate day = Now.dayOf(view.viewedAt());
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
