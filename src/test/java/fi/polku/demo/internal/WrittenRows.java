package fi.polku.demo.internal;

import fi.polku.platform.sql.Params;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an action writes to the database, told so that two ways of doing it can be compared. */
final class WrittenRows {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Columns that may differ, and why. */
    private static final Map<String, String> MAY_DIFFER =
            Map.of(
                    "contact.receipt_hash", "the hash of a random code",
                    "seal_queue.position", "the order in which rows came to be written",
                    "journal_entry.salt", "random",
                    "journal_entry.seal", "a hash with the random salt");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WrittenRows(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The rows by table, with new ids replaced by what they stand for. */
    Map<String, List<String>> of(Runnable action) {
        return of(action, Set.of());
    }

    Map<String, List<String>> of(Runnable action, Set<String> leftOut) {
        return transaction.execute(t -> {
            long first =
                    jdbc.sql(
                                    "SELECT CAST(CAST(pg_current_xact_id() AS text) AS bigint) % 4294967296")
                            .query(Long.class)
                            .single();
            action.run();
            var rows = new TreeMap<String, List<Map<String, String>>>();
            for (String table : tables()) {
                if (leftOut.contains(table)) {
                    continue;
                }
                var written = written(table, first);
                if (!written.isEmpty()) {
                    rows.put(table, written);
                }
            }
            t.setRollbackOnly();
            return named(rows);
        });
    }

    private List<String> tables() {
        return jdbc.sql(
                        """
                        SELECT c.relname
                        FROM pg_class c
                        WHERE c.relkind = 'r'
                          AND c.relnamespace = CAST('public' AS regnamespace)
                          AND c.relname NOT LIKE 'flyway%'
                          AND c.relname NOT LIKE 'spring_session%'
                          AND c.relname <> 'clock_tally' -- changes to be added up, one or many at a time
                        ORDER BY c.relname
                        """)
                .query(String.class)
                .list();
    }

    /** Rows of this transaction: its savepoints have later numbers than itself. */
    private List<Map<String, String>> written(String table, long first) {
        return jdbc
                .sql(
                        """
                        SELECT r.*
                        FROM %s r
                        WHERE CAST(CAST(r.xmin AS text) AS bigint) >= :first
                        """
                                .formatted(table))
                .paramSource(Params.of("first", first).source())
                .query()
                .listOfRows()
                .stream()
                .map(row -> {
                    var texts = new TreeMap<String, String>();
                    row.forEach((column, value) -> {
                        if (!MAY_DIFFER.containsKey(table + "." + column)) {
                            texts.put(column, String.valueOf(value));
                        }
                    });
                    return (Map<String, String>) texts;
                })
                .toList();
    }

    /**
     * A new person is called by the identity code, any other new row by what it says; what refers
     * to it says it so. A few rounds reach from a person to the last event of a clock.
     */
    private static Map<String, List<String>> named(Map<String, List<Map<String, String>>> rows) {
        var names = new HashMap<String, String>();
        rows.forEach((table, its) ->
                its.stream()
                        .filter(r -> r.containsKey("id"))
                        .forEach(r -> names.put(r.get("id"), table)));
        rows.getOrDefault("client_identifier", List.of())
                .forEach(r -> names.put(r.get("client_id"), "client " + r.get("value")));
        for (int round = 0; round < 5; round++) {
            var better = new HashMap<String, String>();
            rows.forEach((table, its) ->
                    its.stream()
                            .filter(r -> r.containsKey("id") && !table.equals("client"))
                            .forEach(r ->
                                    better.put(
                                            r.get("id"),
                                            table
                                                    + " "
                                                    + Integer.toHexString(
                                                            said(r, names).hashCode()))));
            names.putAll(better);
        }
        var said = new TreeMap<String, List<String>>();
        rows.forEach((table, its) ->
                said.put(table, its.stream().map(r -> said(r, names)).sorted().toList()));
        return said;
    }

    private static String said(Map<String, String> row, Map<String, String> names) {
        var text = new StringBuilder();
        row.forEach((column, value) -> {
            if (column.equals("id")) {
                return;
            }
            Matcher ids = UUID.matcher(value);
            text.append(column)
                    .append('=')
                    .append(ids.replaceAll(m -> names.getOrDefault(m.group(), m.group())))
                    .append(' ');
        });
        return text.toString();
    }
}
