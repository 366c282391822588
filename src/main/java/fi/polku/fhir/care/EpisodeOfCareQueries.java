package fi.polku.fhir.care;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirEpisodeOfCareQueries")
class EpisodeOfCareQueries extends ResourceQueries<EpisodeOfCareQueries.Found> {
    private static final String VIEW =
            """
            SELECT p.id, p.changed_at AS updated_at, p.client_id, NULL::jsonb AS content, p.title,
              p.from_on, p.to_on, p.producer_id AS organization_id,
              (SELECT o.professional_id
               FROM own_worker o
               WHERE o.client_id = p.client_id
                 AND o.to_on IS NULL) AS care_manager_id,
              CASE s.status
                WHEN 'ENDED' THEN 'finished'
                WHEN 'ACTIVE' THEN 'active'
                ELSE 'planned'
              END AS status
            FROM path p
            JOIN report_path s ON s.path_id = p.id
            WHERE p.record_status <> 'ANNULLED'
              AND NOT p.imported
            """;

    EpisodeOfCareQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.day("date", "v.from_on"),
                SearchParam.reference("care-manager", "v.care_manager_id"),
                SearchParam.reference("organization", "v.organization_id"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            LocalizedText title,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            String status,
            @Nullable UUID organizationId,
            @Nullable UUID careManagerId)
            implements Row {}
}
