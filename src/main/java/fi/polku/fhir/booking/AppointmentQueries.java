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

@Repository("fhirAppointmentQueries")
class AppointmentQueries extends ResourceQueries<AppointmentQueries.Found> {
    private static final String VIEW =
            """
            SELECT a.id, greatest(a.changed_at, v.recorded_at) AS updated_at, a.client_id,
              NULL::jsonb AS content, a.slot_id, a.professional_id AS practitioner_id,
              p.given_name || ' ' || p.family_name AS practitioner_name, a.unit_id, u.name AS unit_name,
              a.service_type, a.mode, a.starts_at, a.ends_at,
              CASE
                WHEN a.cancelled_at IS NOT NULL THEN 'cancelled'
                WHEN v.outcome = 'ATTENDED' THEN 'fulfilled'
                WHEN v.outcome = 'NO_SHOW' THEN 'noshow'
                ELSE 'booked'
              END AS status,
              a.cancel_reason
            FROM appointment a
            JOIN professional p ON p.id = a.professional_id
            JOIN unit u ON u.id = a.unit_id
            LEFT JOIN visit v ON v.appointment_id = a.id AND v.record_status = 'FINAL'
            WHERE a.record_status <> 'ANNULLED'
              AND @record(APPOINTMENT, a)
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, r.practitioner_id, NULL, r.organization_id, NULL, r.code, NULL, r.from_at, r.to_at, r.status, NULL
            FROM received_resource r
            WHERE r.type = 'Appointment'
              AND @record(APPOINTMENT, r)
            """;

    AppointmentQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.place("practitioner", "v.practitioner_id"),
                SearchParam.reference(
                        "actor",
                        "(v.client_id = ANY({p}) OR (v.practitioner_id = ANY({p}) OR v.unit_id = ANY({p})) AND "
                                + SearchParam.OPEN
                                + ")"),
                SearchParam.place("location", "v.unit_id"),
                SearchParam.place("slot", "v.slot_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.moment("date", "v.starts_at"),
                SearchParam.token("service-type", "v.service_type"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable UUID slotId,
            @Nullable UUID practitionerId,
            @Nullable String practitionerName,
            @Nullable UUID unitId,
            @Nullable LocalizedText unitName,
            @Nullable String serviceType,
            @Nullable String mode,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String status,
            @Nullable String cancelReason)
            implements Row {}
}
