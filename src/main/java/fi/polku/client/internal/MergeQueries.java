package fi.polku.client.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
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
            UUID id, ClientId client, ClientId goesOn, Instant now, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client_link (id, client_id, goes_on_id, created_at, created_by)
                        VALUES (:id, :client, :goesOn, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("goesOn", goesOn)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Whom the link was about; empty when it is not there or is already undone. */
    Optional<ClientId> undoLink(UUID id, Instant now, @Nullable AccountId by) {
        return jdbc.sql(
                        """
                        UPDATE client_link
                        SET undone_at = :now, undone_by = :by
                        WHERE id = :id
                          AND undone_at IS NULL
                        RETURNING client_id
                        """)
                .paramSource(Params.of("id", id).and("now", now).and("by", by).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }
}
