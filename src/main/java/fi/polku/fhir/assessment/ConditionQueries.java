package fi.polku.fhir.assessment;

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

@Repository("fhirConditionQueries")
class ConditionQueries extends ResourceQueries<ConditionQueries.Found> {
    /** A joint record has its own in each register, each read by the right to that register. */
    private static final String VIEW =
            """
            SELECT md5('need ' || a.id || n.code)::uuid AS id, a.recorded_at AS updated_at, a.client_id, NULL::jsonb AS content,
              'NEED' AS kind, n.code, NULL AS qualifier, a.happened_at,
              CASE
                WHEN m.closed_at IS NOT NULL AND m.close_reason IN ('NEED_ENDED', 'NO_GROUND') THEN 'resolved'
                WHEN m.closed_at IS NOT NULL OR EXISTS (
                  SELECT 1
                  FROM assessment l
                  WHERE l.client_id = a.client_id
                    AND l.register = 'SOCIAL_WELFARE'
                    AND l.record_status <> 'ANNULLED'
                    AND l.happened_at > a.happened_at) THEN 'inactive'
                ELSE 'active'
              END AS status,
              ARRAY['https://polku.example/fhir/CodeSystem/need|' || n.code, '*|' || n.code] AS codes
            FROM assessment a
            CROSS JOIN unnest(a.needs) AS n (code)
            LEFT JOIN matter m ON m.id = a.matter_id
            WHERE a.client_id IS NOT NULL
              AND a.record_status <> 'ANNULLED'
              AND NOT EXISTS (
                SELECT 1
                FROM assessment c
                WHERE c.corrects_id = a.id)
              AND @record(ASSESSMENT, a)
            UNION ALL
            SELECT md5('icf ' || f.id)::uuid, g.recorded_at, g.client_id, NULL,
              'ICF', f.code, coalesce(f.by_professional, f.by_client)::text, g.happened_at,
              CASE
                WHEN EXISTS (
                  SELECT 1
                  FROM capacity_mapping l
                  WHERE l.client_id = g.client_id
                    AND l.record_status <> 'ANNULLED'
                    AND l.happened_at > g.happened_at) THEN 'inactive'
                ELSE 'active'
              END,
              ARRAY['http://hl7.org/fhir/sid/icf|' || f.code, '*|' || f.code]
            FROM capacity_mapping g
            JOIN capacity_finding f ON f.mapping_id = g.id
            WHERE g.record_status <> 'ANNULLED'
              AND left(f.code, 1) IN ('b', 'd')
              AND coalesce(f.by_professional, f.by_client) BETWEEN 1 AND 4
              AND @record(MEASURE, g)
            """;

    ConditionQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.codes("code", "v.codes && {p}::text[]"),
                SearchParam.token("category", "'problem-list-item'"),
                SearchParam.token("clinical-status", "v.status"),
                SearchParam.moment("recorded-date", "v.happened_at"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            String kind,
            String code,
            @Nullable String qualifier,
            Instant happenedAt,
            String status)
            implements Row {}
}
