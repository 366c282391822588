package fi.polku.fhir.care;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirCarePlanQueries")
class CarePlanQueries extends ResourceQueries<CarePlanQueries.Found> {
    private static final String VIEW =
            """
            SELECT p.id, p.changed_at AS updated_at, p.client_id, NULL::jsonb AS content, p.title,
              s.status AS own_status, p.from_on, p.to_on,
              ARRAY(
                SELECT g.id
                FROM path_goal g
                WHERE g.path_id = p.id
                  AND g.replaced_at IS NULL
                ORDER BY g.position, g.id) AS goals,
              (SELECT jsonb_agg(
                 jsonb_build_object(
                   'id', t.id, 'title', t.title ->> 'fi', 'skipped', t.skipped, 'note', t.note,
                   'planned', t.planned_on, 'responsible', t.responsible_id, 'done', t.done_at,
                   'booked', t.booked_at, 'waits', t.waits_for)
                 ORDER BY t.position, t.id)
               FROM path_step t
               WHERE t.path_id = p.id) AS steps,
              CASE s.status
                WHEN 'ENDED' THEN 'completed'
                WHEN 'ACTIVE' THEN 'active'
                ELSE 'draft'
              END AS status,
              p.from_on::timestamp AT TIME ZONE 'Europe/Helsinki' AS from_at,
              CASE
                WHEN EXISTS (SELECT 1 FROM own_worker o WHERE o.client_id = p.client_id AND o.record_status <> 'ANNULLED')
                  OR EXISTS (SELECT 1 FROM team_member t WHERE t.client_id = p.client_id AND t.record_status <> 'ANNULLED')
                THEN p.client_id
              END AS team_id
            FROM path p
            JOIN report_path s ON s.path_id = p.id
            WHERE p.record_status <> 'ANNULLED'
              AND @record(PLAN, p)
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, NULL, NULL, NULL, NULL, NULL, r.status, r.from_at, NULL
            FROM received_resource r
            WHERE r.type = 'CarePlan'
              AND @record(PLAN, r)
            """;

    CarePlanQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.moment("date", "v.from_at"),
                SearchParam.reference("care-team", "v.team_id"),
                SearchParam.reference("goal", "v.goals && {p}"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable LocalizedText title,
            @Nullable String ownStatus,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable List<UUID> goals,
            @Nullable Json steps,
            @Nullable UUID teamId)
            implements Row {}
}
