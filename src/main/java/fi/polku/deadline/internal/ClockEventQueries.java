package fi.polku.deadline.internal;

import fi.polku.deadline.ClockEvent;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.ReassessCause;
import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to clocks, in the order it happened; nothing is changed afterwards. */
@Repository
class ClockEventQueries {
    private final JdbcClient jdbc;

    ClockEventQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertEvent(
            UUID id,
            DeadlineId deadline,
            String kind,
            Instant happenedAt,
            @Nullable LocalDate forecastOn,
            @Nullable String reason,
            @Nullable Boolean clientTold,
            @Nullable AccountId account,
            String role,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO deadline_event (id, deadline_id, kind, happened_at, forecast_on,
                          reason, client_told, role, recorded_at, created_at, created_by)
                        VALUES (:id, :deadline, :kind, :happenedAt, :forecastOn, :reason, :told,
                          :role, :now, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("deadline", deadline)
                                .and("kind", kind)
                                .and("happenedAt", happenedAt)
                                .and("forecastOn", forecastOn)
                                .and("reason", reason)
                                .and("told", clientTold)
                                .and("role", role)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    /** A clock was counted again: what it was counted from before and from then on. */
    void insertReassessed(
            UUID id,
            DeadlineId deadline,
            ReassessCause cause,
            @Nullable String words,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable AccountId account,
            String role,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO deadline_event (id, deadline_id, kind, happened_at, reason, words,
                          before, after, role, recorded_at, created_at, created_by)
                        VALUES (:id, :deadline, 'REASSESSED', :now, :cause, :words, :before, :after,
                          :role, :now, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("deadline", deadline)
                                .and("cause", cause)
                                .and("words", words)
                                .and("before", before)
                                .and("after", after)
                                .and("role", role)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    List<EventRow> list(DeadlineId id) {
        return jdbc.sql(
                        """
                        SELECT e.kind, e.happened_at, e.recorded_at, e.role, e.forecast_on, e.reason,
                          e.client_told, e.words, e.before, e.after
                        FROM deadline_event e
                        WHERE e.deadline_id = :id
                        ORDER BY e.happened_at, e.recorded_at, e.id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(EventRow.class)
                .list();
    }

    record EventRow(
            ClockEvent.Kind kind,
            Instant happenedAt,
            Instant recordedAt,
            @Nullable String role,
            @Nullable LocalDate forecastOn,
            @Nullable String reason,
            @Nullable Boolean clientTold,
            @Nullable String words,
            @Nullable Json before,
            @Nullable Json after) {}
}
