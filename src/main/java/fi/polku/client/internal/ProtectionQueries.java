package fi.polku.client.internal;

import fi.polku.client.ProtectedPeople;
import fi.polku.client.Protections.Protection;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Non-disclosure for safety: who is protected, since when, by whose word. */
@Repository
class ProtectionQueries {
    private final JdbcClient jdbc;

    ProtectionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<ClientId> listProtected(Collection<ClientId> clients, LocalDate today) {
        var found = new HashSet<ClientId>();
        jdbc.sql(
                        """
                        SELECT asked.id
                        FROM unnest(:clients::uuid[]) AS asked (id)
                        WHERE %s
                        ORDER BY asked.id
                        """
                                .formatted(ProtectedPeople.on("asked.id")))
                .paramSource(
                        ProtectedPeople.params(Params.of("clients", List.copyOf(clients)), today)
                                .source())
                .query(UUID.class)
                .list()
                .forEach(id -> found.add(new ClientId(id)));
        return found;
    }

    /** Every protection of the record itself, the newest first. */
    List<Protection> list(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.source, p.from_on, p.to_on, a.name AS recorded_by, p.created_at AS recorded_at,
                          p.lifted_at, b.name AS lifted_by, p.lift_reason
                        FROM client_protection p
                        LEFT JOIN account a ON a.id = p.created_by
                        LEFT JOIN account b ON b.id = p.lifted_by
                        WHERE p.client_id = :client
                        ORDER BY p.from_on DESC, p.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(Protection.class)
                .list();
    }

    /** Whether the population register says so, by the person's own row. */
    boolean registered(ClientId client) {
        return jdbc.sql("SELECT c.non_disclosure FROM client c WHERE c.id = :client")
                .paramSource(Params.of("client", client).source())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void insert(
            UUID id,
            ClientId client,
            LocalDate from,
            @Nullable LocalDate to,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client_protection (id, client_id, source, from_on, to_on, created_at, created_by)
                        VALUES (:id, :client, 'TOLD', :from, :to::date, :now, :by::uuid)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("from", from)
                                .and("to", to)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Lifts what is in force or is still to come. */
    int lift(ClientId client, String reason, LocalDate today, Instant now, @Nullable AccountId by) {
        return jdbc.sql(
                        """
                        UPDATE client_protection
                        SET lifted_at = :now, lifted_by = :by::uuid, lift_reason = :reason
                        WHERE client_id = :client
                          AND lifted_at IS NULL
                          AND (to_on IS NULL OR to_on >= :today)
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("reason", reason)
                                .and("today", today)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Takes back what the population register said; the row keeps that it did, and why not. */
    int liftRegistered(
            UUID id,
            ClientId client,
            String reason,
            LocalDate today,
            Instant now,
            @Nullable AccountId by) {
        return jdbc.sql(
                        """
                        WITH said AS (
                          UPDATE client
                          SET non_disclosure = FALSE
                          WHERE id = :client
                            AND non_disclosure
                          RETURNING id, created_at)
                        INSERT INTO client_protection (id, client_id, source, from_on, lifted_at, lifted_by, lift_reason,
                          created_at)
                        SELECT :id, said.id, 'REGISTER', least((said.created_at AT TIME ZONE 'Europe/Helsinki')::date, :today), :now,
                          :by::uuid, :reason, :now
                        FROM said
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("reason", reason)
                                .and("today", today)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }
}
