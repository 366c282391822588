package fi.polku.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockWarning;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Open clocks by due day")
class ClockListQueriesIT extends DatabaseTest {
    @Autowired ClockListQueries queries;
    @Autowired Deadlines deadlines;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Organizations organizations;

    private Actor nurse;
    private UnitId unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        nurse = People.nurse(accounts).actor();
        var like = organizations.unit(People.RECEPTION).orElseThrow();
        unit = new UnitId(Ids.next());
        organizations.save(
                new UnitView(
                        unit,
                        LocalizedText.fi("Kellojen yksikkö"),
                        like.kind(),
                        like.parent(),
                        like.municipalityCode(),
                        like.street(),
                        like.postalCode(),
                        like.phone()));
    }

    @Test
    @DisplayName("have the gravest warning that the rule of warnings gives, whatever the days are")
    void warningsAsCounted() {
        var random = new Random(20260310);
        for (int i = 0; i < 60; i++) {
            DeadlineId id = clock(null, now.today().minusDays(random.nextInt(0, 120)));
            if (random.nextBoolean()) {
                deadlines.forecast(id, now.today().plusDays(random.nextInt(0, 90)));
            }
        }
        var warned = queries.listWarned(now.today());
        assertThat(warned).hasSizeGreaterThanOrEqualTo(60);
        assertThat(warned)
                .allSatisfy(w ->
                        assertThat(w.warning())
                                .isEqualTo(
                                        ClockWarning.of(
                                                        w.startOn(),
                                                        w.dueOn(),
                                                        w.forecastOn(),
                                                        now.today())
                                                .orElse(null)));
        assertThat(warned)
                .extracting(ClockListQueries.Warned::warning)
                .contains(
                        null,
                        ClockWarning.HALF,
                        ClockWarning.THREE_QUARTERS,
                        ClockWarning.BOOKED_LATE,
                        ClockWarning.MISSED);
    }

    @Test
    @DisplayName("come once each, in order, however they are cut into pages")
    void pages() {
        var all = new ArrayList<DeadlineId>();
        for (int i = 0; i < 7; i++) {
            // Two of each due day: the id decides between them.
            all.add(clock(null, now.today().minusDays(i / 2)));
        }
        var seen = new ArrayList<DeadlineId>();
        ClockFilter.Place place = null;
        do {
            var page = list(new ClockFilter(unit, null, false, place, 3));
            page.forEach(r -> seen.add(r.id()));
            place =
                    page.size() < 3
                            ? null
                            : new ClockFilter.Place(page.getLast().dueOn(), page.getLast().id());
        } while (place != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(list(new ClockFilter(unit, null, false, null, 10)))
                .extracting(ClockList.Row::dueOn)
                .isSorted();
    }

    @Test
    @DisplayName("name a client only to those who have a relationship with the client")
    void names() {
        ClientId known = person(true);
        ClientId unknown = person(false);
        clock(known, now.today());
        clock(unknown, now.today());
        assertThat(list(new ClockFilter(unit, null, false, null, 10)))
                .extracting(ClockList.Row::client)
                .containsExactlyInAnyOrder(known, null);
    }

    @Test
    @DisplayName("are mine when I am in charge of them or of their client, not by my unit alone")
    void mine() {
        ClientId ofUnit = person(true);
        ClientId ofMine = person(false);
        relationships.open(
                ofMine,
                Holder.of(People.JAANA),
                RelationshipKind.OWN_WORKER,
                Ids.next(),
                now.today(),
                null);
        clock(ofUnit, now.today());
        DeadlineId id = clock(ofMine, now.today());
        var mine =
                queries.list(
                        nurse,
                        new ClockFilter(null, null, true, null, 500),
                        List.of(),
                        now.today());
        assertThat(mine).extracting(ClockList.Row::id).contains(id);
        assertThat(mine).extracting(ClockList.Row::client).doesNotContain(ofUnit);
    }

    @Test
    @DisplayName("are counted by warning as they are listed")
    void counts() {
        for (int days : List.of(1, 7, 10, 11, 13, 14, 15, 40)) {
            clock(null, now.today().minusDays(days));
        }
        DeadlineId late = clock(null, now.today());
        deadlines.forecast(late, now.today().plusDays(15));
        var filter = new ClockFilter(unit, null, false, null, 500);
        var counts = queries.count(nurse, filter, List.of(unit.value()), now.today());
        assertThat(counts.open()).isEqualTo(9);
        // 14 days: half on the 7th, three quarters from 10.5, nine tenths from 12.6.
        assertThat(counts.half()).isEqualTo(2);
        assertThat(counts.threeQuarters()).isEqualTo(1);
        assertThat(counts.nineTenths()).isEqualTo(2);
        assertThat(counts.bookedLate()).isEqualTo(1);
        assertThat(counts.missed()).isEqualTo(2);
        for (ClockWarning warning : ClockWarning.values()) {
            assertThat(list(new ClockFilter(unit, warning, false, null, 500)))
                    .as(warning.name())
                    .hasSize((int) counts.of(warning))
                    .allMatch(r -> r.warning() == warning);
        }
    }

    @Test
    @DisplayName("add up to the same tally whatever happens to them, shortened or not")
    void tally() {
        var random = new Random(20261123);
        var open = new ArrayList<DeadlineId>();
        for (int i = 0; i < 120; i++) {
            if (open.isEmpty() || random.nextInt(3) == 0) {
                open.add(clock(null, now.today().minusDays(random.nextInt(0, 40))));
            } else {
                DeadlineId id = open.get(random.nextInt(open.size()));
                switch (random.nextInt(4)) {
                    case 0 -> deadlines.forecast(id, now.today().plusDays(random.nextInt(30)));
                    case 1 -> deadlines.forecast(id, null);
                    case 2 -> deadlines.met(id, NOW, Actor.system());
                    default -> deadlines.end(id, EndReason.WITHDRAWN, Actor.system(), true);
                }
            }
            if (random.nextInt(20) == 0) {
                transaction.executeWithoutResult(t -> queries.shortenTally(NOW));
            }
        }
        assertThat(queries.countWrongInTally()).isZero();
        assertCounted();
        transaction.executeWithoutResult(t -> queries.shortenTally(NOW));
        assertThat(queries.countWrongInTally()).isZero();
        assertCounted();
        assertThat(rowsOfTally(0)).as("rows that say nothing").isZero();
        assertThat(rowsOfTally(1)).isPositive();
        transaction.executeWithoutResult(t -> {
            // Something that went past the rules is seen.
            jdbc.sql("UPDATE clock_tally SET clocks = clocks + 1 WHERE unit_id = :unit")
                    .param("unit", unit.value())
                    .update();
            assertThat(queries.countWrongInTally()).isPositive();
            t.setRollbackOnly();
        });
    }

    @Test
    @DisplayName(
            "are added to the tally by many at once, also while it is shortened, and none is lost")
    void tallyOfMany() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 40; i++) {
                all.add(() -> {
                    clock(null, now.today());
                    return null;
                });
                all.add(() -> {
                    transaction.executeWithoutResult(t -> queries.shortenTally(NOW));
                    return null;
                });
            }
            for (var done : many.invokeAll(all)) {
                done.get();
            }
        }
        var filter = new ClockFilter(unit, null, false, null, 500);
        assertThat(queries.count(nurse, filter, List.of(unit.value()), now.today()).open())
                .isEqualTo(40);
    }

    private long rowsOfTally(int least) {
        return jdbc.sql(
                        "SELECT count(*) FROM clock_tally WHERE unit_id = :unit AND"
                                + (least == 0 ? " clocks = 0" : " clocks > 0"))
                .param("unit", unit.value())
                .query(Long.class)
                .single();
    }

    private void assertCounted() {
        var filter = new ClockFilter(unit, null, false, null, 500);
        var counts = queries.count(nurse, filter, List.of(unit.value()), now.today());
        var rows = list(filter);
        assertThat(counts.open()).isEqualTo(rows.size());
        for (ClockWarning warning : ClockWarning.values()) {
            assertThat(counts.of(warning))
                    .as(warning.name())
                    .isEqualTo(rows.stream().filter(r -> r.warning() == warning).count());
        }
    }

    private List<ClockList.Row> list(ClockFilter filter) {
        return queries.list(nurse, filter, List.of(unit.value()), now.today());
    }

    private DeadlineId clock(@Nullable ClientId client, LocalDate startOn) {
        return deadlines
                .start(
                        new StartDeadline(
                                DeadlineFamily.PHC_FIRST,
                                client,
                                new SubjectRef("assessment", UUID.randomUUID()),
                                startOn,
                                startOn.atTime(9, 0),
                                unit,
                                null,
                                DeadlineFacts.none().age(20)))
                .orElseThrow();
    }

    private ClientId person(boolean inCare) {
        ClientId client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Lista", "Liisa", null, null, null, null, "fi", null, null, null,
                                false, List.of()));
        if (inCare) {
            relationships.open(
                    client,
                    Holder.of(People.RECEPTION),
                    RelationshipKind.CARE,
                    Ids.next(),
                    now.today(),
                    null);
        }
        return client;
    }
}
