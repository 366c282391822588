package fi.polku.fhir.organization;

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

@Repository("fhirPractitionerRoleQueries")
class PractitionerRoleQueries extends ResourceQueries<PractitionerRoleQueries.Found> {
    private static final String VIEW =
            """
            SELECT p.id, p.created_at AS updated_at, NULL::uuid AS client_id, NULL::jsonb AS content,
              p.family_name AS family, p.given_name AS given, p.profession, p.id AS practitioner_id,
              p.unit_id AS organization_id, u.name AS unit_name, p.profession AS code, TRUE AS active,
              ARRAY['urn:ietf:rfc:3986|urn:uuid:' || p.id, '*|urn:uuid:' || p.id] AS identifiers
            FROM professional p
            JOIN unit u ON u.id = p.unit_id
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, NULL, NULL, r.practitioner_id, r.organization_id, NULL, r.code, TRUE, r.identifiers
            FROM received_resource r
            WHERE r.type = 'PractitionerRole'
            """;

    PractitionerRoleQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("practitioner", "v.practitioner_id"),
                SearchParam.reference("organization", "v.organization_id"),
                SearchParam.token("role", "v.code"),
                SearchParam.token("active", "v.active::text"),
                SearchParam.identifiers());
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable String family,
            @Nullable String given,
            @Nullable String profession,
            @Nullable UUID practitionerId,
            @Nullable UUID organizationId,
            @Nullable LocalizedText unitName)
            implements Row {}
}
