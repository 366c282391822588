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

@Repository("fhirServiceRequestQueries")
class ServiceRequestQueries extends ResourceQueries<ServiceRequestQueries.Found> {
    private static final String VIEW =
            """
            SELECT k.id, k.changed_at AS updated_at, k.client_id, NULL::jsonb AS content, k.unit_id,
              u.name AS unit_name, k.channel, k.whom,
              CASE WHEN k.whom <> 'WORRY' OR w.released_at IS NOT NULL THEN k.text END AS words,
              CASE WHEN w.released_at IS NOT NULL THEN w.name END AS reporter,
              k.need_areas, k.urgency, k.direction, k.happened_at, k.due_at,
              CASE
                WHEN k.closed_at IS NULL THEN 'active'
                ELSE 'completed'
              END AS status,
              CASE k.urgency WHEN 'URGENT' THEN 'stat' WHEN 'SAME_DAY' THEN 'urgent' ELSE 'routine' END AS priority
            FROM contact k
            JOIN unit u ON u.id = k.unit_id
            LEFT JOIN contact_reporter w ON w.contact_id = k.id
            WHERE k.record_status <> 'ANNULLED'
              AND @record(CONTACT, k)
              AND @quiet(k.id)
            """;

    ServiceRequestQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.place("performer", "v.unit_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.token("priority", "v.priority"),
                SearchParam.token("category", "v.direction"),
                SearchParam.moment("authored", "v.happened_at"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            UUID unitId,
            LocalizedText unitName,
            String channel,
            String whom,
            @Nullable String words,
            @Nullable String reporter,
            List<String> needAreas,
            String urgency,
            String direction,
            Instant happenedAt,
            Instant dueAt,
            String status)
            implements Row {}
}
