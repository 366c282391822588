package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.platform.retention.RetainedTable;
import fi.polku.privacy.domain.RetentionRules;
import fi.polku.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisplayName("Every table with something of a person")
class RetentionCoverageIT extends DatabaseTest {
    private static final Path EXCEPTIONS =
            Path.of("src/main/resources/privacy/retention-exceptions.csv");

    /** Tables with a client or with what is personal or sensitive, but for who wrote the row. */
    private static final String PERSONAL =
            """
            SELECT DISTINCT c.relname::text
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'public'::regnamespace
              AND c.relkind = 'r'
              AND ((a.attname = 'client_id' AND a.atttypid = 'uuid'::regtype)
                OR (a.attname NOT IN ('created_by', 'author_id')
                  AND col_description(c.oid, a.attnum) ~ '^\\[(personal|sensitive)\\]'
                  AND NOT (a.attname LIKE '%\\_by' AND a.atttypid = 'uuid'::regtype)))
            """;

    @Autowired RetentionTables tables;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    @Test
    @DisplayName("has a rule, goes with a record that has one, or a reason why not")
    void covered() throws IOException {
        assertThat(uncovered(new JdbcTemplate(owner))).isEmpty();
    }

    @Test
    @DisplayName("is noticed when it is new")
    void newTable() throws Exception {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var planting = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            planting.execute("CREATE TABLE planted (id uuid, client_id uuid REFERENCES client)");
            planting.execute("CREATE TABLE planted_words (id uuid, words text)");
            planting.execute("COMMENT ON COLUMN planted_words.words IS '[sensitive] words'");
            assertThat(uncovered(planting)).containsExactly("planted", "planted_words");
            assertThat(pointing(planting)).contains("planted -> client");
            connection.rollback();
        }
    }

    @Test
    @DisplayName("that is excepted is there and has a reason")
    void excepted() throws IOException {
        for (var exception : exceptions().entrySet()) {
            assertThat(exception.getValue()).as(exception.getKey()).isNotBlank();
            assertThat(
                            jdbc.sql("SELECT to_regclass(?) IS NOT NULL")
                                    .param(exception.getKey())
                                    .query(Boolean.class)
                                    .single())
                    .as(exception.getKey())
                    .isTrue();
        }
    }

    @Test
    @DisplayName(
            "that points at a record is told of by its module, so that nothing hangs on what goes")
    void pointers() {
        assertThat(pointing(new JdbcTemplate(owner))).isEmpty();
    }

    @Test
    @DisplayName("is counted by rules that exist, and the order lets what points go first")
    void rules() {
        var known = RetentionRules.all().stream().map(r -> r.code()).collect(Collectors.toSet());
        for (RetainedTable table : tables.all()) {
            table.dated().forEach(d -> assertThat(known).contains(d.rule()));
        }
        List<String> order = tables.all().stream().map(RetainedTable::name).toList();
        assertThat(order.getLast()).isEqualTo("client");
        assertThat(order.indexOf("assessment")).isLessThan(order.indexOf("matter"));
        assertThat(order.indexOf("matter")).isLessThan(order.indexOf("contact"));
        assertThat(order.indexOf("visit")).isLessThan(order.indexOf("appointment"));
        assertThat(RetentionRules.find("PATIENT", LocalDate.of(2026, 1, 1))).isPresent();
    }

    private Set<String> uncovered(JdbcTemplate catalogue) throws IOException {
        var found = new TreeSet<>(catalogue.queryForList(PERSONAL, String.class));
        for (RetainedTable table : tables.all()) {
            found.remove(table.name());
            table.parts().forEach(p -> found.remove(p.table()));
            taken(table).forEach(found::remove);
        }
        found.removeAll(exceptions().keySet());
        return found;
    }

    /** Gone with it by the function of the owner. */
    private static List<String> taken(RetainedTable table) {
        var door = table.door();
        return door == null ? List.of() : door.takes();
    }

    /** Foreign keys at a retained record from a table of which its destroying knows nothing. */
    private Set<String> pointing(JdbcTemplate catalogue) {
        var known = new TreeSet<String>();
        for (RetainedTable table : tables.all()) {
            table.parts().forEach(p -> known.add(p.table() + " -> " + table.name()));
            taken(table).forEach(t -> known.add(t + " -> " + table.name()));
            table.references().forEach(r -> known.add(table.name() + " -> " + r.table()));
            if (table.client().equals("r.client_id")) {
                known.add(table.name() + " -> client");
            }
        }
        var roots = tables.all().stream().map(RetainedTable::name).collect(Collectors.toSet());
        return catalogue
                .queryForList(
                        """
                        SELECT DISTINCT k.conrelid::regclass || ' -> ' || k.confrelid::regclass
                        FROM pg_constraint k
                        WHERE k.contype = 'f'
                        """,
                        String.class)
                .stream()
                .filter(p -> roots.contains(p.substring(p.indexOf("-> ") + 3)))
                .filter(p -> !known.contains(p))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Map<String, String> exceptions() throws IOException {
        var exceptions = new TreeMap<String, String>();
        Files.readAllLines(EXCEPTIONS).stream()
                .filter(l -> !l.startsWith("#") && !l.isBlank())
                .skip(1)
                .map(l -> l.split(";", 2))
                .forEach(c -> exceptions.put(c[0], c[1]));
        return exceptions;
    }
}
