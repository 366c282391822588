package fi.polku.measure.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.measure.AnswerId;
import fi.polku.measure.MeasureRequestId;
import fi.polku.measure.ScoreId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureQueries {
    private static final String SCORE =
            """
            SELECT s.id, s.answer_id, s.client_id, s.instrument_code, s.loinc_code, s.value,
                   s.band_code, s.answered_count, s.happened_at, s.recorded_at
            FROM instrument_score s
            WHERE s.record_status = 'FINAL'
              AND NOT EXISTS (
                SELECT 1
                FROM instrument_score n
                WHERE n.corrects_id = s.id)
            """;

    private final JdbcClient jdbc;

    MeasureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
                          :at, :at, :register, :task, :organiser,
                          :producer, :author, :role, :status, :at, :author)
                        """)
                .paramSource(
                        header(header)
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

    List<RequestRow> listOpenRequests(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.client_id, r.instrument_code, r.instrument_version, r.due_on,
                               r.path_id, d.answers
                        FROM instrument_request r
                        LEFT JOIN instrument_draft d ON d.request_id = r.id
                        WHERE r.client_id = :client
                          AND r.withdrawn_at IS NULL
                          AND NOT EXISTS (
                            SELECT 1
                            FROM instrument_answer a
                            WHERE a.request_id = r.id)
                        ORDER BY r.due_on NULLS LAST, r.id
                        """)
                .paramSource(Params.of("client", client).source())
                .query(RequestRow.class)
                .list();
    }

    /** Locks the request, so that two sendings of the same answers meet here. */
    Optional<RequestRow> findRequestForUpdate(MeasureRequestId id) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.client_id, r.instrument_code, r.instrument_version, r.due_on,
                               r.path_id,
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
                               r.path_id, d.answers
                        FROM instrument_request r
                        LEFT JOIN instrument_draft d ON d.request_id = r.id
                        WHERE r.id = :id
                          AND r.withdrawn_at IS NULL
                        """)
                .paramSource(Params.of("id", id).source())
                .query(RequestRow.class)
                .optional();
    }

    Optional<AnswerId> findAnswerTo(MeasureRequestId request) {
        return jdbc.sql("SELECT a.id FROM instrument_answer a WHERE a.request_id = :request")
                .paramSource(Params.of("request", request).source())
                .query(UUID.class)
                .optional()
                .map(AnswerId::new);
    }

    void saveDraft(MeasureRequestId request, Json answers, @Nullable AccountId by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO instrument_draft (
                          request_id, answers, saved_at, created_at, created_by)
                        VALUES (:request, :answers, :at, :at, :by)
                        ON CONFLICT (request_id) DO UPDATE
                        SET answers = EXCLUDED.answers, saved_at = EXCLUDED.saved_at
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
                          :path, :at, :at, :register, :task, :organiser,
                          :producer, :author, :role, :status, :at, :author)
                        """)
                .paramSource(
                        header(header)
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

    void insertScore(NewScore score, RecordHeader header, Instant recordedAt) {
        jdbc.sql(
                        """
                        INSERT INTO instrument_score (
                          id, answer_id, client_id, instrument_code, score_code, loinc_code, value,
                          band_code, parts, answered_count, engine_version, encounter_id,
                          happened_at, recorded_at, corrects_id, register, service_task,
                          organiser_id, producer_id, author_id, author_role, record_status,
                          created_at, created_by)
                        VALUES (
                          :id, :answer, :client, :instrument, :score, :loinc, :value,
                          :band, :parts, :answered, :engine, :encounter,
                          :happened, :recorded, :corrects, :register, :task,
                          :organiser, :producer, :author, :role, :status,
                          :recorded, :author)
                        """)
                .paramSource(
                        header(header)
                                .and("id", score.id())
                                .and("answer", score.answer())
                                .and("client", score.client())
                                .and("instrument", score.instrument())
                                .and("score", score.scoreCode())
                                .and("loinc", score.loinc())
                                .and("value", score.value())
                                .and("band", score.band())
                                .and("parts", score.parts())
                                .and("answered", score.answered())
                                .and("engine", score.engineVersion())
                                .and("encounter", score.encounter())
                                .and("happened", score.happenedAt())
                                .and("recorded", recordedAt)
                                .and("corrects", score.corrects())
                                .source())
                .update();
    }

    List<ScoreRow> listScores(ClientId client) {
        return jdbc.sql(SCORE + "  AND s.client_id = :client ORDER BY s.happened_at, s.id")
                .paramSource(Params.of("client", client).source())
                .query(ScoreRow.class)
                .list();
    }

    Optional<ScoreRow> findScore(ScoreId id) {
        return jdbc.sql(SCORE + "  AND s.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(ScoreRow.class)
                .optional();
    }

    /** The newest score of an answer with the engine that made it. */
    Optional<EngineRow> findScoreOfAnswer(AnswerId answer) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.engine_version
                        FROM instrument_score s
                        WHERE s.answer_id = :answer
                        ORDER BY s.engine_version DESC
                        LIMIT 1
                        """)
                .paramSource(Params.of("answer", answer).source())
                .query(EngineRow.class)
                .optional();
    }

    private static Params header(RecordHeader header) {
        return Params.of("register", header.register())
                .and("task", header.serviceTask())
                .and("organiser", header.organiser())
                .and("producer", header.producer())
                .and("author", header.author())
                .and("role", header.authorRole())
                .and("status", header.status());
    }

    record RequestRow(
            MeasureRequestId id,
            ClientId clientId,
            String instrumentCode,
            String instrumentVersion,
            @Nullable LocalDate dueOn,
            @Nullable UUID pathId,
            @Nullable Json answers) {}

    record AnswerRow(
            AnswerId id,
            ClientId clientId,
            String instrumentCode,
            String instrumentVersion,
            Json answers,
            @Nullable UUID pathId,
            Instant happenedAt,
            Instant recordedAt) {}

    record ScoreRow(
            ScoreId id,
            @Nullable AnswerId answerId,
            ClientId clientId,
            String instrumentCode,
            @Nullable String loincCode,
            @Nullable BigDecimal value,
            @Nullable String bandCode,
            @Nullable Integer answeredCount,
            Instant happenedAt,
            Instant recordedAt) {}

    record EngineRow(ScoreId id, int engineVersion) {}

    record NewScore(
            ScoreId id,
            @Nullable AnswerId answer,
            ClientId client,
            String instrument,
            String scoreCode,
            @Nullable String loinc,
            @Nullable BigDecimal value,
            @Nullable String band,
            @Nullable Json parts,
            @Nullable Integer answered,
            @Nullable Integer engineVersion,
            @Nullable UUID encounter,
            Instant happenedAt,
            @Nullable ScoreId corrects) {}
}
