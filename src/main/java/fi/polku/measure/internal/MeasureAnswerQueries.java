package fi.polku.measure.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.measure.AnswerId;
import fi.polku.measure.MeasureRequestId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers as they were given. */
@Repository
class MeasureAnswerQueries {
    private final JdbcClient jdbc;

    MeasureAnswerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record AnswerRow(
            AnswerId id,
            ClientId clientId,
            String instrumentCode,
            String instrumentVersion,
            Json answers,
            @Nullable UUID pathId,
            Instant happenedAt,
            Instant recordedAt) {}

    void insertAnswer(
            AnswerId id,
            ClientId client,
            @Nullable MeasureRequestId request,
            String instrument,
            String version,
            Json answers,
            @Nullable UUID path,
            RecordHeader header,
            Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO instrument_answer (
                          id, client_id, request_id, instrument_code, instrument_version, answers,
                          path_id, happened_at, recorded_at, register, service_task, organiser_id,
                          producer_id, author_id, author_role, record_status, created_at, created_by)
                        VALUES (
                          :id, :client, :request, :instrument, :version, :answers,
                          :path, :at, :at, :register, :serviceTask, :organiser,
                          :producer, :author, :authorRole, :status, :at, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("request", request)
                                .and("instrument", instrument)
                                .and("version", version)
                                .and("answers", answers)
                                .and("path", path)
                                .and("at", at)
                                .source())
                .update();
    }

    Optional<AnswerRow> findAnswer(AnswerId id) {
        return jdbc.sql(
                        """
                        SELECT a.id, a.client_id, a.instrument_code, a.instrument_version,
                               a.answers, a.path_id, a.happened_at, a.recorded_at
                        FROM instrument_answer a
                        WHERE a.id = :id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(AnswerRow.class)
                .optional();
    }

    /** Whether the actor may read the answers. */
    boolean isOpenTo(Actor actor, AnswerId id, Instant now) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM instrument_answer a
                          WHERE a.id = :id
                            AND %s)
                        """
                                .formatted(RecordFilter.on(RecordKind.MEASURE, "a")))
                .paramSource(RecordFilter.params(Params.of("id", id), actor, now).source())
                .query(Boolean.class)
                .single();
    }

    Optional<AnswerId> findAnswerTo(MeasureRequestId request) {
        return jdbc.sql("SELECT a.id FROM instrument_answer a WHERE a.request_id = :request")
                .paramSource(Params.of("request", request).source())
                .query(UUID.class)
                .optional()
                .map(AnswerId::new);
    }
}
