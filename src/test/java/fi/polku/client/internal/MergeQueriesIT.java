package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Joining two records")
class MergeQueriesIT extends DatabaseTest {
    /** Tables that must get a row, or in which the pair is settled. */
    private static final Set<String> WRITTEN = Set.of("client_link", "journal_entry", "seal_queue");

    private static int number;
    private final Actor system = Actor.system();
    @Autowired Clients clients;
    @Autowired ClientMerges merges;
    @Autowired MergeQueries queries;

    @Test
    @DisplayName(
            "and parting them leaves every row of every table as it was, but for when it changed")
    void everyOtherRow() {
        ClientId one = person(true);
        ClientId other = person(false);
        var before = everything();
        var link = merges.merge(system, other, one, "Passi tarkistettiin");
        assertThat(changed(before)).isEmpty();
        assertThat(clients.current(other)).isEqualTo(one);
        now.set(NOW.plusSeconds(60));
        merges.undoMerge(system, link, "Passi oli toisen");
        assertThat(changed(before)).isEmpty();
        assertThat(clients.current(other)).isEqualTo(other);
        assertThat(merges.of(system, one))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.reason()).isEqualTo("Passi tarkistettiin");
                    assertThat(m.undoReason()).isEqualTo("Passi oli toisen");
                    assertThat(m.undoneAt()).isNotNull();
                });
        for (ClientId id : List.of(one, other)) {
            assertThat(
                            jdbc.sql(
                                            "SELECT message_key FROM journal_entry WHERE client_id = ? ORDER BY recorded_at, id")
                                    .param(id.value())
                                    .query(String.class)
                                    .list())
                    .containsSubsequence("client.journal.merged", "client.journal.unmerged");
        }
    }

    @Test
    @DisplayName("works over chains, and a link in the middle can be undone")
    void chains() {
        ClientId first = person(false);
        ClientId second = person(false);
        ClientId third = person(true);
        var one = merges.merge(system, first, second, "Sama");
        var two = merges.merge(system, second, third, "Sama");
        assertThat(clients.current(first)).isEqualTo(third);
        assertThat(
                        clients.byIdentifier(
                                fi.polku.client.IdentifierKind.TEMPORARY,
                                clients.identifiers(first).getFirst().system(),
                                clients.identifiers(first).getFirst().value()))
                .contains(third);
        assertThat(merges.of(system, third)).hasSize(2);
        assertThatThrownBy(() -> merges.merge(system, third, first, "Sama"))
                .isInstanceOf(Refusal.class);
        merges.undoMerge(system, two, "Eri");
        assertThat(clients.current(first)).isEqualTo(second);
        assertThat(clients.current(second)).isEqualTo(second);
        merges.undoMerge(system, one, "Eri");
        assertThat(clients.current(first)).isEqualTo(first);
    }

    @Test
    @DisplayName("is refused when two codes in force would be one person's, also through a chain")
    void codes() {
        ClientId one = person(true);
        ClientId bare = person(false);
        ClientId other = person(true);
        assertThatThrownBy(() -> merges.merge(system, other, one, "Sama"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("client.refusal.merge.codes");
        merges.merge(system, bare, one, "Sama");
        assertThat(queries.countIdentityCodes(bare, one)).isEqualTo(1);
        assertThatThrownBy(() -> merges.merge(system, other, bare, "Sama"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("client.refusal.merge.codes");
        assertThatThrownBy(() -> merges.merge(system, other, bare, " "))
                .isInstanceOf(Refusal.class);
    }

    private ClientId person(boolean coded) {
        String code =
                coded
                        ? IdentityCode.of(
                                        LocalDate.of(1937, 1, 1).plusDays(number++ / 10),
                                        'U',
                                        950 + number % 10)
                                .value()
                        : null;
        return clients.create(system, NewClient.of("Liisa", "Liitettävä", code));
    }

    private Set<String> changed(Map<String, List<String>> before) {
        var now = everything();
        var changed = new TreeSet<String>();
        now.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    /** The contents of every table, but for the moment a person last changed. */
    private Map<String, List<String>> everything() {
        var tables = new LinkedHashMap<String, List<String>>();
        for (String table :
                new TreeSet<>(
                        jdbc.sql(
                                        """
                                        SELECT c.relname::text
                                        FROM pg_class c
                                        WHERE c.relnamespace = 'public'::regnamespace
                                          AND c.relkind = 'r'
                                          AND has_table_privilege(c.oid, 'SELECT')
                                        """)
                                .query(String.class)
                                .list())) {
            if (!WRITTEN.contains(table)) {
                tables.put(
                        table,
                        jdbc.sql(
                                        "SELECT md5((to_jsonb(t) - 'changed_at')::text) FROM "
                                                + table
                                                + " t ORDER BY 1")
                                .query(String.class)
                                .list());
            }
        }
        assertThat(tables).hasSizeGreaterThan(50);
        return tables;
    }
}
