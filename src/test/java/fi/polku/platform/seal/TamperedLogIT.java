package fi.polku.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A superuser of the database, with the triggers asleep, against the proof of the log. */
@DisplayName("The proof of the log")
class TamperedLogIT extends DatabaseTest {
    private static final int BATCHES = 4;
    private static final int PER_BATCH = 5;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource server;

    @TempDir Path folder;

    private LogDatabase log;
    private SealFile file;
    private final List<UUID> views = new ArrayList<>();
    private UUID changed;

    @BeforeEach
    void fill() throws Exception {
        log = new LogDatabase(server, now);
        file = new SealFile(folder.resolve("seals.txt"));
        for (int batch = 0; batch < BATCHES; batch++) {
            for (int i = 0; i < PER_BATCH; i++) {
                views.add(log.view());
            }
            changed = log.change();
            log.sealer(file).seal();
        }
    }

    private Proof prove() {
        return log.prove(LogProof.anchors(file));
    }

    private void finds(Fault.Kind kind, String table, UUID row, Long batch) {
        Fault fault = prove().fault();
        assertThat(fault).isNotNull();
        assertThat(
                        List.of(
                                fault.kind(),
                                String.valueOf(fault.table()),
                                String.valueOf(fault.row())))
                .isEqualTo(List.of(kind, String.valueOf(table), String.valueOf(row)));
        assertThat(fault.batch()).isEqualTo(batch);
    }

    @Test
    @DisplayName("finds an untouched log whole, and counts it")
    void whole() {
        log.view();
        Proof proof = prove();
        assertThat(proof.fault()).isNull();
        assertThat(proof.rows()).isEqualTo(BATCHES * (PER_BATCH + 2));
        assertThat(proof.batches()).isEqualTo(BATCHES);
        assertThat(proof.anchors()).isEqualTo(BATCHES);
        assertThat(proof.waiting()).isEqualTo(1);
    }

    @Test
    @DisplayName("names the view that was changed")
    void changedView() {
        UUID row = views.get(PER_BATCH + 2);
        log.tamper("UPDATE access_log SET purpose = 'OTHER' WHERE id = :id", Map.of("id", row));
        finds(Fault.Kind.ROW_CHANGED, "access_log", row, 2L);
    }

    @Test
    @DisplayName("names the change that was changed, whichever column it is")
    void everyColumn() {
        List<String> columns =
                log.asOwner
                        .sql(
                                """
                                SELECT a.attname
                                FROM pg_attribute a
                                WHERE a.attrelid = 'journal_entry'::regclass
                                  AND a.attnum > 0
                                  AND a.attname <> 'id'
                                """)
                        .query(String.class)
                        .list();
        assertThat(columns).hasSizeGreaterThan(12);
        for (String column : columns) {
            String type =
                    log.asOwner
                            .sql(
                                    "SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = 'journal_entry'::regclass AND attname = :c")
                            .param("c", column)
                            .query(String.class)
                            .single();
            String other =
                    switch (type) {
                        case "uuid" -> "gen_random_uuid()";
                        case "boolean" -> "NOT " + column;
                        case "timestamp with time zone" -> column + " + interval '1 microsecond'";
                        case "jsonb" -> column + " || '{\"c\": \"3\"}'";
                        case "bytea" -> column + " || '\\x07'::bytea";
                        default -> "coalesce(" + column + ", '') || 'x'";
                    };
            log.tamper(
                    "CREATE TABLE kept AS SELECT * FROM journal_entry WHERE id = :id",
                    Map.of("id", changed));
            log.tamper(
                    "UPDATE journal_entry SET %s = %s WHERE id = :id".formatted(column, other),
                    Map.of("id", changed));
            finds(Fault.Kind.ROW_CHANGED, "journal_entry", changed, (long) BATCHES);
            log.tamper(
                    "UPDATE journal_entry j SET %1$s = k.%1$s FROM kept k WHERE k.id = j.id"
                            .formatted(column));
            log.tamper("DROP TABLE kept");
            assertThat(prove().fault()).as(column + " as it was").isNull();
        }
    }

