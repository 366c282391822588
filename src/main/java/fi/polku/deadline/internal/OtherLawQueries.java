package fi.polku.deadline.internal;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of clocks that another law is tried on. */
@Repository
class OtherLawQueries {
    private static final int FETCHED = 5_000;

    private final JdbcClient jdbc;

    OtherLawQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Tried(
            UUID person,
            UnitId unitId,
            LocalDate contactOn,
            Instant startedAt,
            LocalDate startOn,
            LocalDate dueOn,
            Json facts,
            @Nullable Integer age,
            @Nullable LocalDate metOn,
            boolean ended) {}

    /** Clocks of the family by deciding day, a part at a time: to be closed, in a transaction. */
    Stream<Tried> stream(DeadlineFamily family, LocalDate from, LocalDate to) {
        return jdbc
                .sql(
                        """
                        SELECT coalesce(d.client_id, d.subject_id) AS person, d.unit_id, d.contact_on, d.started_at, d.start_on,
                          d.due_on, d.facts, d.age, d.met_on, d.ended_at IS NOT NULL AS ended
                        FROM deadline d
                        WHERE d.family = :family
                          AND d.contact_on BETWEEN :from AND :to
                          AND d.record_status <> 'ANNULLED'
                        """)
                .withFetchSize(FETCHED)
                .paramSource(Params.of("family", family).and("from", from).and("to", to).source())
                .query(Tried.class)
                .stream();
    }
}
