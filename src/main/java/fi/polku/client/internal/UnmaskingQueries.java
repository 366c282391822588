package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.client.UnmaskReason;
import fi.polku.client.Unmasking;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every time somebody was shown where a protected person is. */
@Repository
class UnmaskingQueries {
    private final JdbcClient jdbc;

    UnmaskingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, ClientId client, Actor actor, UnmaskReason reason, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO client_unmasking (id, client_id, account_id, professional_id, unit_id, reason, happened_at,
                          created_at, created_by)
                        VALUES (:id, :client, :account, :professional::uuid, :unit::uuid, :reason, :now, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("account", actor.account())
                                .and("professional", actor.professional())
                                .and(
                                        "unit",
                                        actor.units().isEmpty() ? null : actor.units().getFirst())
                                .and("reason", reason)
                                .and("now", now)
                                .source())
                .update();
    }

    List<Unmasking.Seen> list(int limit) {
        return jdbc.sql(
                        """
                        SELECT u.id, u.client_id AS client, coalesce(a.name, '') AS name, u.unit_id AS unit, u.reason, u.happened_at
                        FROM client_unmasking u
                        LEFT JOIN account a ON a.id = u.account_id
                        ORDER BY u.happened_at DESC, u.id DESC
                        LIMIT :limit
                        """)
                .paramSource(Params.of("limit", limit).source())
                .query(Unmasking.Seen.class)
                .list();
    }
}
