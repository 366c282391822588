package fi.polku.fhir.person;

import fi.polku.client.NearKind;
import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Near ones as they hold or held; what was written anew is there once. The telephone of a near one
 * who is protected, today or on another day, is told to nobody by this door.
 */
@Repository("fhirRelatedPersonQueries")
class RelatedPersonQueries extends ResourceQueries<RelatedPersonQueries.Found> {
    private static final String VIEW =
            """
            SELECT r.id, greatest(r.created_at, r.ended_at) AS updated_at, r.client_id, NULL::jsonb AS content,
              r.kind, r.custody, r.carer, r.emergency_order, r.from_on, r.to_on, (r.ended_at IS NULL) AS active,
              coalesce(n.family_name, r.near_name) AS family, n.given_names AS given,
              CASE
                WHEN near.non_disclosure OR EXISTS (
                  SELECT 1
                  FROM client_protection p
                  WHERE p.client_id = near.id
                    AND p.lifted_at IS NULL)
                THEN NULL
                ELSE r.near_phone
              END AS phone
            FROM client_relation r
            LEFT JOIN client near ON near.id = r.near_client_id
            LEFT JOIN client_name n ON n.client_id = r.near_client_id AND n.to_on IS NULL
            WHERE r.replaced_at IS NULL
              AND @person(r.client_id)
            """;

    RelatedPersonQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.token("active", "v.active::text"),
                SearchParam.token("relationship", "v.kind", RelatedPersonMapper.CODES));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            ClientId clientId,
            @Nullable Json content,
            NearKind kind,
            @Nullable String custody,
            @Nullable String carer,
            @Nullable Integer emergencyOrder,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean active,
            String family,
            @Nullable String given,
            @Nullable String phone)
            implements Row {}
}
