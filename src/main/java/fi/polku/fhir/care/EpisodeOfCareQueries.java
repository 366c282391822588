package fi.polku.fhir.care;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirEpisodeOfCareQueries")
class EpisodeOfCareQueries extends ResourceQueries<EpisodeOfCareQueries.Found> {
    private static final String VIEW =
            """
            SELECT p.id, p.changed_at AS updated_at, p.client_id, NULL::jsonb AS content, 'PATH' AS kind, p.title,
              NULL AS service_task, NULL::uuid AS request_id, p.from_on, p.to_on, p.producer_id AS organization_id,
              (SELECT o.professional_id
               FROM own_worker o
               WHERE o.client_id = p.client_id
                 AND o.to_on IS NULL) AS care_manager_id,
              CASE s.status
                WHEN 'ENDED' THEN 'finished'
                WHEN 'ACTIVE' THEN 'active'
                ELSE 'planned'
              END AS status
            FROM path p
            JOIN report_path s ON s.path_id = p.id
            WHERE p.record_status <> 'ANNULLED'
              AND NOT p.imported
              AND @record(PLAN, p)
            UNION ALL
            SELECT m.id, greatest(m.recorded_at, m.closed_at), m.client_id, NULL, 'MATTER', NULL,
              m.service_task, CASE WHEN @quiet(m.contact_id) THEN m.contact_id END, m.pending_on, (m.closed_at AT TIME ZONE 'Europe/Helsinki')::date, m.producer_id,
              (SELECT o.professional_id
               FROM own_worker o
               WHERE o.client_id = m.client_id
                 AND o.to_on IS NULL),
              CASE
                WHEN m.closed_at IS NULL THEN 'active'
                WHEN m.close_reason = 'NO_GROUND' THEN 'cancelled'
                ELSE 'finished'
              END
            FROM matter m
            WHERE m.record_status <> 'ANNULLED'
              AND @record(CONTACT, m)
            UNION ALL
            SELECT r.id, greatest(r.recorded_at, ((r.to_on + 1) AT TIME ZONE 'Europe/Helsinki')), r.client_id, NULL, 'RELATIONSHIP', NULL,
              r.service_task, NULL, r.from_on, r.to_on, r.producer_id, r.responsible_id,
              CASE
                WHEN r.to_on IS NULL THEN 'active'
                ELSE 'finished'
              END
            FROM client_relationship r
            WHERE r.record_status <> 'ANNULLED'
              AND @record(RELATIONSHIP, r)
            """;

    EpisodeOfCareQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.token("type", "v.kind"),
                SearchParam.day("date", "v.from_on"),
                SearchParam.place("care-manager", "v.care_manager_id"),
                SearchParam.place("organization", "v.organization_id"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            String kind,
            @Nullable LocalizedText title,
            @Nullable String serviceTask,
            @Nullable UUID requestId,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            String status,
            @Nullable UUID organizationId,
            @Nullable UUID careManagerId)
            implements Row {}
}
