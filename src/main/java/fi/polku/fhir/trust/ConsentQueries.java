package fi.polku.fhir.trust;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Given, read and withdrawn by the client alone (703/2023 58 §): professionals meet the effect. Who
 * may act for the client is the client's to read too.
 */
@Repository("fhirConsentQueries")
class ConsentQueries extends ResourceQueries<ConsentQueries.Found> {
    private static final String VIEW =
            """
            SELECT p.id, greatest(p.given_at, p.withdrawn_at) AS updated_at, p.client_id, NULL::jsonb AS content,
              'permit' AS kind, ARRAY[p.of_register] AS registers, p.receiver_unit_id AS unit_id, p.parts,
              NULL::uuid AS document_id, p.recorded_from_on, p.recorded_to_on, p.given_at, p.withdrawn_at,
              CASE WHEN p.withdrawn_at IS NULL THEN 'active' ELSE 'inactive' END AS status,
              NULL::text AS mandate, NULL::text AS called, NULL::date AS from_on, NULL::date AS to_on
            FROM permit p
            WHERE @own(p.client_id)
            UNION ALL
            SELECT p.id, greatest(p.given_at, p.withdrawn_at), p.client_id, NULL, 'deny', ARRAY[p.of_register],
              NULL, array_remove(ARRAY[p.service_task], NULL), p.document_id, NULL, NULL, p.given_at, p.withdrawn_at,
              CASE WHEN p.withdrawn_at IS NULL THEN 'active' ELSE 'inactive' END,
              NULL, NULL, NULL, NULL
            FROM prohibition p
            WHERE @own(p.client_id)
            UNION ALL
            SELECT m.id, greatest(m.created_at, m.accepted_at, m.withdrawn_at), m.client_id, NULL, 'mandate', m.registers,
              NULL, m.powers, NULL, NULL, NULL, m.created_at, m.withdrawn_at,
              CASE
                WHEN m.withdrawn_at IS NOT NULL THEN 'inactive'
                WHEN m.accepted_at IS NULL THEN 'proposed'
                ELSE 'active'
              END,
              m.kind, m.called, m.from_on, m.to_on
            FROM mandate m
            WHERE @own(m.client_id)
            """;

    ConsentQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.token("category", "v.kind", CATEGORIES),
                SearchParam.place("actor", "v.unit_id"),
                SearchParam.moment("date", "v.given_at"));
    }

    private static final java.util.Map<String, List<String>> CATEGORIES =
            java.util.Map.of(
                    "LUOVUTUSLUPA", List.of("permit"),
                    "LUOVUTUSKIELTO", List.of("deny"),
                    "VALTUUS", List.of("mandate"));

    record Found(
            UUID id,
            Instant updatedAt,
            ClientId clientId,
            @Nullable Json content,
            String kind,
            List<String> registers,
            @Nullable UUID unitId,
            List<String> parts,
            @Nullable UUID documentId,
            @Nullable LocalDate recordedFromOn,
            @Nullable LocalDate recordedToOn,
            Instant givenAt,
            @Nullable Instant withdrawnAt,
            String status,
            @Nullable String mandate,
            @Nullable String called,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn)
            implements Row {}
}
