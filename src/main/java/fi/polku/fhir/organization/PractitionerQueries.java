package fi.polku.fhir.organization;

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

@Repository("fhirPractitionerQueries")
class PractitionerQueries extends ResourceQueries<PractitionerQueries.Found> {
    private static final String VIEW =
            """
            SELECT p.id, p.created_at AS updated_at, NULL::uuid AS client_id, NULL::jsonb AS content,
              p.family_name AS family, p.given_name AS given, p.profession, TRUE AS active,
              ARRAY['urn:ietf:rfc:3986|urn:uuid:' || p.id, '*|urn:uuid:' || p.id] AS identifiers
            FROM professional p
            UNION ALL
            SELECT r.id, r.recorded_at, r.client_id, r.content, r.family, r.given, NULL, TRUE, r.identifiers
            FROM received_resource r
            WHERE r.type = 'Practitioner'
            """;

    PractitionerQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.string("family", "v.family"),
                SearchParam.string("given", "v.given"),
                SearchParam.string("name", "(v.given || ' ' || v.family)"),
                SearchParam.identifiers(),
                SearchParam.token("active", "v.active::text"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            @Nullable String family,
            @Nullable String given,
            @Nullable String profession)
            implements Row {}
}
