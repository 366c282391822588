package fi.polku.fhir.booking;

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

@Repository("fhirSlotQueries")
class SlotQueries extends ResourceQueries<SlotQueries.Found> {
    private static final String VIEW =
            """
            SELECT s.id, greatest(s.created_at, a.changed_at) AS updated_at, NULL::uuid AS client_id,
              NULL::jsonb AS content, s.schedule_id, s.service_type, s.mode, s.starts_at, s.ends_at,
              CASE
                WHEN s.closed_at IS NOT NULL THEN 'busy-unavailable'
                WHEN a.id IS NOT NULL THEN 'busy'
                ELSE 'free'
              END AS status
            FROM slot s
            LEFT JOIN appointment a ON a.slot_id = s.id AND a.cancelled_at IS NULL
            """;

    SlotQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("schedule", "v.schedule_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.moment("start", "v.starts_at"),
                SearchParam.token("service-type", "v.service_type"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            UUID scheduleId,
            String serviceType,
            String mode,
            Instant startsAt,
            Instant endsAt,
            String status)
            implements Row {}
}