    @Test
    @DisplayName("names the view that was removed")
    void removedView() {
        UUID row = views.get(1);
        log.tamper("DELETE FROM access_log WHERE id = :id", Map.of("id", row));
        finds(Fault.Kind.ROW_REMOVED, "access_log", row, 1L);
    }

    @Test
    @DisplayName("names the link of a person that was removed")
    void removedLink() {
        log.tamper("DELETE FROM journal_attachment");
        assertThat(prove().fault().kind()).isEqualTo(Fault.Kind.ROW_REMOVED);
        assertThat(prove().fault().table()).isEqualTo("journal_attachment");
    }

    @Test
    @DisplayName("names the view that was slipped in")
    void insertedView() {
        UUID row = Ids.next();
        log.tamper(
                """
                INSERT INTO access_log (id, viewed_at, client_id, role, by_client, part, purpose, created_at)
                VALUES (:id, '2026-01-01', gen_random_uuid(), 'PROFESSIONAL', FALSE, 'PERSON', 'CARE', '2026-01-01')
                """,
                Map.of("id", row));
        finds(Fault.Kind.ROW_WITHOUT_SEAL, "access_log", row, null);
    }

    @Test
    @DisplayName("names the view that was taken out of the queue before it was sealed")
    void takenOutOfTheQueue() {
        UUID row = log.view();
        log.tamper("DELETE FROM seal_queue");
        log.seal();
        finds(Fault.Kind.ROW_WITHOUT_SEAL, "access_log", row, null);
    }

    @Test
    @DisplayName("names the view that was removed while it waited to be sealed")
    void removedWhileWaiting() {
        UUID row = log.view();
        log.tamper("DELETE FROM access_log WHERE id = :id", Map.of("id", row));
        log.seal();
        finds(Fault.Kind.ROW_REMOVED, "access_log", row, BATCHES + 1L);
    }

    @Test
    @DisplayName("names the leaf that was changed, and says that the row is as it was")
    void changedLeaf() {
        UUID row = views.get(7);
        log.tamper(
                "UPDATE seal_leaf SET hash = sha256(hash) WHERE row_id = :id", Map.of("id", row));
        finds(Fault.Kind.LEAF_CHANGED, "access_log", row, 2L);
    }

    @Test
    @DisplayName("names the batch whose leaf was removed or whose order was changed")
    void leaves() {
        log.tamper(
                "UPDATE seal_leaf SET position = CASE position WHEN 0 THEN 100 ELSE 0 END WHERE seal_number = 3 AND position IN (0, 1)");
        finds(Fault.Kind.LEAVES_DIFFER, null, null, 3L);
        log.tamper("DELETE FROM seal_leaf WHERE seal_number = 2 AND position = 6");
        finds(Fault.Kind.LEAVES_DIFFER, null, null, 2L);
    }

    @Test
    @DisplayName(
            "names the batch in which two rows changed places, or a row and its leaf were changed together")
    void together() {
        log.tamper(
                "UPDATE seal_leaf SET position = position + 100 WHERE seal_number = 2 AND position < 2");
        log.tamper(
                "UPDATE seal_leaf SET position = 101 - position WHERE seal_number = 2 AND position >= 100");
        finds(Fault.Kind.ROOT_DIFFERS, null, null, 2L);
    }

    @Test
    @DisplayName("names the batch that was removed, with its rows or without them")
    void removedBatch() {
        log.tamper(
                "DELETE FROM access_log WHERE id IN (SELECT row_id FROM seal_leaf WHERE seal_number = 2)");
        log.tamper("DELETE FROM seal_leaf WHERE seal_number = 2");
        log.tamper("DELETE FROM seal WHERE number = 2");
        finds(Fault.Kind.BATCH_REMOVED, null, null, 2L);
    }

