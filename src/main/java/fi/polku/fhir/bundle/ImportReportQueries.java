package fi.polku.fhir.bundle;

import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportReportQueries {
    private static final String COLUMNS =
            """
            SELECT r.id, r.received_at, r.program, r.entries, r.taken, r.found, r.left_out, r.refused,
              (SELECT count(*) FROM import_warning w WHERE w.report_id = r.id) AS warnings
            FROM import_report r
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing to tell of a bundle: why, about which type and element, how many times. */
    record Warning(String kind, @Nullable String type, String element, int entries) {}

    private record Found(
            UUID id,
            Instant receivedAt,
            @Nullable String program,
            int entries,
            Json taken,
            Json found,
            Json leftOut,
            Json refused,
            int warnings) {}

    void insert(
            UUID id,
            Instant at,
            String program,
            int entries,
            Map<String, Integer> taken,
            Map<String, Integer> found,
            Map<String, Integer> leftOut,
            Map<String, Integer> refused,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO import_report (
                          id, received_at, program, entries, taken, found, left_out, refused, created_at, created_by)
                        VALUES (:id, :at, :program, :entries, :taken, :found, :left, :refused, :at, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("at", at)
                                .and("program", program)
                                .and("entries", entries)
                                .and("taken", taken)
                                .and("found", found)
                                .and("left", leftOut)
                                .and("refused", refused)
                                .and("by", by)
                                .source())
                .update();
    }

    void insertWarnings(UUID report, List<Warning> warnings, Instant at, @Nullable AccountId by) {
        for (int i = 0; i < warnings.size(); i++) {
            Warning warning = warnings.get(i);
            jdbc.sql(
                            """
                            INSERT INTO import_warning (
                              report_id, place, kind, type, element, entries, created_at, created_by)
                            VALUES (:report, :place, :kind, :type, :element, :entries, :at, :by)
                            """)
                    .paramSource(
                            Params.of("report", report)
                                    .and("place", i)
                                    .and("kind", warning.kind())
                                    .and("type", warning.type())
                                    .and("element", warning.element())
                                    .and("entries", warning.entries())
                                    .and("at", at)
                                    .and("by", by)
                                    .source())
                    .update();
        }
    }

    List<ImportSummary> list(@Nullable UUID after, int limit) {
        return jdbc
                .sql(
                        COLUMNS
                                + """
                                WHERE :after::uuid IS NULL
                                  OR r.id < :after::uuid
                                ORDER BY r.id DESC
                                LIMIT :limit
                                """)
                .paramSource(Params.of("after", after).and("limit", limit).source())
                .query(Found.class)
                .list()
                .stream()
                .map(this::summary)
                .toList();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM import_report").query(Long.class).single();
    }

    Optional<ImportSummary> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE r.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(Found.class)
                .optional()
                .map(this::summary);
    }

    List<ImportDetail.WarningRow> listWarnings(UUID report) {
        return jdbc.sql(
                        """
                        SELECT w.kind, w.type, w.element, w.entries
                        FROM import_warning w
                        WHERE w.report_id = :report
                        ORDER BY w.place
                        """)
                .paramSource(Params.of("report", report).source())
                .query(ImportDetail.WarningRow.class)
                .list();
    }

    private ImportSummary summary(Found row) {
        JsonNode taken = json.readTree(row.taken().value());
        JsonNode found = json.readTree(row.found().value());
        JsonNode leftOut = json.readTree(row.leftOut().value());
        JsonNode refused = json.readTree(row.refused().value());
        Set<String> types = new TreeSet<>();
        for (JsonNode counts : List.of(taken, found, leftOut, refused)) {
            types.addAll(counts.propertyNames());
        }
        return new ImportSummary(
                row.id(),
                row.receivedAt(),
                row.program(),
                row.entries(),
                types.stream()
                        .map(t ->
                                new ImportSummary.Line(
                                        t,
                                        taken.path(t).asInt(0),
                                        found.path(t).asInt(0),
                                        leftOut.path(t).asInt(0),
                                        refused.path(t).asInt(0)))
                        .toList(),
                row.warnings());
    }
}
