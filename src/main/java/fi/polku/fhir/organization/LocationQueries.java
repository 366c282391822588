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

@Repository("fhirLocationQueries")
class LocationQueries extends ResourceQueries<LocationQueries.Found> {
    private static final String VIEW =
            """
            SELECT u.id, u.created_at AS updated_at, NULL::uuid AS client_id, NULL::jsonb AS content,
              u.name, NULL::jsonb AS description, u.id AS organization_id, u.municipality_code, u.street,
              u.postal_code, m.post_office, u.phone, u.name ->> 'fi' AS search_name, 'active' AS status,
              ARRAY['urn:ietf:rfc:3986|urn:uuid:' || u.id, '*|urn:uuid:' || u.id] AS identifiers
            FROM unit u
            LEFT JOIN municipality m ON m.code = u.municipality_code
            UNION ALL
            SELECT p.id, p.created_at, NULL, NULL,
              p.name, p.description, p.unit_id, p.municipality_code, p.street,
              p.postal_code, m.post_office, NULL, p.name ->> 'fi', 'active',
              ARRAY['urn:ietf:rfc:3986|urn:uuid:' || p.id, '*|urn:uuid:' || p.id]
            FROM meeting_place p
            LEFT JOIN municipality m ON m.code = p.municipality_code
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, NULL, r.organization_id, NULL, NULL, NULL, NULL, NULL, r.name, 'active', r.identifiers
            FROM received_resource r
            WHERE r.type = 'Location'
            """;

    LocationQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.string("name", "v.search_name"),
                SearchParam.identifiers(),
                SearchParam.reference("organization", "v.organization_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.string("address-city", "v.post_office"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable LocalizedText name,
            @Nullable LocalizedText description,
            @Nullable UUID organizationId,
            @Nullable String municipalityCode,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String postOffice,
            @Nullable String phone)
            implements Row {}
}
