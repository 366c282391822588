package fi.polku.fhir.care;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirTaskQueries")
class TaskQueries extends ResourceQueries<TaskQueries.Found> {
    private static final String VIEW =
            """
            SELECT k.id, k.changed_at AS updated_at, k.client_id, NULL::jsonb AS content,
              'CONTACT' AS code, k.id AS request_id, k.unit_id, u.name AS unit_name,
              k.taken_by_professional AS practitioner_id, k.taken_by_name AS practitioner_name,
              CASE k.urgency WHEN 'URGENT' THEN 'stat' WHEN 'SAME_DAY' THEN 'urgent' ELSE 'routine' END AS priority,
              k.happened_at, k.due_at, coalesce(k.closed_at, k.assessed_at) AS done_at,
              ARRAY(
                SELECT a.outcome
                FROM assessment a
                WHERE a.contact_id = k.id
                  AND a.record_status = 'FINAL'
                ORDER BY a.outcome) AS outcomes,
              CASE
                WHEN k.closed_at IS NOT NULL OR k.assessed_at IS NOT NULL THEN 'completed'
                WHEN k.taken_at IS NOT NULL THEN 'in-progress'
                ELSE 'requested'
              END AS status
            FROM contact k
            JOIN unit u ON u.id = k.unit_id
            WHERE k.record_status <> 'ANNULLED'
              AND @record(CONTACT, k)
              AND @quiet(k.id)
            UNION ALL
            SELECT t.id, greatest(t.recorded_at, t.done_at, t.withdrawn_at), t.client_id, NULL,
              t.kind, NULL, t.unit_id, u.name, t.professional_id, p.given_name || ' ' || p.family_name,
              CASE WHEN t.urgent THEN 'urgent' ELSE 'routine' END,
              t.happened_at, (t.due_on + 1)::timestamp AT TIME ZONE 'Europe/Helsinki', t.done_at,
              '{}',
              CASE
                WHEN t.withdrawn_at IS NOT NULL THEN 'cancelled'
                WHEN t.done_at IS NOT NULL THEN 'completed'
                ELSE 'requested'
              END
            FROM task t
            LEFT JOIN unit u ON u.id = t.unit_id
            LEFT JOIN professional p ON p.id = t.professional_id
            WHERE t.record_status <> 'ANNULLED'
              AND @record(PLAN, t)
              AND @staff()
            """;

    TaskQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.reference("focus", "v.request_id"),
                SearchParam.reference("based-on", "v.request_id"),
                SearchParam.reference(
                        "owner",
                        "((v.unit_id = ANY({p}) OR v.practitioner_id = ANY({p})) AND "
                                + SearchParam.OPEN
                                + ")"),
                SearchParam.token("status", "v.status"),
                SearchParam.token("priority", "v.priority"),
                SearchParam.token("code", "v.code"),
                SearchParam.moment("authored-on", "v.happened_at"),
                SearchParam.moment("modified", "v.updated_at"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            String code,
            @Nullable UUID requestId,
            @Nullable UUID unitId,
            @Nullable LocalizedText unitName,
            @Nullable UUID practitionerId,
            @Nullable String practitionerName,
            String priority,
            Instant happenedAt,
            Instant dueAt,
            @Nullable Instant doneAt,
            List<String> outcomes,
            String status)
            implements Row {}
}
