package fi.polku.client.internal;

import fi.polku.client.ClientMerges.Merge;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links between records of one person. */
@Repository
class MergeQueries {
    private final JdbcClient jdbc;

    MergeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ClientId> findGoesOn(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT l.goes_on_id
                        FROM client_link l
                        WHERE l.client_id = :client
                          AND l.undone_at IS NULL
                        """)
                .paramSource(Params.of("client", client).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    void insertLink(
            UUID id,
            ClientId client,
            ClientId goesOn,
            String reason,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client_link (id, client_id, goes_on_id, reason, created_at, created_by)
                        VALUES (:id, :client, :goesOn, :reason, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("goesOn", goesOn)
                                .and("reason", reason)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** How many different identity codes in force all records of the two persons have together. */
    long countIdentityCodes(ClientId one, ClientId other) {
        return jdbc.sql(
                        """
                        WITH RECURSIVE same (id) AS (
                          (SELECT CAST(:one AS uuid) UNION SELECT CAST(:other AS uuid))
                          UNION
                          SELECT CASE WHEN l.client_id = same.id THEN l.goes_on_id ELSE l.client_id END
                          FROM same
                          JOIN client_link l ON same.id IN (l.client_id, l.goes_on_id) AND l.undone_at IS NULL)
                        SELECT count(DISTINCT i.value)
                        FROM same
                        JOIN client_identifier i ON i.client_id = same.id AND i.kind = 'HETU' AND i.to_on IS NULL
                        """)
                .paramSource(Params.of("one", one).and("other", other).source())
                .query(Long.class)
                .single();
    }

    /** A link by its ends. */
    record Ends(ClientId clientId, ClientId goesOnId) {}

    /** The link when it has not been undone. */
    Optional<Ends> findInForce(UUID id) {
        return jdbc.sql(
                        """
                        SELECT l.client_id, l.goes_on_id
                        FROM client_link l
                        WHERE l.id = :id
                          AND l.undone_at IS NULL
                        FOR UPDATE
                        """)
                .paramSource(Params.of("id", id).source())
                .query(Ends.class)
                .optional();
    }

    /** False when it has been undone already. */
    boolean undoLink(UUID id, String reason, Instant now, @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                UPDATE client_link
                                SET undone_at = :now, undone_by = :by, undo_reason = :reason
                                WHERE id = :id
                                  AND undone_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("reason", reason)
                                        .and("now", now)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    /** The links of all records that are or have been of the person, the newest first. */
    List<Merge> list(ClientId client) {
        return jdbc.sql(
                        """
                        WITH RECURSIVE same (id) AS (
                          SELECT CAST(:client AS uuid)
                          UNION
                          SELECT CASE WHEN l.client_id = same.id THEN l.goes_on_id ELSE l.client_id END
                          FROM same
                          JOIN client_link l ON same.id IN (l.client_id, l.goes_on_id) AND l.undone_at IS NULL)
                        SELECT l.id, l.client_id AS client, l.goes_on_id AS goes_on, l.reason, l.created_at, a.name AS by, l.undone_at,
                          u.name AS undone_by, l.undo_reason
                        FROM client_link l
                        LEFT JOIN account a ON a.id = l.created_by
                        LEFT JOIN account u ON u.id = l.undone_by
                        WHERE (l.undone_at IS NULL AND l.client_id IN (SELECT same.id FROM same))
                          OR l.client_id = :client
                          OR l.goes_on_id = :client
                        ORDER BY l.created_at DESC, l.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(Merge.class)
                .list();
    }
}
