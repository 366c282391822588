package fi.polku.path.internal;

import fi.polku.kernel.AccountId;
import fi.polku.path.GoalId;
import fi.polku.path.NewGoal;
import fi.polku.path.PathId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals with their levels in words, and the level last reached. */
@Repository
class PathGoalQueries {
    private final JdbcClient jdbc;

    PathGoalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** A goal with its levels. */
    GoalId insertGoal(
            PathId path, int position, NewGoal goal, @Nullable AccountId account, Instant now) {
        GoalId id = new GoalId(Ids.next());
        jdbc.sql(
                        """
                        INSERT INTO path_goal (id, path_id, position, words, weight, created_at, created_by)
                        VALUES (:id, :path, :position, :words, :weight, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("path", path)
                                .and("position", position)
                                .and("words", goal.words().strip())
                                .and("weight", goal.weight())
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
        goal.levels()
                .forEach((level, words) -> insertLevel(id, level, words.strip(), account, now));
        return id;
    }

    private void insertLevel(
            GoalId goal, int level, String words, @Nullable AccountId account, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO goal_level (goal_id, level, words, created_at, created_by)
                        VALUES (:goal, :level, :words, :now, :account)
                        """)
                .paramSource(
                        Params.of("goal", goal)
                                .and("level", level)
                                .and("words", words)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }

    /** False when the goal is not in the plan any more. */
    boolean replaceGoal(PathId path, GoalId goal, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE path_goal
                                SET replaced_at = :now
                                WHERE id = :goal AND path_id = :path AND replaced_at IS NULL
                                """)
                        .paramSource(
                                Params.of("goal", goal).and("path", path).and("now", now).source())
                        .update()
                == 1;
    }
}
