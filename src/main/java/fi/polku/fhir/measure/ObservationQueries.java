package fi.polku.fhir.measure;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirObservationQueries")
class ObservationQueries extends ResourceQueries<ObservationQueries.Found> {
    private static final String VIEW =
            """
            SELECT s.id, s.recorded_at AS updated_at, s.client_id, NULL::jsonb AS content, s.answer_id,
              s.instrument_code AS instrument, s.score_code, s.loinc_code AS loinc, s.value,
              s.band_code AS band, s.parts, s.encounter_id, s.happened_at, 'final' AS status,
              s.instrument_code || '-' || s.score_code AS own_code, 'survey' AS category,
              ARRAY['http://loinc.org|' || s.loinc_code, '*|' || s.loinc_code,
                'https://polku.example/fhir/CodeSystem/score|' || s.instrument_code || '-' || s.score_code,
                '*|' || s.instrument_code || '-' || s.score_code] AS codes,
              NULL::uuid[] AS goals, NULL::text AS by_client, NULL::text AS by_professional, NULL::text AS words
            FROM instrument_score s
            WHERE s.record_status = 'FINAL'
              AND NOT EXISTS (
                SELECT 1
                FROM instrument_score n
                WHERE n.corrects_id = s.id)
              AND @record(MEASURE, s)
            UNION ALL
            SELECT r.id, r.recorded_at, p.client_id, NULL, NULL, 'gas', 't', NULL, r.gas_t,
              NULL, NULL, NULL, r.happened_at, 'final', 'gas-t', 'survey',
              ARRAY['https://polku.example/fhir/CodeSystem/score|gas-t', '*|gas-t'],
              ARRAY(
                SELECT g.goal_id
                FROM path_review_goal g
                WHERE g.review_id = r.id
                ORDER BY g.goal_id), NULL, NULL, NULL
            FROM path_review r
            JOIN path p ON p.id = r.path_id
            WHERE r.record_status = 'FINAL'
              AND r.gas_t IS NOT NULL
              AND p.record_status <> 'ANNULLED'
              AND @record(PLAN, p)
            UNION ALL
            SELECT g.id, g.recorded_at, g.client_id, NULL, NULL, 'segment', 'way-of-working', NULL, NULL,
              g.chosen, (
                SELECT jsonb_agg(jsonb_build_object('system', 'https://polku.example/fhir/CodeSystem/segment-part', 'code', k.code,
                  'number', k.points, 'unit', '{score}', 'valueSystem', 'https://polku.example/fhir/CodeSystem/segment', 'valueCode', k.value)
                  ORDER BY k.place, k.value)
                FROM (
                  SELECT 1 AS place, 'resources' AS code, g.resources AS points, NULL AS value
                  UNION ALL
                  SELECT 2, 'complexity', g.complexity, NULL
                  UNION ALL
                  SELECT 3, 'proposed', NULL, p
                  FROM unnest(g.proposed) p) k),
              NULL, g.happened_at, 'final', 'way-of-working', 'survey',
              ARRAY['https://polku.example/fhir/CodeSystem/segment-part|way-of-working', '*|way-of-working'], NULL::uuid[], NULL, NULL, NULL
            FROM segment_choice g
            WHERE g.record_status = 'FINAL'
              AND NOT EXISTS (
                SELECT 1
                FROM segment_choice n
                WHERE n.corrects_id = g.id)
              AND @record(SEGMENT, g)
            UNION ALL
            SELECT f.id, m.recorded_at, m.client_id, NULL, NULL, 'icf', f.code, NULL, NULL, NULL, NULL, NULL, m.happened_at, 'final',
              f.code, 'survey', ARRAY['http://hl7.org/fhir/sid/icf|' || f.code, '*|' || f.code], NULL,
              CASE WHEN f.client_facilitator THEN '+' ELSE '' END || f.by_client,
              CASE WHEN f.professional_facilitator THEN '+' ELSE '' END || f.by_professional, nullif(f.words, '')
            FROM capacity_mapping m
            JOIN capacity_finding f ON f.mapping_id = m.id
            WHERE m.record_status <> 'ANNULLED'
              AND @record(MEASURE, m)
            """;

    ObservationQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.reference("encounter", "v.encounter_id"),
                SearchParam.reference("derived-from", "v.answer_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.token("category", "v.category"),
                SearchParam.codes("code", "v.codes && {p}::text[]"),
                SearchParam.moment("date", "v.happened_at"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable UUID answerId,
            String instrument,
            String scoreCode,
            @Nullable String loinc,
            @Nullable BigDecimal value,
            @Nullable String band,
            @Nullable Json parts,
            @Nullable UUID encounterId,
            Instant happenedAt,
            @Nullable List<UUID> goals,
            @Nullable String byClient,
            @Nullable String byProfessional,
            @Nullable String words)
            implements Row {}
}
