package fi.polku.fhir.care;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirGoalQueries")
class GoalQueries extends ResourceQueries<GoalQueries.Found> {
    private static final String VIEW =
            """
            SELECT g.id, greatest(g.created_at, g.replaced_at, p.changed_at) AS updated_at, p.client_id,
              NULL::jsonb AS content, g.words, g.created_at AS started_at,
              (SELECT jsonb_object_agg(l.level::text, l.words)
               FROM goal_level l
               WHERE l.goal_id = g.id) AS levels,
              e.reached, e.score_id,
              CASE
                WHEN g.replaced_at IS NOT NULL THEN 'cancelled'
                WHEN s.status = 'ENDED' THEN 'completed'
                WHEN s.status = 'ACTIVE' THEN 'active'
                ELSE 'proposed'
              END AS own_status,
              CASE
                WHEN g.replaced_at IS NOT NULL THEN 'cancelled'
                WHEN s.status = 'ENDED' THEN 'completed'
                WHEN s.status = 'ACTIVE' THEN 'active'
                ELSE 'proposed'
              END AS status
            FROM path_goal g
            JOIN path p ON p.id = g.path_id
            JOIN report_path s ON s.path_id = p.id
            LEFT JOIN LATERAL (
              SELECT rg.reached, CASE WHEN r.gas_t IS NOT NULL AND r.record_status = 'FINAL' THEN r.id END AS score_id
              FROM path_review_goal rg
              JOIN path_review r ON r.id = rg.review_id
              WHERE rg.goal_id = g.id
              ORDER BY r.happened_at DESC, r.id DESC
              LIMIT 1) e ON TRUE
            WHERE p.record_status <> 'ANNULLED'
              AND @record(PLAN, p)
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, NULL, NULL, NULL, NULL, NULL, r.status
            FROM received_resource r
            WHERE r.type = 'Goal'
              AND @record(PLAN, r)
            """;

    GoalQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.token("lifecycle-status", "v.status"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable String words,
            @Nullable Instant startedAt,
            @Nullable Json levels,
            @Nullable Integer reached,
            @Nullable UUID scoreId,
            @Nullable String ownStatus)
            implements Row {}
}
