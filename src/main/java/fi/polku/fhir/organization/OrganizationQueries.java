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

@Repository("fhirOrganizationQueries")
class OrganizationQueries extends ResourceQueries<OrganizationQueries.Found> {
    private static final String VIEW =
            """
            SELECT u.id, u.created_at AS updated_at, NULL::uuid AS client_id, NULL::jsonb AS content,
              u.name, u.kind, u.parent_id, u.municipality_code, u.street, u.postal_code, u.phone,
              m.post_office, u.name ->> 'fi' AS search_name, TRUE AS active,
              ARRAY['urn:ietf:rfc:3986|urn:uuid:' || u.id, '*|urn:uuid:' || u.id] AS identifiers
            FROM unit u
            LEFT JOIN municipality m ON m.code = u.municipality_code
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, r.name, TRUE, r.identifiers
            FROM received_resource r
            WHERE r.type = 'Organization'
            """;

    OrganizationQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.string("name", "v.search_name"),
                SearchParam.identifiers(),
                SearchParam.reference("partof", "v.parent_id"),
                SearchParam.token("type", "v.kind"),
                SearchParam.token("active", "v.active::text"),
                SearchParam.string("address-city", "v.post_office"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable LocalizedText name,
            @Nullable String kind,
            @Nullable UUID parentId,
            @Nullable String municipalityCode,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String phone,
            @Nullable String postOffice)
            implements Row {}
}
