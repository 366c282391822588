package fi.polku.deadline.internal;

import fi.polku.deadline.Recounted;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the nightly counts of all clocks found. */
@Repository
class RecountQueries {
    private final JdbcClient jdbc;

    RecountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record RecountRow(LocalDate countedOn, long clocks, long different, Json differences) {}

    Optional<RecountRow> findLast() {
        return jdbc.sql(
                        """
                        SELECT r.counted_on, r.clocks, r.different, r.differences
                        FROM deadline_recount r
                        ORDER BY r.counted_on DESC
                        LIMIT 1
                        """)
                .query(RecountRow.class)
                .optional();
    }

    void insert(UUID id, LocalDate countedOn, Recounted counted, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO deadline_recount (id, counted_on, clocks, different, differences, created_at)
                        VALUES (:id, :countedOn, :clocks, :different, CAST(:differences AS jsonb), :now)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("countedOn", countedOn)
                                .and("clocks", counted.clocks())
                                .and("different", counted.different())
                                .and("differences", DifferencesJson.write(counted.differences()))
                                .and("now", now)
                                .source())
                .update();
    }
}
