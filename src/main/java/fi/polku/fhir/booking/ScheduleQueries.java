package fi.polku.fhir.booking;

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

@Repository("fhirScheduleQueries")
class ScheduleQueries extends ResourceQueries<ScheduleQueries.Found> {
    private static final String VIEW =
            """
            SELECT s.id, s.created_at AS updated_at, NULL::uuid AS client_id, NULL::jsonb AS content,
              s.professional_id AS practitioner_id, p.family_name AS family, p.given_name AS given,
              s.unit_id, u.name AS unit_name, s.service_type, s.from_on, s.to_on, TRUE AS active
            FROM schedule s
            JOIN professional p ON p.id = s.professional_id
            JOIN unit u ON u.id = s.unit_id
            """;

    ScheduleQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference(
                        "actor", "(v.practitioner_id = ANY({p}) OR v.unit_id = ANY({p}))"),
                SearchParam.token("service-type", "v.service_type"),
                SearchParam.day("date", "v.from_on"),
                SearchParam.token("active", "v.active::text"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            UUID practitionerId,
            String family,
            String given,
            UUID unitId,
            LocalizedText unitName,
            String serviceType,
            LocalDate fromOn,
            @Nullable LocalDate toOn)
            implements Row {}
}