    @Test
    @DisplayName(
            "names the batch where the chain does not go on, and a seal that is not of its batch")
    void chain() {
        log.tamper("UPDATE seal SET sealed_at = sealed_at - interval '1 day' WHERE number = 3");
        finds(Fault.Kind.SEAL_CHANGED, null, null, 3L);
        log.tamper("UPDATE seal SET previous = sha256(previous) WHERE number = 2");
        finds(Fault.Kind.CHAIN_BROKEN, null, null, 2L);
    }

    @Test
    @DisplayName("is not deceived by rows said to be erased at the end of their time")
    void erased() {
        log.tamper(
                "DELETE FROM access_log WHERE id IN (SELECT row_id FROM seal_leaf WHERE seal_number = 2)");
        log.tamper("DELETE FROM seal_leaf WHERE seal_number = 2");
        log.tamper("UPDATE seal SET erased_at = sealed_at + interval '1 day' WHERE number = 2");
        finds(Fault.Kind.ERASED_TOO_EARLY, null, null, 2L);
    }

    @Test
    @DisplayName(
            "finds a log written anew with all its seals, by what is kept outside the database")
    void writtenAnew() {
        UUID row = views.get(PER_BATCH + 1);
        log.tamper("DELETE FROM access_log WHERE id = :id", Map.of("id", row));
        // The forger seals everything again with our own program.
        log.tamper("DELETE FROM seal_leaf");
        log.tamper("DELETE FROM seal");
        log.tamper(
                "INSERT INTO seal_queue (source, row_id, created_at) SELECT 'access_log', id, created_at FROM access_log ORDER BY id");
        log.tamper(
                "INSERT INTO seal_queue (source, row_id, created_at) SELECT 'journal_entry', id, created_at FROM journal_entry ORDER BY id");
        log.tamper(
                "INSERT INTO seal_queue (source, row_id, created_at) SELECT 'journal_attachment', id, created_at FROM journal_attachment ORDER BY id");
        log.seal();
        assertThat(log.prove().fault()).as("by the database alone").isNull();
        finds(Fault.Kind.ANCHOR_DIFFERS, null, null, 1L);
    }

    @Test
    @DisplayName("finds that the end of the log was cut off, by what is kept outside the database")
    void endCutOff() {
        log.tamper(
                "DELETE FROM access_log WHERE id IN (SELECT row_id FROM seal_leaf WHERE seal_number = 4)");
        log.tamper(
                "DELETE FROM journal_entry WHERE id IN (SELECT row_id FROM seal_leaf WHERE seal_number = 4)");
        log.tamper(
                "DELETE FROM journal_attachment WHERE id IN (SELECT row_id FROM seal_leaf WHERE seal_number = 4)");
        log.tamper("DELETE FROM seal_leaf WHERE seal_number = 4");
        log.tamper("DELETE FROM seal WHERE number = 4");
        assertThat(log.prove().fault()).as("by the database alone").isNull();
        finds(Fault.Kind.END_REMOVED, null, null, 4L);
    }

    @Test
    @DisplayName(
            "as a command says the broken place in words and ends in 1, and in 0 when all is well")
    void command() throws Exception {
        assertThat(said(0)).contains("28 rows, 4 batches", "4 seals were compared", "is whole");
        UUID row = views.get(3);
        log.tamper("UPDATE access_log SET role = 'LEAD' WHERE id = :id", Map.of("id", row));
        assertThat(said(1))
                .contains("Row " + row + " of table access_log", "batch 1", "has been changed");
        Files.delete(folder.resolve("seals.txt"));
        assertThat(said(1)).contains("compared with the database itself only");
    }

