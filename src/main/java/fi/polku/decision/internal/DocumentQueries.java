package fi.polku.decision.internal;

import fi.polku.assessment.MatterId;
import fi.polku.decision.domain.Structure;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentQueries {
    private final JdbcClient jdbc;

    DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document as it is kept. */
    record Kept(UUID id, UUID subjectId, String structure, String structureVersion, Json content) {}

    void insert(
            UUID id,
            ClientId client,
            @Nullable MatterId matter,
            UUID subject,
            @Nullable UUID correctedSubject,
            Structure structure,
            Json content,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO document (id, client_id, matter_id, subject_id, structure, structure_version, content, corrects_id, register,
                          service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at,
                          created_by)
                        VALUES (:id, :client, :matter, :subject, :structure, :version, :content,
                          (SELECT d.id FROM document d WHERE d.subject_id = :corrected AND d.structure = :structure), :register,
                          :serviceTask, :organiser, :producer, :author, :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("matter", matter)
                                .and("subject", subject)
                                .and("corrected", correctedSubject)
                                .and("structure", structure.id())
                                .and("version", structure.version())
                                .and("content", content)
                                .and("now", now)
                                .source())
                .update();
    }

    /** The document of a record; whoever asks has been let to the record. */
    Optional<Kept> find(UUID subject, String structure) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.subject_id, d.structure, d.structure_version, d.content
                        FROM document d
                        WHERE d.subject_id = :subject
                          AND d.structure = :structure
                        """)
                .paramSource(Params.of("subject", subject).and("structure", structure).source())
                .query(Kept.class)
                .optional();
    }
}
