package fi.polku.fhir.measure;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.math.BigDecimal;
import java.time.Instant;
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
              s.instrument_code || '-' || s.score_code AS own_code, 'survey' AS category
            FROM instrument_score s
            WHERE s.record_status = 'FINAL'
              AND NOT EXISTS (
                SELECT 1
                FROM instrument_score n
                WHERE n.corrects_id = s.id)
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
                SearchParam.condition("code", "(v.loinc = ANY({p}) OR v.own_code = ANY({p}))"),
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
            Instant happenedAt)
            implements Row {}
}
