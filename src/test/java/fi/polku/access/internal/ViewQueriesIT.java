package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Holder;
import fi.polku.access.Mandate;
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
import fi.polku.kernel.Register;
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
        List<View> all = all(Filter.newest(100), Withheld.NONE);
        assertThat(all).hasSize(27);
        var paged = new ArrayList<View>();
        Place after = null;
        do {
            var page =
                    queries.list(
                            self(),
                            client,
                            new Filter(null, null, null, null, after, 4),
                            Withheld.NONE,
                            TODAY);
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
            assertThat(all(filter, Withheld.NONE)).isEqualTo(expected);
            var counts = queries.count(self(), client, filter, Withheld.NONE, TODAY);
            assertThat(counts.views()).isEqualTo(expected.size());
            assertThat(counts.units())
                    .isEqualTo(expected.stream().map(View::unitId).distinct().count());
            assertThat(expected).isNotEmpty();
        }
    }

    @Test
    @DisplayName(
            "hides the unit of what a minor has kept from guardians, from list, count, choices and row")
    void hidden() {
        var unit = viewers.get(2).units().getFirst();
        hide(unit);
        Actor guardian = acting(Mandate.Kind.GUARDIAN, Set.of(Register.values()));
        List<View> all = all(Filter.newest(100), Withheld.NONE);
        var expected = all.stream().filter(v -> !unit.equals(v.unitId())).toList();
        assertThat(queries.list(guardian, client, Filter.newest(100), Withheld.NONE, TODAY))
                .isEqualTo(expected)
                .hasSize(18);
        assertThat(queries.count(guardian, client, Filter.newest(1), Withheld.NONE, TODAY).views())
                .isEqualTo(18);
        assertThat(queries.listUnits(guardian, client, null, Withheld.NONE, TODAY))
                .hasSize(2)
                .doesNotContain(unit);
        assertThat(queries.listParts(guardian, client, null, Withheld.NONE, TODAY))
                .containsExactly("PATH", "PERSON");
        var gone = new ArrayList<>(all);
        gone.removeAll(expected);
        var row = gone.getFirst().id();
        assertThat(queries.find(guardian, client, row, Withheld.NONE, TODAY)).isEmpty();
        assertThat(queries.find(self(), client, row, Withheld.NONE, TODAY)).isPresent();
        Actor proxy = acting(Mandate.Kind.PROXY, Set.of(Register.values()));
        assertThat(queries.list(proxy, client, Filter.newest(100), Withheld.NONE, TODAY))
                .as("one whom the client has named is no guardian")
                .isEqualTo(all);
        assertThat(queries.listUnits(self(), client, TODAY.plusDays(1), Withheld.NONE, TODAY))
                .isEmpty();
    }

    @Test
    @DisplayName("is not told to one who acts in one register only, as a look names no register")
    void oneRegister() {
        Actor proxy = acting(Mandate.Kind.PROXY, Set.of(Register.PATIENT));
        assertThat(queries.list(proxy, client, Filter.newest(100), Withheld.NONE, TODAY)).isEmpty();
    }

    @Test
    @DisplayName("marks what is withheld, and no filter by unit or part tells of it")
    void withheld() {
        Actor secret = viewers.get(1);
        var withheld = new Withheld(List.of(), List.of(secret.account()));
        assertThat(all(Filter.newest(100), withheld))
                .allMatch(v -> v.withheld() == secret.account().equals(v.accountId()))
                .hasSize(27);
        var filter = new Filter(null, null, secret.units().getFirst(), null, null, 100);
        assertThat(all(filter, withheld)).isEmpty();
        assertThat(queries.listUnits(self(), client, null, withheld, TODAY))
                .doesNotContain(secret.units().getFirst())
                .hasSize(2);
        assertThat(queries.count(self(), client, Filter.newest(1), withheld, TODAY))
                .isEqualTo(new Counts(27, 2));
        View row = all(Filter.newest(1), Withheld.NONE).getFirst();
        var single = new Withheld(List.of(row.id()), List.of());
        assertThat(all(Filter.newest(100), single).stream().filter(View::withheld))
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
        var rows = all(Filter.newest(2), Withheld.NONE);
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
        rows = all(Filter.newest(100), Withheld.NONE);
        assertThat(rows.getFirst().emergencyJustified()).isFalse();
        assertThat(rows.stream().filter(v -> v.kind() == RelationshipKind.OWN_WORKER)).hasSize(9);
        now.set(NOW.plus(Duration.ofHours(5)));
        log.viewed(stranger, client, "PERSON", "CARE");
        assertThat(all(Filter.newest(1), Withheld.NONE).getFirst().emergency())
                .as("after the opening has closed")
                .isNull();
    }

    private List<View> all(Filter filter, Withheld withheld) {
        return queries.list(self(), client, filter, withheld, TODAY);
    }

    private Actor self() {
        return new Actor(
                new AccountId(Ids.next()), "Asiakas", Set.of(Role.CLIENT), null, client, List.of());
    }

    private Actor acting(Mandate.Kind kind, Set<Register> registers) {
        return viewer().actingBy(
                        new Mandate(
                                Ids.next(),
                                client,
                                kind,
                                registers,
                                Set.of(Mandate.Power.READ),
                                TODAY.minusDays(1),
                                null));
    }

    private void hide(UnitId unit) {
        jdbc.sql(
                        """
                        INSERT INTO guardian_hidden (id, client_id, event_id, of_register, unit_id, given_at, created_at)
                        VALUES (:id, :client, :event, 'PATIENT', :unit, now(), now())
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("event", Ids.next())
                .param("unit", unit.value())
                .update();
    }

    private static boolean within(View view, LocalDate from, LocalDate to) {
        LocalDate day = Now.dayOf(view.viewedAt());
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
