package fi.polku.fhir.measure;

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

@Repository("fhirQuestionnaireResponseQueries")
class QuestionnaireResponseQueries extends ResourceQueries<QuestionnaireResponseQueries.Found> {
    private static final String VIEW =
            """
            SELECT a.id, a.recorded_at AS updated_at, a.client_id, NULL::jsonb AS content,
              a.instrument_code AS instrument, a.instrument_version AS version, a.answers, a.happened_at,
              a.author_role, 'completed' AS status
            FROM instrument_answer a
            WHERE a.record_status = 'FINAL'
              AND @record(MEASURE, a)
            UNION ALL
            SELECT r.id, r.recorded_at, k.client_id, r.content, r.code, NULL, NULL, r.happened_at, r.author_role, 'completed'
            FROM contact k
            JOIN received_resource r ON r.id = k.id
            WHERE r.type = 'QuestionnaireResponse'
              AND k.client_id IS NOT NULL
              AND k.whom <> 'WORRY'
              AND @record(CONTACT, k)
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, r.code, NULL, NULL, r.happened_at, r.author_role, 'completed'
            FROM received_resource r
            WHERE r.type = 'QuestionnaireResponse'
              AND NOT EXISTS (
                SELECT 1
                FROM contact k
                WHERE k.id = r.id
                  AND k.client_id IS NOT NULL
                  AND k.whom <> 'WORRY')
              AND @unlinked()
            """;

    QuestionnaireResponseQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.moment("authored", "v.happened_at"),
                SearchParam.canonical("questionnaire", "v.instrument"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable String instrument,
            @Nullable String version,
            @Nullable Json answers,
            Instant happenedAt,
            @Nullable String authorRole)
            implements Row {}
}
