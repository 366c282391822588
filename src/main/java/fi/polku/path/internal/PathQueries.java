package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.path.ChangeView;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathStatus;
import fi.polku.path.Paths.PathSearch;
import fi.polku.path.Paths.StepPlace;
import fi.polku.path.Sector;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of paths: whole paths are read in a fixed number of statements, however many they are. */
@Repository
class PathQueries {
    private static final String PATH =
            """
            SELECT p.id, p.client_id, p.model_version_id, p.title, p.imported, p.from_on, p.to_on, p.edit_no, p.changed_at,
              p.ended_at, p.outcome, p.follows, p.register, p.service_task, p.organiser_id, p.producer_id, p.author_id,
              p.author_role, p.record_status, p.happened_at, p.recorded_at, r.status,
              coalesce(r.version_sent, 0) AS version_sent, coalesce(r.version_accepted, 0) AS version_accepted,
              v.sent_at, v.reason AS sent_reason, v.edit_no AS sent_edit_no, a.answered_at AS accepted_at,
              av.edit_no AS accepted_edit_no, c.answered_at AS asked_at, c.words AS asked_words
            FROM path p
            JOIN report_path r ON r.path_id = p.id
            LEFT JOIN path_version v ON v.path_id = p.id AND v.number = r.version_sent
            LEFT JOIN path_version av ON av.path_id = p.id AND av.number = r.version_accepted
            LEFT JOIN path_acceptance a ON a.path_id = p.id AND a.number = r.version_accepted AND a.answer = 'ACCEPTED'
            LEFT JOIN LATERAL (
              SELECT pa.answered_at, pa.words
              FROM path_acceptance pa
              WHERE pa.path_id = p.id AND pa.number = r.version_sent AND pa.answer = 'CHANGE_ASKED'
              ORDER BY pa.answered_at DESC, pa.id DESC
              LIMIT 1) c ON TRUE
            """;

    private final JdbcClient jdbc;

    PathQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PathRow(
            PathId id,
            ClientId clientId,
            @Nullable UUID modelVersionId,
            LocalizedText title,
            boolean imported,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            int editNo,
            Instant changedAt,
            @Nullable Instant endedAt,
            @Nullable PathOutcome outcome,
            @Nullable String follows,
            Register register,
            @Nullable ServiceTask serviceTask,
            @Nullable UnitId organiserId,
            @Nullable UnitId producerId,
            @Nullable AccountId authorId,
            @Nullable String authorRole,
            RecordStatus recordStatus,
            Instant happenedAt,
            Instant recordedAt,
            PathStatus status,
            int versionSent,
            int versionAccepted,
            @Nullable Instant sentAt,
            @Nullable String sentReason,
            @Nullable Integer sentEditNo,
            @Nullable Instant acceptedAt,
            @Nullable Integer acceptedEditNo,
            @Nullable Instant askedAt,
            @Nullable String askedWords) {}

    record StepRow(
            StepId id,
            PathId pathId,
            int position,
            LocalizedText title,
            LocalizedText place,
            LocalizedText instruction,
            Sector sector,
            String role,
            List<String> measures,
            @Nullable String serviceType,
            @Nullable LocalDate plannedOn,
            @Nullable ProfessionalId responsibleId,
            boolean skipped,
            @Nullable String note,
            StepView.@Nullable Waited waitsFor,
            @Nullable LocalDate waitsUntilOn,
            @Nullable Instant measuresAskedAt,
            @Nullable UUID appointmentId,
            @Nullable Instant bookedAt,
            @Nullable Instant doneAt) {
        PlanStep plan() {
            return new PlanStep(id, title, position, skipped, plannedOn, responsibleId);
        }
    }

    record GoalRow(
            UUID id,
            PathId pathId,
            int position,
            String words,
            int weight,
            @Nullable Integer reached,
            @Nullable LocalDate reachedOn) {}

    record LevelRow(UUID goalId, int level, String words) {}

    record ReviewRow(
            PathId pathId,
            String kind,
            LocalDate reviewedOn,
            @Nullable BigDecimal gasT,
            String summary) {}

    record PlanRow(
            int number,
            StepId id,
            LocalizedText title,
            int position,
            boolean skipped,
            @Nullable LocalDate plannedOn,
            @Nullable ProfessionalId responsibleId) {}

