package fi.polku.client.internal;

import fi.polku.client.AboutMe.SaidBy;
import fi.polku.client.AboutMe.Statement;
import fi.polku.client.AboutMe.Topic;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What clients have said of what matters; rows are only added. */
@Repository
class StatementQueries {
    private final JdbcClient jdbc;

    StatementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of each topic, also one that was taken back. */
    List<Statement> listNewest(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (s.topic) s.id, s.topic, s.words, s.said_by, s.said_at
                        FROM client_statement s
                        WHERE s.client_id = :client
                        ORDER BY s.topic, s.said_at DESC, s.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(Statement.class)
                .list();
    }

    /** All of them, the newest first. */
    List<Statement> listAll(ClientId client, int limit) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.topic, s.words, s.said_by, s.said_at
                        FROM client_statement s
                        WHERE s.client_id = :client
                        ORDER BY s.said_at DESC, s.id DESC
                        LIMIT :limit
                        """)
                .paramSource(Params.of("client", client).and("limit", limit).source())
                .query(Statement.class)
                .list();
    }

    void insert(
            UUID id,
            ClientId client,
            Topic topic,
            @Nullable String words,
            SaidBy by,
            Instant now,
            @Nullable AccountId account) {
        jdbc.sql(
                        """
                        INSERT INTO client_statement (id, client_id, topic, words, said_by, said_at, created_at, created_by)
                        VALUES (:id, :client, :topic, :words, :saidBy, :now, :now, :by::uuid)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("topic", topic)
                                .and("words", words)
                                .and("saidBy", by)
                                .and("now", now)
                                .and("by", account)
                                .source())
                .update();
    }
}