    private String said(int expected) {
        var bytes = new ByteArrayOutputStream();
        int exit =
                VerifyLog.run(
                        new String[] {
                            "verify-log",
                            "--polku.data-dir=" + folder,
                            "--spring.datasource.url=" + log.owner.getUrl(),
                            "--spring.datasource.username=" + log.owner.getUsername()
                        },
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(said).isEqualTo(expected);
        return said;
    }

    /** Any one cell of any row, leaf or seal, or any row of them removed, drawn from a seed. */
    @Test
    @DisplayName("finds whatever one thing is changed or removed, drawn at random")
    void anyOneThing() {
        var random = new Random(20260310);
        List<String> tables =
                List.of("access_log", "journal_entry", "journal_attachment", "seal_leaf", "seal");
        for (int round = 0; round < 60; round++) {
            String table = tables.get(random.nextInt(tables.size()));
            String row =
                    log.asOwner
                            .sql(
                                    "SELECT ctid::text FROM "
                                            + table
                                            + " ORDER BY created_at, ctid OFFSET :n LIMIT 1")
                            .param("n", random.nextInt(BATCHES))
                            .query(String.class)
                            .single();
            log.tamper(
                    "CREATE TABLE kept AS SELECT * FROM %s WHERE ctid = '%s'"
                            .formatted(table, row));
            log.tamper("DELETE FROM %s WHERE ctid = '%s'".formatted(table, row));
            String what = "removed from " + table;
            if (random.nextBoolean()) {
                List<String> columns = changeable(table);
                String column = columns.get(random.nextInt(columns.size()));
                log.tamper("INSERT INTO %s SELECT * FROM kept".formatted(table));
                log.tamper(
                        "UPDATE %s t SET %s FROM kept k WHERE %s"
                                .formatted(table, other(table, column), same(table)));
                what = column + " of " + table;
                assertThat(prove().fault()).as(what).isNotNull();
                log.tamper("DELETE FROM %s t USING kept k WHERE %s".formatted(table, same(table)));
            } else {
                assertThat(prove().fault()).as(what).isNotNull();
            }
            log.tamper("INSERT INTO %s SELECT * FROM kept".formatted(table));
            log.tamper("DROP TABLE kept");
            assertThat(prove().fault()).as("as it was, after " + what).isNull();
        }
    }

    private static String same(String table) {
        return switch (table) {
            case "seal" -> "t.number = k.number";
            case "seal_leaf" -> "t.row_id = k.row_id AND t.source = k.source";
            default -> "t.id = k.id";
        };
    }

    /** Not the key, and of the seals not the moment and maker of the row, which say nothing. */
    private List<String> changeable(String table) {
        return log.asOwner
                .sql(
                        """
                        SELECT a.attname
                        FROM pg_attribute a
                        WHERE a.attrelid = CAST(:table AS regclass)
                          AND a.attnum > 0
                          AND a.attname NOT IN ('id', 'number', 'row_id', 'source', 'erased_at', 'request_kind')
                          AND (:table NOT LIKE 'seal%' OR a.attname NOT LIKE 'created%')
                        ORDER BY a.attname
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }

    private String other(String table, String column) {
        String type =
                log.asOwner
                        .sql(
                                "SELECT t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = CAST(:table AS regclass) AND a.attname = :column")
                        .param("table", table)
                        .param("column", column)
                        .query(String.class)
                        .single();
        String value =
                switch (type) {
                    case "uuid" -> "gen_random_uuid()";
                    case "bool" -> "NOT t." + column;
                    case "timestamptz" -> "t." + column + " + interval '1 microsecond'";
                    case "jsonb" -> "t." + column + " || '{\"c\": \"3\"}'";
                    case "bytea" ->
                            column.equals("salt") && table.equals("seal_leaf")
                                    ? "substring(sha256(t.salt) FOR 16)"
                                    : "sha256(t." + column + ")";
                    case "int4", "int8" -> "t." + column + " + 50";
                    case "_text" -> "coalesce(t." + column + ", '{}') || '{x}'";
                    default -> "coalesce(t." + column + ", '') || 'x'";
                };
        return column + " = " + value;
    }
}
