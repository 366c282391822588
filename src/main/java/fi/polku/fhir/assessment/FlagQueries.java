package fi.polku.fhir.assessment;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirFlagQueries")
class FlagQueries extends ResourceQueries<FlagQueries.Found> {
    private static final String VIEW =
            """
            SELECT s.id, greatest(s.recorded_at, s.decided_at) AS updated_at, s.client_id, NULL::jsonb AS content,
              'SPECIAL_SUPPORT' AS kind, s.from_on, s.to_on
            FROM special_support s
            LEFT JOIN LATERAL (SELECT coalesce((SELECT assessment.contact_id FROM assessment WHERE assessment.id = s.assessment_id),
              s.assessment_id, s.id) AS contact_id) AS event ON TRUE
            JOIN LATERAL (SELECT s.id, s.client_id, s.register, s.service_task, s.producer_id, s.recorded_at, event.contact_id) AS r ON TRUE
            WHERE s.needed
              AND s.record_status <> 'ANNULLED'
              AND @record(ASSESSMENT, r)
            UNION ALL
            SELECT md5('interpreter ' || c.id)::uuid, c.changed_at, c.id, NULL, 'INTERPRETER', NULL::date, NULL::date
            FROM client c
            WHERE c.language NOT IN ('fi', 'sv', 'en')
              AND @person(c.id)
            UNION ALL
            SELECT md5('non-disclosure ' || c.id)::uuid, c.changed_at, c.id, NULL, 'NON_DISCLOSURE', NULL, NULL
            FROM client c
            WHERE c.non_disclosure
              AND @person(c.id)
            """;

    FlagQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.day("date", "v.from_on"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            String kind,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn)
            implements Row {}
}
