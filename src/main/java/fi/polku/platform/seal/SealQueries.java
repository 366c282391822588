package fi.polku.platform.seal;

import fi.polku.platform.sql.Params;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made with any JdbcClient: that of the application, or that of a database at hand. */
final class SealQueries {
    /** The tables that are sealed; a queue row and a leaf can name no other. */
    static final List<String> TABLES = List.of("access_log", "journal_attachment", "journal_entry");

    private static final String SEAL_COLUMNS =
            """
            s.number, s.row_count, encode(s.root, 'hex') AS root, encode(s.previous, 'hex') AS previous,
              encode(s.seal, 'hex') AS seal, s.sealed_at, s.erased_at\
            """;

    private final JdbcClient jdbc;
    private final Map<String, List<Column>> columns = new HashMap<>();

    SealQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String name, String type) {
        /** Text that no setting of a session changes. */
        String text() {
            String column = "r.\"" + name + "\"";
            return switch (type) {
                case "timestamptz" ->
                        "to_char("
                                + column
                                + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";
                case "date" -> "to_char(" + column + ", 'YYYY-MM-DD')";
                case "bytea" -> "encode(" + column + ", 'hex')";
                default -> column + "::text";
            };
        }
    }

    record Waiting(long position, String source, UUID rowId) {}

    record Leaf(long number, int position, String source, UUID rowId, String salt, String hash) {}

    /** A row of the log that has no leaf and does not wait for one either. */
    record Loose(UUID rowId, Instant at) {}

    /** Whether this session seals now; another that does keeps it until its transaction ends. */
    boolean mayISeal() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('polku.seal'))")
                .query(Boolean.class)
                .single();
    }

    List<Waiting> listWaiting(long after, int limit) {
        return jdbc.sql(
                        """
                        SELECT q.position, q.source, q.row_id
                        FROM seal_queue q
                        WHERE q.position > :after
                        ORDER BY q.position
                        LIMIT :limit
                        """)
                .paramSource(Params.of("after", after).and("limit", limit).source())
                .query((rs, i) ->
                        new Waiting(rs.getLong(1), rs.getString(2), rs.getObject(3, UUID.class)))
                .list();
    }

    long countWaiting() {
        return jdbc.sql("SELECT count(*) FROM seal_queue").query(Long.class).single();
    }

    void deleteWaiting(Collection<Long> positions) {
        jdbc.sql("DELETE FROM seal_queue WHERE position = ANY(:positions::bigint[])")
                .paramSource(Params.of("positions", positions).source())
                .update();
    }

    /** All that the rows of a table say, by row and by column; columns without a value left out. */
    Map<UUID, SortedMap<String, String>> rows(String table, Collection<UUID> ids) {
        return read(table, "WHERE r.id = ANY(:ids::uuid[])", Params.of("ids", ids));
    }

    /** As {@link #rows}, of the rows that have a leaf in the batches. */
    Map<UUID, SortedMap<String, String>> rowsOf(String table, long first, long last) {
        return read(
                table,
                """
                JOIN seal_leaf l ON l.row_id = r.id
                WHERE l.source = :source
                  AND l.seal_number BETWEEN :first AND :last\
                """,
                Params.of("source", table).and("first", first).and("last", last));
    }

    private Map<UUID, SortedMap<String, String>> read(String table, String which, Params params) {
        List<Column> all = columns.computeIfAbsent(table, this::listColumns);
        var found = new HashMap<UUID, SortedMap<String, String>>();
        String sql =
                "SELECT r.id, "
                        + all.stream().map(Column::text).collect(Collectors.joining(", "))
                        + "\nFROM "
                        + known(table)
                        + " r\n"
                        + which;
        jdbc.sql(sql)
                .paramSource(params.source())
                .query((ResultSet rs) -> {
                    var row = new TreeMap<String, String>();
                    for (int i = 0; i < all.size(); i++) {
                        String value = rs.getString(i + 2);
                        if (value != null) {
                            row.put(all.get(i).name(), value);
                        }
                    }
                    found.put(rs.getObject(1, UUID.class), row);
                });
        return found;
    }

    private List<Column> listColumns(String table) {
        return jdbc.sql(
                        """
                        SELECT a.attname, t.typname
                        FROM pg_attribute a
                        JOIN pg_type t ON t.oid = a.atttypid
                        WHERE a.attrelid = CAST(:table AS regclass)
                          AND a.attnum > 0
                          AND NOT a.attisdropped
                        ORDER BY a.attname
                        """)
                .paramSource(Params.of("table", known(table)).source())
                .query((rs, i) -> new Column(rs.getString(1), rs.getString(2)))
                .list();
    }

    private static String known(String table) {
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("Not a table of the log: " + table);
        }
        return table;
    }

    Optional<Seal> findNewest() {
        return jdbc.sql(
                        """
                        SELECT %s
                        FROM seal s
                        ORDER BY s.number DESC
                        LIMIT 1
                        """
                                .formatted(SEAL_COLUMNS))
                .query(SEAL)
                .optional();
    }

    List<Seal> listSeals(long after, int limit) {
        return jdbc.sql(
                        """
                        SELECT %s
                        FROM seal s
                        WHERE s.number > :after
                        ORDER BY s.number
                        LIMIT :limit
                        """
                                .formatted(SEAL_COLUMNS))
                .paramSource(Params.of("after", after).and("limit", limit).source())
                .query(SEAL)
                .list();
    }

    /** The first batch sealed since a moment; 1 past the last when there is none. */
    long firstSince(Instant moment) {
        return jdbc.sql(
                        """
                        SELECT coalesce(
                          (SELECT min(s.number) FROM seal s WHERE s.sealed_at >= :moment),
                          (SELECT max(s.number) + 1 FROM seal s),
                          1)
                        """)
                .paramSource(Params.of("moment", moment).source())
                .query(Long.class)
                .single();
    }

    void insertSeal(Seal seal) {
        jdbc.sql(
                        """
                        INSERT INTO seal (number, row_count, root, previous, seal, sealed_at, created_at)
                        VALUES (:number, :rows, decode(:root, 'hex'), decode(:previous, 'hex'), decode(:seal, 'hex'), :at, :at)
                        """)
                .paramSource(
                        Params.of("number", seal.number())
                                .and("rows", seal.rowCount())
                                .and("root", seal.root())
                                .and("previous", seal.previous())
                                .and("seal", seal.seal())
                                .and("at", seal.sealedAt())
                                .source())
                .update();
    }

    void insertLeaves(List<Leaf> leaves, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO seal_leaf (seal_number, position, source, row_id, salt, hash, created_at)
                        SELECT :number, i.position - 1, i.source, i.row_id, decode(i.salt, 'hex'), decode(i.hash, 'hex'), :at
                        FROM unnest(:sources::text[], :rows::uuid[], :salts::text[], :hashes::text[])
                          WITH ORDINALITY AS i (source, row_id, salt, hash, position)
                        """)
                .paramSource(
                        Params.of("number", leaves.getFirst().number())
                                .and("sources", leaves.stream().map(Leaf::source).toList())
                                .and("rows", leaves.stream().map(Leaf::rowId).toList())
                                .and("salts", leaves.stream().map(Leaf::salt).toList())
                                .and("hashes", leaves.stream().map(Leaf::hash).toList())
                                .and("at", at)
                                .source())
                .update();
    }

    List<Leaf> listLeaves(long first, long last) {
        return jdbc.sql(
                        """
                        SELECT l.seal_number, l.position, l.source, l.row_id, encode(l.salt, 'hex'), encode(l.hash, 'hex')
                        FROM seal_leaf l
                        WHERE l.seal_number BETWEEN :first AND :last
                        ORDER BY l.seal_number, l.position
                        """)
                .paramSource(Params.of("first", first).and("last", last).source())
                .query((rs, i) ->
                        new Leaf(
                                rs.getLong(1),
                                rs.getInt(2),
                                rs.getString(3),
                                rs.getObject(4, UUID.class),
                                rs.getString(5),
                                rs.getString(6)))
                .list();
    }

    /** The first row of a table that is neither sealed nor waits for it. */
    Optional<Loose> findLoose(String table) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.created_at
                        FROM %s r
                        WHERE NOT EXISTS (
                            SELECT 1
                            FROM seal_leaf l
                            WHERE l.row_id = r.id
                              AND l.source = :source)
                          AND NOT EXISTS (
                            SELECT 1
                            FROM seal_queue q
                            WHERE q.row_id = r.id
                              AND q.source = :source)
                        ORDER BY r.created_at, r.id
                        LIMIT 1
                        """
                                .formatted(known(table)))
                .paramSource(Params.of("source", table).source())
                .query((rs, i) -> new Loose(rs.getObject(1, UUID.class), moment(rs, 2)))
                .optional();
    }

    /** A leaf of a batch that is not there, or that has been erased. */
    Optional<Leaf> findStrayLeaf() {
        return jdbc.sql(
                        """
                        SELECT l.seal_number, l.position, l.source, l.row_id, encode(l.salt, 'hex'), encode(l.hash, 'hex')
                        FROM seal_leaf l
                        LEFT JOIN seal s ON s.number = l.seal_number
                        WHERE s.number IS NULL
                           OR s.erased_at IS NOT NULL
                        ORDER BY l.seal_number, l.position
                        LIMIT 1
                        """)
                .query((rs, i) ->
                        new Leaf(
                                rs.getLong(1),
                                rs.getInt(2),
                                rs.getString(3),
                                rs.getObject(4, UUID.class),
                                rs.getString(5),
                                rs.getString(6)))
                .optional();
    }

    private static final RowMapper<Seal> SEAL =
            (rs, i) ->
                    new Seal(
                            rs.getLong(1),
                            rs.getInt(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getString(5),
                            moment(rs, 6),
                            at(rs, 7));

    static Instant moment(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant at(ResultSet rs, int column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
