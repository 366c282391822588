package fi.polku.segment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentAnswersId;
import fi.polku.segment.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SegmentAnswerQueries {
    private static final String ANSWERS =
            """
            SELECT a.id, a.client_id, a.side, a.model_version, a.answers, a.together, a.sent_at, a.professional_id, a.author_id,
              a.register, a.service_task, a.producer_id, a.happened_at
            FROM segment_answers a
            """;

    private final JdbcClient jdbc;

    SegmentAnswerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else answers or chooses about the same client. */
    void lock(ClientId client) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:client, 31))::text")
                .paramSource(Params.of("client", client.value().toString()).source())
                .query(String.class)
                .list();
    }

    void insert(
            SegmentAnswersId id,
            ClientId client,
            Side side,
            String version,
            List<String> answers,
            boolean together,
            @Nullable Instant sentAt,
            @Nullable ProfessionalId professional,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO segment_answers (id, client_id, side, model_version, answers, together, sent_at, professional_id, register,
                          service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at,
                          created_by)
                        VALUES (:id, :client, :side, :version, :answers, :together, :sentAt::timestamptz, :professional, :register, :serviceTask,
                          :organiser, :producer, :author, :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("side", side)
                                .and("version", version)
                                .and("answers", answers)
                                .and("together", together)
                                .and("sentAt", sentAt)
                                .and("professional", professional)
                                .and("now", now)
                                .source())
                .update();
    }

    /** Keeps or finishes what is being answered; a finished row is not touched. */
    void update(
            SegmentAnswersId id,
            String version,
            List<String> answers,
            @Nullable Instant sentAt,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        UPDATE segment_answers
                        SET answers = :answers, model_version = :version, sent_at = :sentAt::timestamptz, record_status = :status,
                          author_id = :author, author_role = :authorRole, happened_at = :now
                        WHERE id = :id
                          AND sent_at IS NULL
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("version", version)
                                .and("answers", answers)
                                .and("sentAt", sentAt)
                                .and("now", now)
                                .source())
                .update();
    }

    Optional<SegmentAnswers> findDraft(Actor reader, ClientId client, Instant now) {
        return one(
                """
                WHERE a.client_id = :client
                  AND a.side = 'CLIENT'
                  AND a.sent_at IS NULL
                """,
                Params.of("client", client),
                reader,
                now);
    }

    Optional<SegmentAnswers> findLatest(Actor reader, ClientId client, Side side, Instant now) {
        return one(
                """
                WHERE a.client_id = :client
                  AND a.side = :side
                  AND a.sent_at IS NOT NULL
                  AND a.record_status NOT IN ('DRAFT', 'ANNULLED')
                """,
                Params.of("client", client).and("side", side),
                reader,
                now);
    }

    private Optional<SegmentAnswers> one(
            String condition, Params params, Actor reader, Instant now) {
        return jdbc.sql(
                        ANSWERS
                                + condition
                                + "  AND "
                                + RecordFilter.on(RecordKind.SEGMENT, "a")
                                + "\nORDER BY a.happened_at DESC, a.recorded_at DESC, a.id DESC\nLIMIT 1")
                .paramSource(RecordFilter.params(params, reader, now).source())
                .query(SegmentAnswers.class)
                .optional();
    }

    /** The client's own worker, by the ground on which the worker sees the client. */
    Optional<ProfessionalId> findOwnWorker(ClientId client, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT r.professional_id
                        FROM relationship r
                        WHERE r.client_id = :client
                          AND r.kind = 'OWN_WORKER'
                          AND r.professional_id IS NOT NULL
                          AND r.from_on <= :today
                          AND (r.to_on IS NULL OR r.to_on >= :today)
                        ORDER BY r.from_on DESC, r.id DESC
                        LIMIT 1
                        """)
                .paramSource(Params.of("client", client).and("today", today).source())
                .query(UUID.class)
                .optional()
                .map(ProfessionalId::new);
    }

    /** Whether a choice that stands rests on these answers. */
    boolean talkedThrough(UUID answers) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM segment_choice c
                          WHERE c.client_answers_id = :answers)
                        """)
                .paramSource(Params.of("answers", answers).source())
                .query(Boolean.class)
                .single();
    }
}
