package fi.polku.fhir.booking;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirEncounterQueries")
class EncounterQueries extends ResourceQueries<EncounterQueries.Found> {
    private static final String VIEW =
            """
            SELECT v.id, v.recorded_at AS updated_at, v.client_id, NULL::jsonb AS content,
              v.appointment_id, a.professional_id AS practitioner_id,
              p.given_name || ' ' || p.family_name AS practitioner_name, a.unit_id, u.name AS unit_name,
              a.mode, v.started_at, v.ended_at, 'finished' AS status,
              NULL::text[] AS identifiers
            FROM visit v
            JOIN appointment a ON a.id = v.appointment_id
            JOIN professional p ON p.id = a.professional_id
            JOIN unit u ON u.id = a.unit_id
            WHERE v.record_status = 'FINAL'
              AND v.outcome = 'ATTENDED'
              AND @record(VISIT, v)
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, r.practitioner_id, NULL, r.organization_id, NULL, NULL, r.from_at, r.to_at, r.status, r.identifiers
            FROM (SELECT e.*, CAST(NULL AS uuid) AS appointment_id FROM received_resource e) r
            WHERE r.type = 'Encounter'
              AND @record(VISIT, r)
            """;

    EncounterQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("subject", "v.client_id"),
                SearchParam.place("practitioner", "v.practitioner_id"),
                SearchParam.place("participant", "v.practitioner_id"),
                SearchParam.place("service-provider", "v.unit_id"),
                SearchParam.reference("appointment", "v.appointment_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.moment("date", "v.started_at"),
                SearchParam.identifiers());
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable UUID appointmentId,
            @Nullable UUID practitionerId,
            @Nullable String practitionerName,
            @Nullable UUID unitId,
            @Nullable LocalizedText unitName,
            @Nullable String mode,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt)
            implements Row {}
}
