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

@Repository("fhirCareTeamQueries")
class CareTeamQueries extends ResourceQueries<CareTeamQueries.Found> {
    private static final String VIEW =
            """
            SELECT c.id, max(m.recorded_at) AS updated_at, c.id AS client_id, NULL::jsonb AS content,
              jsonb_agg(
                jsonb_build_object(
                  'professional', m.professional_id, 'name', p.given_name || ' ' || p.family_name,
                  'role', m.role, 'from', m.from_on, 'to', m.to_on)
                ORDER BY m.from_on, m.professional_id) AS members,
              CASE WHEN bool_or(m.to_on IS NULL) THEN 'active' ELSE 'inactive' END AS status, array_agg(m.professional_id) AS participants
            FROM (
              SELECT o.client_id, o.professional_id, 'OWN_WORKER' AS role, o.from_on, o.to_on, o.recorded_at
              FROM own_worker o
              WHERE o.record_status <> 'ANNULLED'
              UNION ALL
              SELECT t.client_id, t.professional_id, t.role, t.from_on, t.to_on, t.recorded_at
              FROM team_member t
              WHERE t.record_status <> 'ANNULLED') m
            JOIN client c ON c.id = m.client_id
            JOIN professional p ON p.id = m.professional_id
            WHERE @person(c.id)
            GROUP BY c.id
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, r.status, NULL
            FROM received_resource r
            WHERE r.type = 'CareTeam'
              AND @person(r.client_id)
            """;

    CareTeamQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.reference(
                        "participant", "(v.participants && {p} AND " + SearchParam.OPEN + ")"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable String status,
            @Nullable Json members)
            implements Row {}
}
