package fi.polku.access.internal;

import fi.polku.access.Minors.Hidden;
import fi.polku.access.Minors.NewHidden;
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

/** What minors have said, and on what it is founded. */
@Repository
class MinorQueries {
    private final JdbcClient jdbc;

    MinorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isHidden(ClientId client, UUID event) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM guardian_hidden h
                          WHERE h.client_id = :client
                            AND h.event_id = :event
                            AND h.withdrawn_at IS NULL)
                        """)
                .paramSource(Params.of("client", client).and("event", event).source())
                .query(Boolean.class)
                .single();
    }

    /** What a professional found at the event the last time. */
    Optional<Boolean> findCapable(ClientId client, UUID event) {
        return jdbc.sql(
                        """
                        SELECT k.capable
                        FROM capability k
                        WHERE k.client_id = :client
                          AND k.event_id = :event
                        ORDER BY k.assessed_at DESC, k.id DESC
                        LIMIT 1
                        """)
                .paramSource(Params.of("client", client).and("event", event).source())
                .query(Boolean.class)
                .optional();
    }

    void insertCapability(
            UUID id,
            ClientId client,
            UUID event,
            boolean capable,
            String words,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO capability (id, client_id, event_id, capable, words, assessed_at, created_at, created_by)
                        VALUES (:id, :client, :event, :capable, :words, :now, :now, :by::uuid)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("event", event)
                                .and("capable", capable)
                                .and("words", words)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    void insertHidden(
            UUID id,
            NewHidden hidden,
            boolean byMinor,
            @Nullable Instant assessed,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO guardian_hidden (id, client_id, event_id, of_register, unit_id, words, given_at, by_minor,
                          assessed_at, created_at, created_by)
                        VALUES (:id, :client, :event, :register, :unit::uuid, :words, :now, :byMinor, :assessed::timestamptz, :now, :by::uuid)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", hidden.client())
                                .and("event", hidden.event())
                                .and("register", hidden.register())
                                .and("unit", hidden.unit())
                                .and("words", hidden.words().strip())
                                .and("byMinor", byMinor)
                                .and("assessed", assessed)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    /** A professional found that it holds. */
    void saveAssessed(UUID id, Instant now) {
        jdbc.sql("UPDATE guardian_hidden SET assessed_at = :now WHERE id = :id")
                .paramSource(Params.of("id", id).and("now", now).source())
                .update();
    }

    List<Hidden> listHidden(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT h.id, h.event_id AS event, h.of_register AS register, h.given_at, h.by_minor,
                          h.assessed_at IS NULL AS waits, h.words
                        FROM guardian_hidden h
                        WHERE h.client_id = :client
                          AND h.withdrawn_at IS NULL
                        ORDER BY h.given_at DESC, h.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(Hidden.class)
                .list();
    }

    boolean isOf(ClientId client, UUID id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM guardian_hidden h
                          WHERE h.id = :id
                            AND h.client_id = :client)
                        """)
                .paramSource(Params.of("id", id).and("client", client).source())
                .query(Boolean.class)
                .single();
    }

    int withdraw(ClientId client, UUID id, @Nullable AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE guardian_hidden
                        SET withdrawn_at = :now, withdrawn_by = :by
                        WHERE id = :id
                          AND client_id = :client
                          AND withdrawn_at IS NULL
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }
}
