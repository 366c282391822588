package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.assessment.NeedNow;
import fi.polku.assessment.SpecialSupportId;
import fi.polku.assessment.SpecialSupportView;
import fi.polku.assessment.SpecialSupports.Decision;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpecialSupportQueries {
    private static final String SUPPORT =
            """
            SELECT s.id, s.client_id, s.assessment_id, s.grounds, s.signs, s.reason, s.professional_id, s.decided_by_id, s.decided_at,
              s.needed, s.decision_reason, s.from_on, s.to_on, s.review_on, s.end_reason, s.service_task, s.producer_id, s.happened_at
            FROM special_support s
            """;

    /** The service event is that of the assessment in which it was found. */
    private static final String EVENT =
            """
            coalesce((SELECT assessment.contact_id FROM assessment WHERE assessment.id = s.assessment_id), s.assessment_id, s.id)\
            """;

    /** It is a part of the need assessment. */
    private static final String READABLE =
            RecordFilter.on(
                    new RecordFilter.Columns(
                            "s.client_id",
                            "'NEEDS_ASSESSMENT'",
                            "s.register",
                            "s.service_task",
                            "s.producer_id",
                            "s.id",
                            EVENT,
                            "s.recorded_at"));

    private static final String IN_FORCE =
            "s.needed AND s.from_on <= :day AND (s.to_on IS NULL OR s.to_on >= :day)";

    private final JdbcClient jdbc;

    SpecialSupportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal as it is kept; with a decision when the one who finds it may decide. */
    record NewSupport(
            SpecialSupportId id,
            ClientId client,
            @Nullable UUID assessment,
            Collection<?> grounds,
            Collection<?> signs,
            String reason,
            @Nullable ProfessionalId professional,
            @Nullable ProfessionalId decidedBy,
            @Nullable LocalDate from,
            @Nullable LocalDate review) {}

    /** Whether it was kept: one waits or is in force at a time. */
    boolean insert(NewSupport support, RecordHeader header, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO special_support (id, client_id, assessment_id, grounds, signs, reason, professional_id, decided_by_id,
                                  decided_at, needed, from_on, review_on, register, service_task, organiser_id, producer_id, author_id,
                                  author_role, record_status, happened_at, recorded_at, created_at, created_by)
                                VALUES (:id, :client, :assessment, :grounds, :signs, :reason, :professional, :decidedBy,
                                  :decidedAt, :needed, :from, :review, :register, :serviceTask, :organiser, :producer, :author,
                                  :authorRole, :status, :now, :now, :now, :author)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(
                                Params.header(header)
                                        .and("id", support.id())
                                        .and("client", support.client())
                                        .and("assessment", support.assessment())
                                        .and("grounds", support.grounds())
                                        .and("signs", support.signs())
                                        .and("reason", support.reason())
                                        .and("professional", support.professional())
                                        .and("decidedBy", support.decidedBy())
                                        .and("decidedAt", support.from() == null ? null : now)
                                        .and("needed", support.from() == null ? null : true)
                                        .and("from", support.from())
                                        .and("review", support.review())
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    /** Decides one that waits; false when somebody has decided it already. */
    boolean decide(
            SpecialSupportId id, Decision decision, @Nullable ProfessionalId by, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE special_support
                                SET decided_by_id = :by, decided_at = :now, needed = :needed, decision_reason = :reason,
                                  grounds = CASE WHEN :needed THEN CAST(:grounds AS text[]) ELSE grounds END,
                                  from_on = CAST(:from AS date), review_on = CAST(:review AS date)
                                WHERE id = :id
                                  AND decided_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("by", by)
                                        .and("now", now)
                                        .and("needed", decision.needed())
                                        .and("reason", decision.reason())
                                        .and("grounds", decision.grounds())
                                        .and("from", decision.needed() ? decision.from() : null)
                                        .and("review", decision.needed() ? decision.review() : null)
                                        .source())
                        .update()
                == 1;
    }

    boolean end(
            SpecialSupportId id, LocalDate lastDay, String reason, @Nullable ProfessionalId by) {
        return jdbc.sql(
                                """
                                UPDATE special_support
                                SET to_on = :lastDay, end_reason = :reason, ended_by_id = :by
                                WHERE id = :id
                                  AND needed
                                  AND to_on IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("lastDay", lastDay)
                                        .and("reason", reason)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    /** The one row for deciding: nobody else decides it meanwhile. */
    Optional<SpecialSupportView> findForUpdate(SpecialSupportId id) {
        return jdbc.sql(SUPPORT + "WHERE s.id = :id\nFOR UPDATE")
                .paramSource(Params.of("id", id).source())
                .query(SpecialSupportView.class)
                .optional();
    }

    Optional<SpecialSupportView> findReadable(Actor reader, SpecialSupportId id, Instant now) {
        return jdbc.sql(SUPPORT + "WHERE s.id = :id AND " + READABLE)
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(SpecialSupportView.class)
                .optional();
    }

    Optional<SpecialSupportView> findInForce(
            Actor reader, ClientId client, LocalDate day, Instant now) {
        return jdbc.sql(
                        SUPPORT
                                + "WHERE s.client_id = :client AND "
                                + IN_FORCE
                                + " AND "
                                + READABLE
                                + "\nORDER BY s.from_on DESC, s.id DESC\nLIMIT 1")
                .paramSource(
                        RecordFilter.params(
                                        Params.of("client", client).and("day", day), reader, now)
                                .source())
                .query(SpecialSupportView.class)
                .optional();
    }

    /** The need assessment in force and special support in one question, for a person's page. */
    NeedNow findNow(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT n.client_view, n.happened_at, f.special
                        FROM (SELECT 1) AS one
                        LEFT JOIN LATERAL (
                          SELECT a.client_view, a.happened_at
                          FROM assessment a
                          WHERE a.client_id = :client
                            AND a.register = 'SOCIAL_WELFARE'
                            AND a.record_status NOT IN ('DRAFT', 'ANNULLED')
                            AND NOT EXISTS (
                              SELECT 1
                              FROM assessment c
                              WHERE c.corrects_id = a.id)
                            AND %s
                          ORDER BY a.happened_at DESC, a.recorded_at DESC, a.id DESC
                          LIMIT 1) AS n ON TRUE
                        LEFT JOIN LATERAL (
                          SELECT coalesce(s.needed, FALSE) AS special
                          FROM special_support s
                          WHERE s.client_id = :client
                            AND (s.decided_at IS NULL
                              OR (s.needed AND s.from_on <= :actorToday AND (s.to_on IS NULL OR s.to_on >= :actorToday)))
                            AND %s
                          ORDER BY special DESC
                          LIMIT 1) AS f ON TRUE
                        """
                                .formatted(RecordFilter.on(RecordKind.ASSESSMENT, "a"), READABLE))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(NeedNow.class)
                .single();
    }

    Set<ClientId> listInForce(Collection<ClientId> clients, LocalDate day) {
        return jdbc
                .sql(
                        "SELECT DISTINCT s.client_id AS client FROM special_support s"
                                + " WHERE s.client_id = ANY(CAST(:clients AS uuid[])) AND "
                                + IN_FORCE)
                .paramSource(Params.of("clients", clients).and("day", day).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether one has been decided that has no last day yet. */
    boolean runs(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM special_support s
                          WHERE s.client_id = :client
                            AND s.needed
                            AND s.to_on IS NULL)
                        """)
                .paramSource(Params.of("client", client).source())
                .query(Boolean.class)
                .single();
    }

    boolean binds(ClientId client, LocalDate day) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM special_support s WHERE s.client_id ="
                                + " :client AND (s.decided_at IS NULL OR ("
                                + IN_FORCE
                                + ")))")
                .paramSource(Params.of("client", client).and("day", day).source())
                .query(Boolean.class)
                .single();
    }

    List<SpecialSupportView> list(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        SUPPORT
                                + "WHERE s.client_id = :client AND "
                                + READABLE
                                + "\nORDER BY s.happened_at DESC, s.id DESC")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(SpecialSupportView.class)
                .list();
    }
}
