package fi.polku.platform.journal;

import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournalQueries {
    private final JdbcClient jdbc;

    JournalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            Instant happenedAt,
            Instant recordedAt,
            JournalEntry entry,
            byte[] salt,
            byte[] seal) {
        jdbc.sql(
                        """
                        INSERT INTO journal_entry (id, client_id, happened_at, recorded_at, created_at, created_by, role,
                          message_key, subject_kind, subject_id, visible_to_client, arguments, salt, seal)
                        VALUES (:id, :client, :happenedAt, :recordedAt, :recordedAt, :account, :role,
                          :key, :subjectKind, :subjectId, :visible, :arguments, :salt, :seal)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", entry.client())
                                .and("happenedAt", happenedAt)
                                .and("recordedAt", recordedAt)
                                .and("account", entry.account())
                                .and("role", entry.role())
                                .and("key", entry.key())
                                .and("subjectKind", entry.subjectKind())
                                .and("subjectId", entry.subjectId())
                                .and("visible", entry.visibleToClient())
                                .and("arguments", entry.arguments())
                                .and("salt", salt)
                                .and("seal", seal)
                                .source())
                .update();
    }

    List<JournalRow> page(
            ClientId client,
            boolean clientView,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int limit) {
        var where =
                Where.all()
                        .and(
                                """
                                (j.client_id = :client
                                  OR EXISTS (
                                    SELECT 1
                                    FROM journal_attachment a
                                    WHERE a.subject_kind = j.subject_kind
                                      AND a.subject_id = j.subject_id
                                      AND a.client_id = :client))\
                                """,
                                "client",
                                client);
        if (clientView) {
            where.and("j.visible_to_client");
        } else {
            where.and("right(j.message_key, 4) <> :own", "own", JournalEntry.FOR_CLIENT_ONLY);
        }
        if (before != null && beforeId != null) {
            where.and("(j.happened_at, j.id) < (:before, :beforeId)", "before", before);
            where.params().and("beforeId", beforeId);
        }
        return jdbc.sql(
                        """
                        SELECT j.id, j.happened_at, j.recorded_at, j.created_by AS account_id, j.role, j.message_key,
                          j.subject_kind, j.subject_id, j.visible_to_client, j.arguments
                        FROM journal_entry j
                        %s
                        ORDER BY j.happened_at DESC, j.id DESC
                        LIMIT :limit
                        """
                                .formatted(where.sql()))
                .paramSource(where.params().and("limit", limit).source())
                .query(JournalRow.class)
                .list();
    }

    Optional<JournalRow> find(ClientId client, UUID entry) {
        return jdbc.sql(
                        """
                        SELECT j.id, j.happened_at, j.recorded_at, j.created_by AS account_id, j.role, j.message_key,
                          j.subject_kind, j.subject_id, j.visible_to_client, j.arguments
                        FROM journal_entry j
                        WHERE j.id = :entry
                          AND j.visible_to_client
                          AND (j.client_id = :client
                            OR EXISTS (
                              SELECT 1
                              FROM journal_attachment a
                              WHERE a.subject_kind = j.subject_kind
                                AND a.subject_id = j.subject_id
                                AND a.client_id = :client))
                        """)
                .paramSource(Params.of("entry", entry).and("client", client).source())
                .query(JournalRow.class)
                .optional();
    }

    void attach(String subjectKind, UUID subjectId, ClientId client, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO journal_attachment (subject_kind, subject_id, client_id, created_at)
                        VALUES (:kind, :subject, :client, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(
                        Params.of("kind", subjectKind)
                                .and("subject", subjectId)
                                .and("client", client)
                                .and("now", now)
                                .source())
                .update();
    }
}
