package fi.polku.fhir.care;

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

/** A document is filtered as the record that it was made of. */
@Repository("fhirDocumentReferenceQueries")
class DocumentReferenceQueries extends ResourceQueries<DocumentReferenceQueries.Found> {
    private static final String OF =
            """
            SELECT d.id, d.created_at AS updated_at, d.client_id, NULL::jsonb AS content, d.structure, d.structure_version, d.service_task,
              d.happened_at, d.subject_id, d.corrects_id, d.organiser_id AS custodian_id, @author AS author_id,
              CASE
                WHEN d.record_status = 'ANNULLED' THEN 'entered-in-error'
                WHEN EXISTS (
                  SELECT 1
                  FROM document n
                  WHERE n.corrects_id = d.id) THEN 'superseded'
                ELSE 'current'
              END AS status
            FROM document d
            JOIN @table x ON x.id = d.subject_id
            WHERE d.structure = '@structure'
              AND @record(@kind, x)
            """;

    private static final String VIEW =
            String.join(
                    "UNION ALL\n",
                    of("DECISION", "decision", "DECISION", "x.decider_id"),
                    of("APPLICATION", "service_application", "CONTACT", "NULL::uuid"),
                    of("INITIATION", "matter", "CONTACT", "NULL::uuid"),
                    of("CLIENT_FILE", "client_relationship", "RELATIONSHIP", "x.responsible_id"));

    private static String of(String structure, String table, String kind, String author) {
        return OF.replace("@structure", structure)
                .replace("@table", table)
                .replace("@kind", kind)
                .replace("@author", author);
    }

    DocumentReferenceQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.reference("patient", "v.client_id"),
                SearchParam.token("status", "v.status"),
                SearchParam.token("type", "v.structure"),
                SearchParam.moment("date", "v.happened_at"),
                SearchParam.place("author", "v.author_id"),
                SearchParam.place("custodian", "v.custodian_id"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            String structure,
            String structureVersion,
            String serviceTask,
            Instant happenedAt,
            UUID subjectId,
            @Nullable UUID correctsId,
            @Nullable UUID custodianId,
            @Nullable UUID authorId,
            String status)
            implements Row {}
}
