package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.VisitId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AppointmentQueries {
    private static final String SELECT =
            """
            SELECT a.id, a.client_id AS client, a.slot_id AS slot, a.professional_id AS professional, a.unit_id AS unit,
              a.service_type AS service, a.mode, a.starts_at, a.ends_at, a.step_id AS step, a.deadline_id AS deadline,
              a.moved_from_id AS moved_from, a.moved_to_id AS moved_to, a.cancelled_at, a.cancelled_by, a.cancel_reason,
              v.outcome, v.reason_for_visit, v.result, v.next_steps, a.register, a.service_task,
              a.organiser_id AS organiser, a.producer_id AS producer, a.author_id AS author, a.author_role, a.record_status,
              a.happened_at AS booked_at, a.changed_at
            FROM appointment a
            LEFT JOIN visit v ON v.appointment_id = a.id AND v.record_status = 'FINAL'
            """;

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

    AppointmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the professional, the client or the slot already has something at that time. */
    boolean insert(
            AppointmentId id,
            ClientId client,
            @Nullable SlotId slot,
            NewTime time,
            @Nullable UUID step,
            @Nullable UUID deadline,
            @Nullable AppointmentId movedFrom,
            RecordHeader header,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO appointment (id, client_id, slot_id, professional_id, unit_id, service_type, mode,
                                  starts_at, ends_at, step_id, deadline_id, moved_from_id, register, service_task,
                                  organiser_id, producer_id, author_id, author_role, record_status,
                                  happened_at, recorded_at, changed_at, created_at, created_by)
                                VALUES (:id, :client, :slot, :professional, :unit, :service, :mode,
                                  :startsAt, :endsAt, :step, :deadline, :movedFrom, :register, :serviceTask,
                                  :organiser, :producer, :author, :authorRole, :status,
                                  :now, :now, :now, :now, :author)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(
                                header(header)
                                        .and("id", id)
                                        .and("client", client)
                                        .and("slot", slot)
                                        .and("professional", time.professional())
                                        .and("unit", time.unit())
                                        .and("service", time.service())
                                        .and("mode", time.mode())
                                        .and("startsAt", time.startsAt())
                                        .and("endsAt", time.endsAt())
                                        .and("step", step)
                                        .and("deadline", deadline)
                                        .and("movedFrom", movedFrom)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    boolean existsForClientAt(ClientId client, Instant startsAt, Instant endsAt) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM appointment a
                          WHERE a.client_id = :client
                            AND a.cancelled_at IS NULL
                            AND tstzrange(a.starts_at, a.ends_at) && tstzrange(:startsAt, :endsAt))
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("startsAt", startsAt)
                                .and("endsAt", endsAt)
                                .source())
                .query(Boolean.class)
                .single();
    }

    boolean cancel(AppointmentId id, CancelledBy by, @Nullable String reason, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE appointment
                                SET cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason, changed_at = :now
                                WHERE id = :id
                                  AND cancelled_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("by", by)
                                        .and("reason", reason)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    void linkMoved(AppointmentId from, AppointmentId to) {
        jdbc.sql("UPDATE appointment SET moved_to_id = :to WHERE id = :from")
                .paramSource(Params.of("from", from).and("to", to).source())
                .update();
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
                        header(header)
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

    private static Params header(RecordHeader header) {
        return Params.of("register", header.register())
                .and("serviceTask", header.serviceTask())
                .and("organiser", header.organiser())
                .and("producer", header.producer())
                .and("author", header.author())
                .and("authorRole", header.authorRole())
                .and("status", header.status());
    }

    Optional<AppointmentRow> find(AppointmentId id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(AppointmentRow.class)
                .optional();
    }

    Optional<AppointmentRow> findForUpdate(AppointmentId id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id FOR UPDATE OF a")
                .paramSource(Params.of("id", id).source())
                .query(AppointmentRow.class)
                .optional();
    }

    Optional<AppointmentRow> findForStep(UUID step) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE a.step_id = :step
                                  AND a.cancelled_at IS NULL
                                  AND v.outcome IS DISTINCT FROM 'NO_SHOW'
                                ORDER BY a.starts_at DESC, a.id DESC
                                LIMIT 1
                                """)
                .paramSource(Params.of("step", step).source())
                .query(AppointmentRow.class)
                .optional();
    }

    Optional<AppointmentRow> findNext(ClientId client, Instant now) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE a.client_id = :client
                                  AND a.cancelled_at IS NULL
                                  AND a.ends_at > :now
                                  AND v.id IS NULL
                                ORDER BY a.starts_at, a.id
                                LIMIT 1
                                """)
                .paramSource(Params.of("client", client).and("now", now).source())
                .query(AppointmentRow.class)
                .optional();
    }

    List<AppointmentRow> listOf(ClientId client) {
        return jdbc.sql(SELECT + "WHERE a.client_id = :client ORDER BY a.starts_at DESC, a.id DESC")
                .paramSource(Params.of("client", client).source())
                .query(AppointmentRow.class)
                .list();
    }

    List<AppointmentRow> listBetween(ProfessionalId professional, Instant from, Instant until) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE a.professional_id = :professional
                                  AND a.cancelled_at IS NULL
                                  AND a.starts_at >= :from
                                  AND a.starts_at < :until
                                ORDER BY a.starts_at, a.id
                                """)
                .paramSource(
                        Params.of("professional", professional)
                                .and("from", from)
                                .and("until", until)
                                .source())
                .query(AppointmentRow.class)
                .list();
    }

    List<AppointmentRow> page(AppointmentSearch search, Actor actor, LocalDate today) {
        Where where = where(search, actor, today, "a.id", "a.starts_at", "a.changed_at");
        where.andIfPresent("a.id > :afterId", "afterId", search.after());
        return jdbc.sql(SELECT + where.sql() + " ORDER BY a.id LIMIT :limit")
                .paramSource(where.params().and("limit", search.limit()).source())
                .query(AppointmentRow.class)
                .list();
    }

    long count(AppointmentSearch search, Actor actor, LocalDate today) {
        Where where = where(search, actor, today, "a.id", "a.starts_at", "a.changed_at");
        return jdbc.sql("SELECT count(*) FROM appointment a " + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    List<VisitRow> pageVisits(AppointmentSearch search, Actor actor, LocalDate today) {
        Where where = where(search, actor, today, "v.id", "v.started_at", "v.recorded_at");
        where.and("v.record_status = 'FINAL'")
                .andIfPresent("v.id > :afterId", "afterId", search.after());
        return jdbc.sql(VISIT + where.sql() + " ORDER BY v.id LIMIT :limit")
                .paramSource(where.params().and("limit", search.limit()).source())
                .query(VisitRow.class)
                .list();
    }

    long countVisits(AppointmentSearch search, Actor actor, LocalDate today) {
        Where where = where(search, actor, today, "v.id", "v.started_at", "v.recorded_at");
        where.and("v.record_status = 'FINAL'");
        return jdbc.sql(
                        "SELECT count(*) FROM visit v JOIN appointment a ON a.id = v.appointment_id "
                                + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    private static Where where(
            AppointmentSearch search,
            Actor actor,
            LocalDate today,
            String id,
            String starts,
            String changed) {
        Where where =
                Where.all()
                        .and(RelationshipFilter.on("a.client_id"))
                        .andIfPresent(id + " = ANY(:ids)", "ids", search.ids())
                        .andIfPresent("a.client_id = :client", "client", search.client())
                        .andIfPresent(
                                "a.professional_id = :professional",
                                "professional",
                                search.professional())
                        .andIfPresent(starts + " >= :from", "from", search.from())
                        .andIfPresent(starts + " < :until", "until", search.until())
                        .andIfPresent(
                                changed + " >= :changedSince",
                                "changedSince",
                                search.changedSince());
        RelationshipFilter.params(where.params(), actor, today);
        return where;
    }
}
