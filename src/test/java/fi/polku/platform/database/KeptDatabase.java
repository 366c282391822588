package fi.polku.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole database as a file: the rows of every table as CSV, with the migrations that had made the
 * tables. The tables themselves are made again by the same migrations, which are never edited.
 */
final class KeptDatabase {
    private static final String MIGRATIONS = "migrations.csv";
    private static final String SEQUENCES = "sequences.csv";

    /** Of the times that can be booked a fortnight tells as much as half a year. */
    private static final Map<String, String> ONLY =
            Map.of(
                    "slot",
                    "WHERE starts_at < '2026-03-25' OR id IN (SELECT slot_id FROM appointment)");

    private static final List<String> NOT_KEPT =
            List.of("spring_session", "spring_session_attributes");

    private KeptDatabase() {}

    static void write(DataSource owner, Path zip) throws SQLException, IOException {
        var jdbc = JdbcClient.create(owner);
        Files.createDirectories(zip.getParent());
        try (Connection connection = owner.getConnection();
                OutputStream file = Files.newOutputStream(zip);
                var out = new ZipOutputStream(file)) {
            entry(out, MIGRATIONS, lines(migrations(jdbc)));
            entry(out, SEQUENCES, lines(sequences(jdbc)));
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(jdbc)) {
                out.putNextEntry(new ZipEntry(table + ".csv"));
                var rows = new ByteArrayOutputStream();
                copy.copyOut(
                        "COPY (SELECT %s FROM %s %s ORDER BY 1) TO STDOUT (FORMAT csv, HEADER)"
                                .formatted(
                                        columns(jdbc, table), table, ONLY.getOrDefault(table, "")),
                        rows);
                rows.writeTo(out);
                out.closeEntry();
            }
        }
    }

    /** Fills an empty database; answers how many rows each table got. */
    static Map<String, Long> read(DataSource owner, InputStream zip)
            throws SQLException, IOException {
        var jdbc = JdbcClient.create(owner);
        var counts = new LinkedHashMap<String, Long>();
        try (Connection connection = owner.getConnection();
                var in = new ZipInputStream(zip)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            // Rows come in the order of their tables' names, not of their references.
            connection.createStatement().execute("SET session_replication_role = replica");
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (e.getName().equals(MIGRATIONS)) {
                    migrate(owner, pairs(content));
                    assertThat(migrations(jdbc))
                            .as("migrations that were released and have been edited since")
                            .isEqualTo(pairs(content));
                    String all = String.join(", ", tables(jdbc));
                    connection.createStatement().execute("TRUNCATE " + all);
                } else if (e.getName().equals(SEQUENCES)) {
                    pairs(content)
                            .forEach((name, value) ->
                                    jdbc.sql("SELECT setval(:name::regclass, :value)")
                                            .param("name", name)
                                            .param("value", Long.parseLong(value))
                                            .query(Long.class)
                                            .single());
                } else {
                    String table = e.getName().replace(".csv", "");
                    String header =
                            new String(content, StandardCharsets.UTF_8)
                                    .lines()
                                    .findFirst()
                                    .orElseThrow();
                    counts.put(
                            table,
                            copy.copyIn(
                                    "COPY %s (%s) FROM STDIN (FORMAT csv, HEADER)"
                                            .formatted(table, header),
                                    new java.io.ByteArrayInputStream(content)));
                }
            }
        }
        return counts;
    }

    static Map<String, Long> count(DataSource owner, Iterable<String> tables) {
        var jdbc = JdbcClient.create(owner);
        var counts = new LinkedHashMap<String, Long>();
        for (String table : tables) {
            counts.put(table, jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
        }
        return counts;
    }

    /** Brings the tables to where they were then, module by module. */
    private static void migrate(DataSource owner, Map<String, String> kept) {
        AppRole.ensure(owner);
        var last = new TreeMap<String, String>();
        // Ten comes after nine.
        kept.keySet().stream()
                .sorted(Comparator.comparingInt(KeptDatabase::version))
                .forEach(k -> last.put(history(k), String.valueOf(version(k))));
        var modules = new java.util.ArrayList<>(List.of("__root"));
        modules.addAll(ModuleOrder.FROM_THE_GROUND_UP);
        for (String module : modules) {
            String history = ModuleMigrations.history(module);
            if (last.containsKey(history)) {
                Flyway.configure()
                        .dataSource(owner)
                        .locations("classpath:db/migration/" + module)
                        .table(history)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .target(last.get(history))
                        .load()
                        .migrate();
            }
        }
    }

    private static int version(String kept) {
        return Integer.parseInt(kept.substring(kept.indexOf(' ') + 1));
    }

    private static String history(String kept) {
        return kept.substring(0, kept.indexOf(' '));
    }

    /** "history table, version" to checksum, of what is not made again at every change. */
    private static Map<String, String> migrations(JdbcClient jdbc) {
        var found = new TreeMap<String, String>();
        for (String table : names(jdbc, "flyway_schema_history%")) {
            jdbc.sql(
                            "SELECT version, checksum FROM "
                                    + table
                                    + " WHERE type = 'SQL' AND version IS NOT NULL")
                    .query((row, n) ->
                            found.put(
                                    table + " " + row.getString("version"),
                                    row.getString("checksum")))
                    .list();
        }
        return found;
    }

    private static Map<String, String> sequences(JdbcClient jdbc) {
        return jdbc
                .sql(
                        """
                        SELECT sequencename, coalesce(last_value, start_value) AS value
                        FROM pg_sequences
                        WHERE schemaname = 'public'
                        """)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static List<String> tables(JdbcClient jdbc) {
        return names(jdbc, "%").stream()
                .filter(t -> !t.startsWith("flyway_schema_history") && !NOT_KEPT.contains(t))
                .toList();
    }

    private static List<String> names(JdbcClient jdbc, String like) {
        return jdbc.sql(
                        """
                        SELECT table_name
                        FROM information_schema.tables
                        WHERE table_schema = 'public'
                          AND table_type = 'BASE TABLE'
                          AND table_name LIKE :like
                        ORDER BY table_name
                        """)
                .param("like", like)
                .query(String.class)
                .list();
    }

    private static String columns(JdbcClient jdbc, String table) {
        return String.join(
                ",",
                jdbc.sql(
                                """
                                SELECT column_name
                                FROM information_schema.columns
                                WHERE table_schema = 'public'
                                  AND table_name = :table
                                  AND is_generated = 'NEVER'
                                ORDER BY ordinal_position
                                """)
                        .param("table", table)
                        .query(String.class)
                        .list());
    }

    private static void entry(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static String lines(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(e -> e.getKey() + "," + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> pairs(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8)
                .lines()
                .map(l -> l.split(",", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> a, TreeMap::new));
    }
}
