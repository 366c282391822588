package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.appointment.VisitId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of appointments. */
@Repository
class VisitQueries {
    private static final String VISIT =
            """
            SELECT v.id, v.appointment_id AS appointment, v.client_id AS client, a.professional_id AS professional,
              a.unit_id AS unit, a.service_type AS service, a.mode, a.step_id AS step, v.outcome, v.started_at, v.ended_at,
              v.reason_for_visit, v.result, v.next_steps, v.register, v.service_task, v.organiser_id AS organiser,
              v.producer_id AS producer, v.author_id AS author, v.author_role, v.record_status, v.recorded_at
            FROM visit v
            JOIN appointment a ON a.id = v.appointment_id
            """;

    private final JdbcClient jdbc;

    VisitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertVisit(
            VisitId id,
            AppointmentRow appointment,
            VisitOutcome outcome,
            Instant startedAt,
            Instant endedAt,
            @Nullable String reason,
            @Nullable String result,
            @Nullable String next,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO visit (id, appointment_id, client_id, outcome, started_at, ended_at,
                          reason_for_visit, result, next_steps, register, service_task,
                          organiser_id, producer_id, author_id, author_role, record_status,
                          happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :appointment, :client, :outcome, :startedAt, :endedAt,
                          :reason, :result, :next, :register, :serviceTask,
                          :organiser, :producer, :author, :authorRole, :status,
                          :startedAt, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("appointment", appointment.id())
                                .and("client", appointment.client())
                                .and("outcome", outcome)
                                .and("startedAt", startedAt)
                                .and("endedAt", endedAt)
                                .and("reason", reason)
                                .and("result", result)
                                .and("next", next)
                                .and("now", now)
                                .source())
                .update();
        jdbc.sql("UPDATE appointment SET changed_at = :now WHERE id = :id")
                .paramSource(Params.of("id", appointment.id()).and("now", now).source())
                .update();
    }

    List<VisitRow> pageVisits(AppointmentSearch search, Actor actor, Instant now) {
        Where where =
                AppointmentQueries.where(
                        search,
                        RecordFilter.on(RecordKind.VISIT, "v"),
                        "v.id",
                        "v.started_at",
                        "v.recorded_at");
        RecordFilter.params(where.params(), actor, now);
        where.and("v.record_status = 'FINAL'")
                .andIfPresent("v.id > :afterId", "afterId", search.after());
        return jdbc.sql(VISIT + where.sql() + " ORDER BY v.id LIMIT :limit")
                .paramSource(where.params().and("limit", search.limit()).source())
                .query(VisitRow.class)
                .list();
    }

    long countVisits(AppointmentSearch search, Actor actor, Instant now) {
        Where where =
                AppointmentQueries.where(
                        search,
                        RecordFilter.on(RecordKind.VISIT, "v"),
                        "v.id",
                        "v.started_at",
                        "v.recorded_at");
        RecordFilter.params(where.params(), actor, now);
        where.and("v.record_status = 'FINAL'");
        return jdbc.sql(
                        "SELECT count(*) FROM visit v JOIN appointment a ON a.id = v.appointment_id "
                                + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }
}
