package fi.polku.fhir.trust;

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

/** The log of views: a client's own for the client, all of it for the privacy officer. */
@Repository("fhirAuditEventQueries")
class AuditEventQueries extends ResourceQueries<AuditEventQueries.Found> {
    private static final String VIEW =
            """
            SELECT l.id, l.viewed_at AS updated_at, l.client_id, NULL::jsonb AS content, l.viewed_at, l.role,
              l.unit_id, u.name AS unit_name, l.professional_id AS practitioner_id,
              p.given_name || ' ' || p.family_name AS practitioner_name, l.by_client, l.program, l.part, l.purpose,
              'R' AS action
            FROM access_log l
            LEFT JOIN unit u ON u.id = l.unit_id
            LEFT JOIN professional p ON p.id = l.professional_id
            WHERE @log(l.client_id)
            """;

    AuditEventQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.reference("entity", "v.client_id"),
                SearchParam.token("agent-role", "v.role"),
                SearchParam.token("action", "v.action"),
                SearchParam.token("subtype", "v.part"),
                SearchParam.moment("date", "v.viewed_at"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            ClientId clientId,
            @Nullable Json content,
            Instant viewedAt,
            String role,
            @Nullable UUID unitId,
            @Nullable LocalizedText unitName,
            @Nullable UUID practitionerId,
            @Nullable String practitionerName,
            boolean byClient,
            @Nullable String program,
            String part,
            String purpose)
            implements Row {}
}