    Optional<PathRow> find(PathId id) {
        return jdbc.sql(PATH + "WHERE p.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(PathRow.class)
                .optional();
    }

    Optional<PathRow> findOpen(ClientId client) {
        return jdbc.sql(
                        PATH
                                + "WHERE p.client_id = :client AND p.ended_at IS NULL AND NOT p.imported AND p.record_status <> 'ANNULLED'")
                .paramSource(Params.of("client", client).source())
                .query(PathRow.class)
                .optional();
    }

    List<PathRow> listOf(ClientId client) {
        return jdbc.sql(
                        PATH
                                + """
                                WHERE p.client_id = :client AND r.status <> 'DRAFT'
                                ORDER BY p.recorded_at DESC, p.id DESC
                                """)
                .paramSource(Params.of("client", client).source())
                .query(PathRow.class)
                .list();
    }

    List<PathRow> listPage(Actor actor, PathSearch search, LocalDate today) {
        var where =
                filter(search)
                        .andIfPresent(
                                "p.id > :after",
                                "after",
                                search.after() == null ? null : search.after().value());
        return jdbc.sql(
                        PATH
                                + where.and(RelationshipFilter.on("p.client_id")).sql()
                                + "\nORDER BY p.id\nLIMIT :limit")
                .paramSource(
                        RelationshipFilter.params(where.params(), actor, today)
                                .and("limit", search.limit())
                                .source())
                .query(PathRow.class)
                .list();
    }

    long count(Actor actor, PathSearch search, LocalDate today) {
        var where = filter(search);
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM path p
                        JOIN report_path r ON r.path_id = p.id
                        """
                                + where.and(RelationshipFilter.on("p.client_id")).sql())
                .paramSource(RelationshipFilter.params(where.params(), actor, today).source())
                .query(Long.class)
                .single();
    }

    private static Where filter(PathSearch search) {
        return Where.all()
                .and("r.status <> 'DRAFT'")
                .andIfPresent("p.client_id = :client", "client", search.client())
                .andIfPresent("r.status = :status", "status", search.status())
                .andIfPresent("p.changed_at >= :changedFrom", "changedFrom", search.changedFrom())
                .andIfPresent(
                        "p.changed_at < :changedBefore", "changedBefore", search.changedBefore());
    }

    /**
     * Steps in their order: of the plan in effect or sent, or, for writers, of the plan written.
     */
    List<StepRow> listSteps(Collection<PathId> paths, boolean working) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.path_id,
                          CASE WHEN v.step_id IS NULL THEN s.position ELSE v.position END AS position,
                          s.title, s.place, s.instruction, s.sector, s.role, s.measures, s.service_type,
                          CASE WHEN v.step_id IS NULL THEN s.planned_on ELSE v.planned_on END AS planned_on,
                          CASE WHEN v.step_id IS NULL THEN s.responsible_id ELSE v.responsible_id END AS responsible_id,
                          CASE WHEN v.step_id IS NULL THEN s.skipped ELSE v.skipped END AS skipped,
                          CASE WHEN v.step_id IS NULL THEN s.note ELSE v.note END AS note,
                          s.waits_for, s.waits_until_on, s.measures_asked_at, s.appointment_id, s.booked_at, s.done_at
                        FROM path_step s
                        JOIN report_path r ON r.path_id = s.path_id
                        LEFT JOIN path_version_step v ON NOT :working AND v.step_id = s.id AND v.path_id = s.path_id
                          AND v.number = coalesce(r.version_accepted, r.version_sent)
                        WHERE s.path_id = ANY(:paths)
                          AND (:working OR v.step_id IS NOT NULL OR r.version_sent IS NULL)
                        ORDER BY s.path_id, position, s.id
                        """)
                .paramSource(Params.of("paths", paths).and("working", working).source())
                .query(StepRow.class)
                .list();
    }

    List<GoalRow> listGoals(Collection<PathId> paths, boolean working) {
        return jdbc.sql(
                        """
                        SELECT g.id, g.path_id, g.position, g.words, g.weight, l.reached, l.reviewed_on AS reached_on
                        FROM path_goal g
                        JOIN report_path r ON r.path_id = g.path_id
                        LEFT JOIN path_version_goal v ON v.goal_id = g.id AND v.path_id = g.path_id
                          AND v.number = coalesce(r.version_accepted, r.version_sent)
                        LEFT JOIN LATERAL (
                          SELECT rg.reached, pr.reviewed_on
                          FROM path_review_goal rg
                          JOIN path_review pr ON pr.id = rg.review_id
                          WHERE rg.goal_id = g.id AND pr.record_status = 'FINAL'
                          ORDER BY pr.happened_at DESC, pr.id DESC
                          LIMIT 1) l ON TRUE
                        WHERE g.path_id = ANY(:paths)
                          AND CASE WHEN :working OR r.version_sent IS NULL THEN g.replaced_at IS NULL ELSE v.goal_id IS NOT NULL END
                        ORDER BY g.path_id, g.position, g.id
                        """)
                .paramSource(Params.of("paths", paths).and("working", working).source())
                .query(GoalRow.class)
                .list();
    }

