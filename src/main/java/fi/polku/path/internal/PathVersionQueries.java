package fi.polku.path.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.path.PathId;
import fi.polku.path.StepId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions sent to the client, which never change, and the answers to them. */
@Repository
class PathVersionQueries {
    private final JdbcClient jdbc;

    PathVersionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PlanRow(
            int number,
            StepId id,
            LocalizedText title,
            int position,
            boolean skipped,
            @Nullable LocalDate plannedOn,
            @Nullable ProfessionalId responsibleId) {}

    record GoalOfVersion(int number, UUID id, String words) {}

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

    /** Copies the plan as it is written into a version that never changes. */
    void insertVersion(
            PathId path,
            int number,
            String reason,
            int editNo,
            @Nullable ProfessionalId professional,
            @Nullable AccountId account,
            Instant now) {
        var params =
                Params.of("path", path)
                        .and("number", number)
                        .and("reason", reason)
                        .and("editNo", editNo)
                        .and("professional", professional)
                        .and("account", account)
                        .and("now", now)
                        .source();
        jdbc.sql(
                        """
                        INSERT INTO path_version (path_id, number, reason, edit_no, sent_at, professional_id, created_at, created_by)
                        VALUES (:path, :number, :reason, :editNo, :now, :professional, :now, :account)
                        """)
                .paramSource(params)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO path_version_step (path_id, number, step_id, position, skipped, note, planned_on, responsible_id,
                          created_at, created_by)
                        SELECT s.path_id, CAST(:number AS integer), s.id, s.position, s.skipped, s.note, s.planned_on, s.responsible_id,
                          CAST(:now AS timestamptz), CAST(:account AS uuid)
                        FROM path_step s
                        WHERE s.path_id = :path
                        """)
                .paramSource(params)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO path_version_goal (path_id, number, goal_id, created_at, created_by)
                        SELECT g.path_id, CAST(:number AS integer), g.id, CAST(:now AS timestamptz), CAST(:account AS uuid)
                        FROM path_goal g
                        WHERE g.path_id = :path AND g.replaced_at IS NULL
                        """)
                .paramSource(params)
                .update();
    }

    /** False when the version was already accepted. */
    boolean insertAnswer(
            UUID id,
            PathId path,
            int number,
            String answer,
            @Nullable String words,
            String way,
            @Nullable AccountId account,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO path_acceptance (id, path_id, number, answer, words, way, answered_at, recorded_at,
                                  created_at, created_by)
                                VALUES (:id, :path, :number, :answer, :words, :way, :now, :now, :now, :account)
                                ON CONFLICT (path_id, number) WHERE answer = 'ACCEPTED' DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("path", path)
                                        .and("number", number)
                                        .and("answer", answer)
                                        .and("words", words)
                                        .and("way", way)
                                        .and("account", account)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }
}
