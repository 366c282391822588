package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RelationshipQueries {
    private final JdbcClient jdbc;

    RelationshipQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A relationship of today, or a record opened in an emergency whose time is not over. */
    boolean exists(Actor actor, ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT coalesce(%s, FALSE) OR EXISTS (
                          SELECT 1
                          FROM emergency_access e
                          WHERE e.client_id = :client
                            AND e.account_id = :actorAccount::uuid
                            AND e.from_at <= :now
                            AND e.until_at > :now)
                        """
                                .formatted(RelationshipFilter.on("CAST(:client AS uuid)")))
                .paramSource(
                        RelationshipFilter.params(
                                        Params.of("client", client), actor, Now.dayOf(now))
                                .and("now", now)
                                .source())
                .query(Boolean.class)
                .single();
    }

    void insert(
            UUID id,
            ClientId client,
            Holder holder,
            RelationshipKind kind,
            UUID source,
            LocalDate from,
            @Nullable LocalDate to,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO relationship (id, client_id, professional_id, unit_id, account_id, kind, source_id, from_on, to_on, created_at)
                        SELECT :id, :client, :professional::uuid, :unit::uuid, :account::uuid, :kind, :source, :from, :to::date, :now
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM relationship r
                          WHERE r.client_id = :client
                            AND r.kind = :kind
                            AND r.source_id = :source
                            AND coalesce(r.professional_id, r.unit_id, r.account_id) = coalesce(:professional::uuid, :unit::uuid, :account::uuid)
                            AND r.from_on = :from
                            AND r.to_on IS NOT DISTINCT FROM :to::date)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(
                        holder(holder)
                                .and("id", id)
                                .and("client", client)
                                .and("kind", kind)
                                .and("source", source)
                                .and("from", from)
                                .and("to", to)
                                .and("now", now)
                                .source())
                .update();
    }

    void end(UUID source, LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE relationship
                        SET to_on = greatest(:to, from_on)
                        WHERE source_id = :source
                          AND (to_on IS NULL OR to_on > :to)
                        """)
                .paramSource(Params.of("source", source).and("to", lastDay).source())
                .update();
    }

    void end(ClientId client, Holder holder, RelationshipKind kind, LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE relationship
                        SET to_on = greatest(:to, from_on)
                        WHERE client_id = :client
                          AND kind = :kind
                          AND (professional_id = :professional::uuid OR unit_id = :unit::uuid OR account_id = :account::uuid)
                          AND (to_on IS NULL OR to_on > :to)
                        """)
                .paramSource(
                        holder(holder)
                                .and("client", client)
                                .and("kind", kind)
                                .and("to", lastDay)
                                .source())
                .update();
    }

    private static Params holder(Holder holder) {
        return Params.of("professional", holder.professional())
                .and("unit", holder.unit())
                .and("account", holder.account());
    }
}
