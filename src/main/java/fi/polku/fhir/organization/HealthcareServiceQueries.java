package fi.polku.fhir.organization;

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

@Repository("fhirHealthcareServiceQueries")
class HealthcareServiceQueries extends ResourceQueries<HealthcareServiceQueries.Found> {
    private static final String VIEW =
            """
            SELECT s.id, s.created_at AS updated_at, NULL::uuid AS client_id, NULL::jsonb AS content,
              s.name, s.description, s.code, s.sector, s.name ->> 'fi' AS search_name, TRUE AS active,
              ARRAY(
                SELECT us.unit_id
                FROM unit_service us
                WHERE us.service_id = s.id
                ORDER BY us.unit_id) AS units
            FROM service s
            """;

    HealthcareServiceQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.string("name", "v.search_name"),
                SearchParam.token("service-category", "v.sector"),
                SearchParam.token("service-type", "v.code"),
                SearchParam.token("active", "v.active::text"),
                SearchParam.reference("location", "v.units && {p}"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            LocalizedText name,
            LocalizedText description,
            String code,
            String sector,
            List<UUID> units)
            implements Row {}
}
