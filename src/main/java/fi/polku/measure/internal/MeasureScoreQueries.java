package fi.polku.measure.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.measure.AnswerId;
import fi.polku.measure.ScoreId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores: a corrected one stays, the correction is in force. */
@Repository
class MeasureScoreQueries {
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

    MeasureScoreQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
                          :happened, :recorded, :corrects, :register, :serviceTask,
                          :organiser, :producer, :author, :authorRole, :status,
                          :recorded, :author)
                        """)
                .paramSource(
                        Params.header(header)
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

    List<ScoreRow> listScores(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        SCORE
                                + "  AND s.client_id = :client\n  AND "
                                + RecordFilter.on(RecordKind.MEASURE, "s")
                                + "\nORDER BY s.happened_at, s.id")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
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
}
