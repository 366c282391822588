package fi.polku.segment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.access.RelationshipFilter;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import fi.polku.segment.NewChoice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentAnswersId;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentChoiceId;
import fi.polku.segment.Segments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SegmentChoiceQueries {
    private static final String CHOICE =
            """
            SELECT c.id, c.client_id, c.corrects_id, c.client_answers_id, c.professional_answers_id, c.model_version, c.resources,
              c.complexity, c.proposed, c.chosen, c.reason, c.client_view, c.review_on, c.professional_id, c.register, c.service_task,
              c.producer_id, c.happened_at,
              EXISTS (SELECT 1 FROM segment_choice n WHERE n.corrects_id = c.id) AS corrected
            FROM segment_choice c
            """;

    /** Of a client's choices the one in force: the latest that no other has corrected. */
    private static final String IN_FORCE =
            """
              c.record_status = 'FINAL'
              AND NOT EXISTS (
                SELECT 1
                FROM segment_choice n
                WHERE n.client_id = c.client_id
                  AND n.record_status = 'FINAL'
                  AND (n.corrects_id = c.id OR (n.happened_at, n.id) > (c.happened_at, c.id)))
            """;

    private final JdbcClient jdbc;

    SegmentChoiceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the answers came to, kept with the choice. */
    record Ground(
            SegmentAnswersId client,
            SegmentAnswersId professional,
            String version,
            int resources,
            int complexity,
            List<Segment> proposed) {}

    void insert(
            SegmentChoiceId id,
            ClientId client,
            @Nullable SegmentChoiceId corrects,
            Ground ground,
            NewChoice choice,
            LocalDate reviewOn,
            @Nullable ProfessionalId professional,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO segment_choice (id, client_id, corrects_id, client_answers_id, professional_answers_id, model_version, resources,
                          complexity, proposed, chosen, reason, client_view, review_on, professional_id, register, service_task, organiser_id,
                          producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :corrects::uuid, :clientAnswers, :professionalAnswers, :version, :resources, :complexity, :proposed,
                          :chosen, :reason, :clientView, :reviewOn, :professional, :register, :serviceTask, :organiser, :producer, :author,
                          :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("corrects", corrects)
                                .and("clientAnswers", ground.client())
                                .and("professionalAnswers", ground.professional())
                                .and("version", ground.version())
                                .and("resources", ground.resources())
                                .and("complexity", ground.complexity())
                                .and("proposed", ground.proposed())
                                .and("chosen", choice.chosen())
                                .and("reason", choice.reason())
                                .and("clientView", choice.clientView())
                                .and("reviewOn", reviewOn)
                                .and("professional", professional)
                                .and("now", now)
                                .source())
                .update();
    }

    Optional<SegmentChoice> findCurrent(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        CHOICE
                                + "WHERE c.client_id = :client\n  AND "
                                + IN_FORCE
                                + "  AND "
                                + RecordFilter.on(RecordKind.SEGMENT, "c"))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(SegmentChoice.class)
                .optional();
    }

    List<SegmentChoice> listForClient(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        CHOICE
                                + "WHERE c.client_id = :client\n  AND c.record_status = 'FINAL'\n  AND "
                                + RecordFilter.on(RecordKind.SEGMENT, "c")
                                + "\nORDER BY c.happened_at DESC, c.id DESC")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(SegmentChoice.class)
                .list();
    }

    /** Those whose review is due among the clients whom the reader works with. */
    List<SegmentChoice> listDue(
            Actor reader, Segments.@Nullable Place after, int limit, LocalDate today, Instant now) {
        return jdbc.sql(
                        CHOICE
                                + """
                                JOIN client p ON p.id = c.client_id AND p.died_on IS NULL
                                WHERE c.review_on <= :today
                                  AND (:afterOn::date IS NULL OR (c.review_on, c.id) > (:afterOn::date, :afterId::uuid))
                                  AND NOT EXISTS (SELECT 1 FROM client_link l WHERE l.client_id = c.client_id AND l.undone_at IS NULL)
                                  AND\
                                """
                                + IN_FORCE
                                + "  AND "
                                + RelationshipFilter.among("c.client_id", reader)
                                + "\n  AND "
                                + RecordFilter.on(RecordKind.SEGMENT, "c")
                                + "\nORDER BY c.review_on, c.id\nLIMIT :limit")
                .paramSource(
                        RecordFilter.params(
                                        Params.of("today", today)
                                                .and(
                                                        "afterOn",
                                                        after == null ? null : after.reviewOn())
                                                .and("afterId", after == null ? null : after.id())
                                                .and("limit", limit),
                                        reader,
                                        now)
                                .source())
                .query(SegmentChoice.class)
                .list();
    }
}
