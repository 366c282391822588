package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.access.DataPart;
import fi.polku.access.RecordFilter;
import fi.polku.assessment.AssessmentDraftId;
import fi.polku.assessment.AssessmentDraftView;
import fi.polku.assessment.AssessmentKind;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessmentDraftQueries {
    private static final String DRAFT =
            """
            SELECT d.id, d.client_id, d.kind, d.typed, d.version, d.pending_on, d.professional_id, d.saved_by_id, d.saved_at,
              d.ended_at, d.producer_id, d.happened_at
            FROM assessment_draft d
            """;

    /** What is typed for a register is read by the right to that register; for both, by both. */
    private static final String READABLE =
            "(d.kind = 'NEED' OR "
                    + in(DataPart.PATIENT_ENTRIES)
                    + ") AND (d.kind = 'CARE' OR "
                    + in(DataPart.NEEDS_ASSESSMENT)
                    + ")";

    private final JdbcClient jdbc;

    AssessmentDraftQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String in(DataPart part) {
        return RecordFilter.on(
                new RecordFilter.Columns(
                        "d.client_id",
                        "'" + part + "'",
                        "'" + part.register() + "'",
                        "d.service_task",
                        "d.producer_id",
                        "d.id",
                        "d.id",
                        "d.recorded_at"));
    }

    void insert(
            AssessmentDraftId id,
            ClientId client,
            AssessmentKind kind,
            Map<String, List<String>> typed,
            LocalDate pendingOn,
            @Nullable ProfessionalId by,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO assessment_draft (id, client_id, kind, typed, version, pending_on, professional_id, saved_by_id, saved_at,
                          register, service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at,
                          created_at, created_by)
                        VALUES (:id, :client, :kind, :typed, 1, :pendingOn, :by, :by, :now, :register, :serviceTask, :organiser, :producer,
                          :author, :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("kind", kind)
                                .and("typed", typed)
                                .and("pendingOn", pendingOn)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    /** Keeps the next version; false when somebody has saved or ended it meanwhile. */
    boolean save(
            AssessmentDraftId id,
            int version,
            Map<String, List<String>> typed,
            @Nullable ProfessionalId by,
            Instant now) {
        return jdbc.sql(
                                """
                                UPDATE assessment_draft
                                SET typed = :typed, version = version + 1, saved_by_id = :by, saved_at = :now
                                WHERE id = :id
                                  AND version = :version
                                  AND ended_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("version", version)
                                        .and("typed", typed)
                                        .and("by", by)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    /** Ends it and empties it: what was confirmed is in the record, the rest is not kept. */
    boolean end(AssessmentDraftId id, int version, String how, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE assessment_draft
                                SET typed = '{}', ended_at = :now, end_kind = :how
                                WHERE id = :id
                                  AND version = :version
                                  AND ended_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("version", version)
                                        .and("how", how)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    Optional<AssessmentDraftView> find(Actor reader, AssessmentDraftId id, Instant now) {
        return jdbc.sql(DRAFT + "WHERE d.id = :id AND " + READABLE)
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(AssessmentDraftView.class)
                .optional();
    }

    List<AssessmentDraftView> list(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        DRAFT
                                + "WHERE d.client_id = :client AND d.ended_at IS NULL AND "
                                + READABLE
                                + "\nORDER BY d.happened_at DESC, d.id DESC")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(AssessmentDraftView.class)
                .list();
    }
}
