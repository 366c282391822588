package fi.polku.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.retention.RetainedRows.Group;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The statements of retained tables")
class RetainedQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired RetainedQueries queries;
    @Autowired List<Retained> modules;
    @Autowired Clients clients;

    @Test
    @DisplayName("run on every table of every module")
    void everyTable() {
        var all = modules.stream().flatMap(m -> m.tables().stream()).toList();
        assertThat(all).hasSizeGreaterThan(15);
        var nobody = List.of(new ClientId(Ids.next()));
        var ids = List.of(Ids.next());
        for (RetainedTable table : all) {
            queries.listEndedBefore(table, NOW.minusSeconds(1_000_000_000L));
            assertThat(queries.listLast(table, nobody)).isEmpty();
            assertThat(
                            queries.listOf(
                                    table,
                                    List.of(
                                            new Group(nobody.getFirst(), "PATIENT", null),
                                            new Group(
                                                    nobody.getFirst(),
                                                    "SOCIAL_WELFARE",
                                                    "IAKKAAT")),
                                    TODAY))
                    .isEmpty();
            for (RetainedTable.Dated dated : table.dated()) {
                assertThat(queries.listDatedBefore(table, dated, NOW)).doesNotContainNull();
                assertThat(queries.listDated(table, dated, NOW, nobody, TODAY)).isEmpty();
                assertThat(
                                queries.listDated(
                                        table,
                                        dated,
                                        NOW.minusSeconds(3_000_000_000L),
                                        null,
                                        TODAY))
                        .isEmpty();
            }
            for (RetainedTable.Reference reference : table.references()) {
                assertThat(queries.listKept(table, reference, ids, Set.of())).isEmpty();
            }
            transaction.executeWithoutResult(_ -> {
                queries.lock(table, ids);
                assertThat(queries.destroy(table, ids, all, TODAY)).isZero();
            });
        }
    }

    @Test
    @DisplayName(
            "destroy a person with the names and the identifiers, once, and pass a held one by")
    void person() {
        var table =
                modules.stream()
                        .flatMap(m -> m.tables().stream())
                        .filter(t -> t.name().equals("client"))
                        .findFirst()
                        .orElseThrow();
        ClientId client = clients.create(Actor.system(), person("Poistuva"));
        ClientId held = clients.create(Actor.system(), person("Pysyvä"));
        jdbc.sql(
                        "INSERT INTO retention_hold (id, client_id, reason, words, created_at) VALUES (?, ?, 'OTHER', '', now())")
                .params(Ids.next(), held.value())
                .update();
        var ids = List.of(client.value(), held.value());
        assertThat(
                        queries
                                .listOf(
                                        table,
                                        List.of(
                                                new Group(client, "CLIENT_FILE", null),
                                                new Group(held, "CLIENT_FILE", null)),
                                        TODAY)
                                .stream()
                                .filter(RetainedRows.Found::held)
                                .map(RetainedRows.Found::id))
                .containsExactly(held.value());
        transaction.executeWithoutResult(_ -> {
            assertThat(queries.destroy(table, ids, List.of(table), TODAY)).isEqualTo(1);
            assertThat(queries.destroy(table, ids, List.of(table), TODAY)).isZero();
        });
        assertThat(clients.find(client)).isEmpty();
        assertThat(clients.find(held)).isPresent();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM client_identifier WHERE client_id = ?")
                                .param(client.value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    @DisplayName("count the logs by their age, and use the owner's door only when it is there")
    void logs() {
        assertThat(queries.countLogs("access_log", "viewed_at", NOW.minusSeconds(900_000_000L)))
                .isZero();
        assertThat(queries.countLogs("journal_entry", "recorded_at", NOW.plusSeconds(1)))
                .isPositive();
        if (queries.existsEraser()) {
            transaction.executeWithoutResult(
                    _ -> queries.eraseSealed(NOW.minusSeconds(900_000_000L)));
        }
    }

    private static NewClient person(String family) {
        return new NewClient(
                family,
                "Aika",
                null,
                null,
                LocalDate.of(1950, 1, 1),
                null,
                "fi",
                null,
                null,
                null,
                false,
                List.of());
    }
}
