package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments with what became of them. */
@Repository
class AppointmentQueries {
    private static final String COLUMNS =
            """
            SELECT a.id, a.client_id AS client, a.slot_id AS slot, a.professional_id AS professional, a.unit_id AS unit,
              a.service_type AS service, a.mode, a.starts_at, a.ends_at, a.step_id AS step, a.deadline_id AS deadline,
              a.moved_from_id AS moved_from, a.moved_to_id AS moved_to, a.cancelled_at, a.cancelled_by, a.cancel_reason,
              v.outcome, @found, a.register, a.service_task,
              a.organiser_id AS organiser, a.producer_id AS producer, a.author_id AS author, a.author_role, a.record_status,
              a.happened_at AS booked_at, a.changed_at
            FROM appointment a
            LEFT JOIN visit v ON v.appointment_id = a.id AND v.record_status = 'FINAL'
            """;

    private static final String SELECT =
            COLUMNS.replace("@found", "v.reason_for_visit, v.result, v.next_steps");

    /** What was found at a visit is left out where the reader may use the time alone. */
    private static final String SELECT_FOR_READER =
            COLUMNS.replace(
                            "@found",
                            """
                            CASE WHEN u.may_use THEN v.reason_for_visit END AS reason_for_visit,
                            CASE WHEN u.may_use THEN v.result END AS result,
                            CASE WHEN u.may_use THEN v.next_steps END AS next_steps\
                            """)
                    + "CROSS JOIN LATERAL (SELECT "
                    + RecordFilter.on(RecordKind.VISIT, "v")
                    + " AS may_use) u\n";

    private final JdbcClient jdbc;

    AppointmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** One of those whose client the actor is or acts for. */
    Optional<AppointmentRow> findOwn(Actor actor, AppointmentId id, Instant now) {
        return jdbc.sql(
                        SELECT_FOR_READER
                                + "WHERE a.id = :id\n  AND a.client_id = :actorClient::uuid\n  AND "
                                + RecordFilter.on(RecordKind.APPOINTMENT, "a"))
                .paramSource(RecordFilter.params(Params.of("id", id), actor, now).source())
                .query(AppointmentRow.class)
                .optional();
    }

    Optional<AppointmentRow> findNext(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        SELECT_FOR_READER
                                + "WHERE "
                                + RecordFilter.on(RecordKind.APPOINTMENT, "a")
                                + """

                                  AND a.client_id = :client
                                  AND a.cancelled_at IS NULL
                                  AND a.ends_at > :now
                                  AND v.id IS NULL
                                ORDER BY a.starts_at, a.id
                                LIMIT 1
                                """)
                .paramSource(
                        RecordFilter.params(
                                        Params.of("client", client).and("now", now), reader, now)
                                .source())
                .query(AppointmentRow.class)
                .optional();
    }

    List<AppointmentRow> listOf(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        SELECT_FOR_READER
                                + "WHERE a.client_id = :client\n  AND "
                                + RecordFilter.on(RecordKind.APPOINTMENT, "a")
                                + "\nORDER BY a.starts_at DESC, a.id DESC")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
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

    List<AppointmentRow> page(AppointmentSearch search, Actor actor, Instant now) {
        Where where =
                where(
                        search,
                        RecordFilter.on(RecordKind.APPOINTMENT, "a"),
                        "a.id",
                        "a.starts_at",
                        "a.changed_at");
        RecordFilter.params(where.params(), actor, now);
        where.andIfPresent("a.id > :afterId", "afterId", search.after());
        return jdbc.sql(SELECT_FOR_READER + where.sql() + " ORDER BY a.id LIMIT :limit")
                .paramSource(where.params().and("limit", search.limit()).source())
                .query(AppointmentRow.class)
                .list();
    }

    long count(AppointmentSearch search, Actor actor, Instant now) {
        Where where =
                where(
                        search,
                        RecordFilter.on(RecordKind.APPOINTMENT, "a"),
                        "a.id",
                        "a.starts_at",
                        "a.changed_at");
        RecordFilter.params(where.params(), actor, now);
        return jdbc.sql("SELECT count(*) FROM appointment a " + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    static Where where(
            AppointmentSearch search, String filter, String id, String starts, String changed) {
        return Where.all()
                .and(filter)
                .andIfPresent(id + " = ANY(:ids)", "ids", search.ids())
                .andIfPresent("a.client_id = :client", "client", search.client())
                .andIfPresent(
                        "a.professional_id = :professional", "professional", search.professional())
                .andIfPresent(starts + " >= :from", "from", search.from())
                .andIfPresent(starts + " < :until", "until", search.until())
                .andIfPresent(changed + " >= :changedSince", "changedSince", search.changedSince());
    }
}
