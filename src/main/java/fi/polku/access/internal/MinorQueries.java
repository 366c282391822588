package fi.polku.access.internal;

import fi.polku.access.Minors.Hidden;
import fi.polku.access.Minors.NewHidden;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
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

    void insertCapability(UUID id, NewHidden hidden, @Nullable AccountId by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO capability (id, client_id, event_id, capable, words, assessed_at, created_at, created_by)
                        VALUES (:id, :client, :event, :capable, :words, :now, :now, :by)
                        """)
                .paramSource(of(id, hidden, by, now).and("capable", hidden.capable()).source())
                .update();
    }

    void insertHidden(UUID id, NewHidden hidden, @Nullable AccountId by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO guardian_hidden (id, client_id, event_id, of_register, unit_id, words, given_at, created_at, created_by)
                        VALUES (:id, :client, :event, :register, :unit::uuid, :words, :now, :now, :by)
                        """)
                .paramSource(
                        of(id, hidden, by, now)
                                .and("register", hidden.register())
                                .and("unit", hidden.unit())
                                .source())
                .update();
    }

    List<Hidden> listHidden(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT h.id, h.event_id AS event, h.of_register AS register, h.given_at
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

    private static Params of(UUID id, NewHidden hidden, @Nullable AccountId by, Instant now) {
        return Params.of("id", id)
                .and("client", hidden.client())
                .and("event", hidden.event())
                .and("words", hidden.words().strip())
                .and("by", by)
                .and("now", now);
    }
}
