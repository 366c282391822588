package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import fi.polku.privacy.RecordNote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteQueries {
    private static final String SELECT =
            """
            SELECT n.id, n.client_id, n.request_id, n.kind, n.subject_kind, n.subject_id, n.words, n.created_at
            FROM record_note n
            """;

    private final JdbcClient jdbc;

    NoteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RecordNote note, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO record_note (id, client_id, request_id, kind, subject_kind, subject_id, words, created_at, created_by)
                        VALUES (:id, :client, :request, :kind, :subjectKind, :subject, :words, :at, :by)
                        """)
                .paramSource(
                        Params.of("id", note.id())
                                .and("client", note.clientId())
                                .and("request", note.requestId())
                                .and("kind", note.kind())
                                .and("subjectKind", note.subjectKind())
                                .and("subject", note.subjectId())
                                .and("words", note.words())
                                .and("at", note.createdAt())
                                .and("by", by)
                                .source())
                .update();
    }

    List<RecordNote> listOf(UUID request) {
        return jdbc.sql(SELECT + "WHERE n.request_id = :request ORDER BY n.created_at, n.id")
                .paramSource(Params.of("request", request).source())
                .query(RecordNote.class)
                .list();
    }

    List<RecordNote> listAbout(ClientId client, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE n.client_id = :client
                                ORDER BY n.created_at DESC, n.id DESC
                                LIMIT :limit
                                """)
                .paramSource(Params.of("client", client).and("limit", limit).source())
                .query(RecordNote.class)
                .list();
    }
}
