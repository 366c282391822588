package fi.polku.measure.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureRequestId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that wait for an answer, and what has been answered so far. */
@Repository
class MeasureRequestQueries {
    private final JdbcClient jdbc;

    MeasureRequestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record RequestRow(
            MeasureRequestId id,
            ClientId clientId,
            String instrumentCode,
            String instrumentVersion,
            @Nullable LocalDate dueOn,
            @Nullable UUID pathId,
            Register register,
            @Nullable ServiceTask serviceTask,
            @Nullable UnitId organiserId,
            @Nullable UnitId producerId,
            @Nullable Json answers) {}

    void insertRequest(
            MeasureRequestId id,
            ClientId client,
            String instrument,
            String version,
            LocalDate dueOn,
            @Nullable UUID path,
            RecordHeader header,
            Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO instrument_request (
                          id, client_id, instrument_code, instrument_version, due_on, path_id,
                          happened_at, recorded_at, register, service_task, organiser_id,
                          producer_id, author_id, author_role, record_status, created_at, created_by)
                        VALUES (
                          :id, :client, :instrument, :version, :due, :path,
                          :at, :at, :register, :serviceTask, :organiser,
                          :producer, :author, :authorRole, :status, :at, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("instrument", instrument)
                                .and("version", version)
                                .and("due", dueOn)
                                .and("path", path)
                                .and("at", at)
                                .source())
                .update();
    }

    /** Whoever asks: the system itself has no day of its own. */
    List<RequestRow> listOpenRequests(ClientId client) {
        return listOpenRequests(Actor.system(), client, Instant.EPOCH);
    }

    List<RequestRow> listOpenRequests(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.client_id, r.instrument_code, r.instrument_version, r.due_on,
                               r.path_id, r.register, r.service_task, r.organiser_id,
                               r.producer_id, d.answers
                        FROM instrument_request r
                        LEFT JOIN instrument_draft d ON d.request_id = r.id
                        WHERE r.client_id = :client
                          AND r.withdrawn_at IS NULL
                          AND %s
                          AND NOT EXISTS (
                            SELECT 1
                            FROM instrument_answer a
                            WHERE a.request_id = r.id)
                        ORDER BY r.due_on NULLS LAST, r.id
                        """
                                .formatted(RecordFilter.on(RecordKind.MEASURE, "r")))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(RequestRow.class)
                .list();
    }

    /** Locks the request, so that two sendings of the same answers meet here. */
    Optional<RequestRow> findRequestForUpdate(MeasureRequestId id) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.client_id, r.instrument_code, r.instrument_version, r.due_on,
                               r.path_id, r.register, r.service_task, r.organiser_id,
                               r.producer_id,
                               (SELECT d.answers FROM instrument_draft d WHERE d.request_id = r.id)
                                 AS answers
                        FROM instrument_request r
                        WHERE r.id = :id
                          AND r.withdrawn_at IS NULL
                        FOR UPDATE
                        """)
                .paramSource(Params.of("id", id).source())
                .query(RequestRow.class)
                .optional();
    }

    Optional<RequestRow> findRequest(MeasureRequestId id) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.client_id, r.instrument_code, r.instrument_version, r.due_on,
                               r.path_id, r.register, r.service_task, r.organiser_id,
                               r.producer_id, d.answers
                        FROM instrument_request r
                        LEFT JOIN instrument_draft d ON d.request_id = r.id
                        WHERE r.id = :id
                          AND r.withdrawn_at IS NULL
                        """)
                .paramSource(Params.of("id", id).source())
                .query(RequestRow.class)
                .optional();
    }

    void saveDraft(MeasureRequestId request, Json answers, @Nullable AccountId by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO instrument_draft AS d (
                          request_id, answers, saved_at, created_at, created_by)
                        VALUES (:request, :answers, :at, :at, :by)
                        ON CONFLICT (request_id) DO UPDATE
                        SET answers = EXCLUDED.answers, saved_at = EXCLUDED.saved_at
                        WHERE d.answers <> EXCLUDED.answers
                        """)
                .paramSource(
                        Params.of("request", request)
                                .and("answers", answers)
                                .and("at", at)
                                .and("by", by)
                                .source())
                .update();
    }

    void deleteDraft(MeasureRequestId request) {
        jdbc.sql("DELETE FROM instrument_draft WHERE request_id = :request")
                .paramSource(Params.of("request", request).source())
                .update();
    }
}
