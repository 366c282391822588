package fi.polku.platform.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies a batch of rows into its tables, those that others refer to first. */
@Component
public class BulkCopy {
    private final DataSource source;
    private final JdbcClient jdbc;
    private final DataSource owner;

    BulkCopy(DataSource source, JdbcClient jdbc, @FlywayDataSource DataSource owner) {
        this.source = source;
        this.jdbc = jdbc;
        this.owner = owner;
    }

    private record Reference(String fromTable, String toTable) {}

    /** Copies the batch in the transaction of the caller: all of it or nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(Bulk.Batch batch) {
        var order = order(batch.texts().keySet());
        var parts = new ArrayList<>(batch.texts().entrySet());
        parts.sort(Comparator.comparingInt(p -> order.indexOf(p.getKey().table())));
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var part : parts) {
                copies.copyIn(
                        statement(part.getKey()),
                        new ByteArrayInputStream(part.getValue().bytes()));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows could not be copied", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /**
     * The planner learns what has come, as the owner: the application itself may not. Empty pages
     * at the end of a table stay: to give them back PostgreSQL waits, table by table, for everybody
     * else who uses it.
     */
    public void analyze() {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE, TRUNCATE false)");
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be analysed", e);
        }
    }

    private static String statement(Bulk.Columns columns) {
        return "COPY %s (%s) FROM STDIN"
                .formatted(columns.table(), String.join(", ", columns.names()));
    }

    private List<String> order(Set<Bulk.Columns> columns) {
        var tables =
                columns.stream()
                        .map(Bulk.Columns::table)
                        .sorted()
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Set<String>> needs =
                references().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Reference::fromTable,
                                        Collectors.mapping(
                                                Reference::toTable, Collectors.toSet())));
        var order = new ArrayList<String>();
        tables.forEach(t -> place(t, needs, order, new LinkedHashSet<>()));
        return order;
    }

    private static void place(
            String table, Map<String, Set<String>> needs, List<String> order, Set<String> under) {
        if (order.contains(table) || !under.add(table)) {
            return;
        }
        needs.getOrDefault(table, Set.of()).stream()
                .sorted()
                .forEach(t -> place(t, needs, order, under));
        order.add(table);
    }

    private List<Reference> references() {
        return jdbc.sql(
                        """
                        SELECT f.relname AS from_table, t.relname AS to_table
                        FROM pg_constraint c
                        JOIN pg_class f ON f.oid = c.conrelid
                        JOIN pg_class t ON t.oid = c.confrelid
                        WHERE c.contype = 'f'
                          AND f.oid <> t.oid
                        ORDER BY f.relname, t.relname
                        """)
                .query(Reference.class)
                .list();
    }
}
