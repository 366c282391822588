package fi.polku.client.internal;

import fi.polku.client.Departures.Departure;
import fi.polku.client.Departures.Kind;
import fi.polku.client.PersonHistory.Source;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deaths and movings away as they were told. */
@Repository
class DepartureQueries {
    private final JdbcClient jdbc;

    DepartureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Departure> list(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.kind, d.happened_on, d.source, d.created_at AS recorded_at, a.name AS recorded_by, d.withdrawn_at,
                          w.name AS withdrawn_by, d.withdraw_reason
                        FROM client_departure d
                        LEFT JOIN account a ON a.id = d.created_by
                        LEFT JOIN account w ON w.id = d.withdrawn_by
                        WHERE d.client_id = :client
                        ORDER BY d.created_at DESC, d.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(Departure.class)
                .list();
    }

    /** False when there is one of the kind in force. */
    boolean insert(
            UUID id,
            ClientId client,
            Kind kind,
            LocalDate on,
            Source source,
            Instant now,
            @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                INSERT INTO client_departure (id, client_id, kind, happened_on, source, created_at, created_by)
                                VALUES (:id, :client, :kind, :on, :source, :now, :by)
                                ON CONFLICT (client_id, kind) WHERE withdrawn_at IS NULL DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("client", client)
                                        .and("kind", kind)
                                        .and("on", on)
                                        .and("source", source)
                                        .and("now", now)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    /** What it was that was withdrawn; empty when there is nothing to withdraw. */
    Optional<Kind> withdraw(
            ClientId client, UUID id, String reason, Instant now, @Nullable AccountId by) {
        return jdbc.sql(
                        """
                        UPDATE client_departure
                        SET withdrawn_at = :now, withdrawn_by = :by, withdraw_reason = :reason
                        WHERE id = :id
                          AND client_id = :client
                          AND withdrawn_at IS NULL
                        RETURNING kind
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("id", id)
                                .and("reason", reason)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .query(String.class)
                .optional()
                .map(Kind::valueOf);
    }
}