    List<LevelRow> listLevels(Collection<UUID> goals) {
        return jdbc.sql(
                        """
                        SELECT l.goal_id, l.level, l.words
                        FROM goal_level l
                        WHERE l.goal_id = ANY(:goals)
                        ORDER BY l.goal_id, l.level
                        """)
                .paramSource(Params.of("goals", goals).source())
                .query(LevelRow.class)
                .list();
    }

    List<ReviewRow> listReviews(Collection<PathId> paths) {
        return jdbc.sql(
                        """
                        SELECT r.path_id, r.kind, r.reviewed_on, r.gas_t, r.summary
                        FROM path_review r
                        WHERE r.path_id = ANY(:paths) AND r.record_status = 'FINAL'
                        ORDER BY r.path_id, r.happened_at, r.id
                        """)
                .paramSource(Params.of("paths", paths).source())
                .query(ReviewRow.class)
                .list();
    }

    /** The steps of two versions of a plan, to tell their difference. */
    List<PlanRow> listPlans(PathId path, int one, int other) {
        return jdbc.sql(
                        """
                        SELECT v.number, s.id, s.title, v.position, v.skipped, v.planned_on, v.responsible_id
                        FROM path_version_step v
                        JOIN path_step s ON s.id = v.step_id
                        WHERE v.path_id = :path AND v.number IN (:one, :other)
                        ORDER BY v.number, v.position, s.id
                        """)
                .paramSource(Params.of("path", path).and("one", one).and("other", other).source())
                .query(PlanRow.class)
                .list();
    }

    record GoalOfVersion(int number, UUID id, String words) {}

    List<GoalOfVersion> listPlanGoals(PathId path, int one, int other) {
        return jdbc.sql(
                        """
                        SELECT v.number, g.id, g.words
                        FROM path_version_goal v
                        JOIN path_goal g ON g.id = v.goal_id
                        WHERE v.path_id = :path AND v.number IN (:one, :other)
                        ORDER BY v.number, g.position, g.id
                        """)
                .paramSource(Params.of("path", path).and("one", one).and("other", other).source())
                .query(GoalOfVersion.class)
                .list();
    }

    record ChangeRow(
            @Nullable UUID stepId,
            String kind,
            @Nullable LocalizedText title,
            @Nullable LocalDate beforeOn,
            @Nullable LocalDate afterOn,
            String reason,
            int editNo,
            @Nullable ProfessionalId professionalId,
            Instant createdAt) {
        ChangeView view() {
            return new ChangeView(
                    fi.polku.path.DiffLine.Kind.valueOf(kind),
                    title,
                    beforeOn,
                    afterOn,
                    reason,
                    editNo,
                    professionalId,
                    createdAt);
        }
    }

    List<ChangeRow> listChanges(PathId path, int afterEdit) {
        return jdbc.sql(
                        """
                        SELECT c.step_id, c.kind, s.title, c.before_on, c.after_on, c.reason, c.edit_no, c.professional_id, c.created_at
                        FROM path_step_change c
                        LEFT JOIN path_step s ON s.id = c.step_id
                        WHERE c.path_id = :path AND c.edit_no > :after
                        ORDER BY c.edit_no, c.id
                        """)
                .paramSource(Params.of("path", path).and("after", afterEdit).source())
                .query(ChangeRow.class)
                .list();
    }

    Optional<StepPlace> findPlace(StepId step) {
        return jdbc.sql(
                        """
                        SELECT s.path_id AS path, p.client_id AS client, s.id AS step, s.position AS "order", s.service_type
                        FROM path_step s
                        JOIN path p ON p.id = s.path_id
                        WHERE s.id = :step
                        """)
                .paramSource(Params.of("step", step).source())
                .query(StepPlace.class)
                .optional();
    }
}
