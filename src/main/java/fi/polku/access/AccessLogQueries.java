package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccessLogQueries {
    private final JdbcClient jdbc;

    AccessLogQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            Actor actor,
            ClientId client,
            String part,
            String purpose,
            @Nullable List<String> parts,
            AccessLog.RequestKind kind,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, account_id, role, unit_id, professional_id, by_client,
                          program, part, parts, purpose, request_kind, by_proxy, relationship_id, created_at, created_by)
                        VALUES (:id, :now, :client, :account, :role, :unit, :professional, :byClient,
                          :program, :part, :parts, :purpose, :kind, :byProxy::uuid,
                          (SELECT r.id
                           FROM relationship r
                           WHERE r.client_id = :client
                             AND NOT :actorIsSystem
                             AND (r.professional_id = :actorProfessional::uuid OR r.unit_id = ANY(:actorUnits) OR r.account_id = :actorAccount::uuid)
                             AND r.from_on <= :actorToday
                             AND (r.to_on IS NULL OR r.to_on >= :actorToday)
                           ORDER BY r.from_on DESC, r.id DESC
                           LIMIT 1),
                          :now, :account)
                        """)
                .paramSource(
                        RelationshipFilter.params(Params.of("id", id), actor, Now.dayOf(now))
                                .and("now", now)
                                .and("client", client)
                                .and("account", actor.account())
                                .and("role", actor.mainRole())
                                .and(
                                        "unit",
                                        actor.units().isEmpty() ? null : actor.units().getFirst())
                                .and("professional", actor.professional())
                                .and("program", program(actor))
                                .and(
                                        "byClient",
                                        actor.proxy() == null && client.equals(actor.client()))
                                .and("byProxy", byProxy(actor))
                                .and("part", part)
                                .and("parts", parts)
                                .and("kind", kind)
                                .and("purpose", purpose)
                                .source())
                .update();
    }

    /**
     * As {@link #insert}, of many people in one statement, each with the relationship that it rests
     * on. Care of somebody whose record is open for an emergency is an emergency.
     */
    void insertAll(
            List<UUID> ids,
            Collection<ClientId> clients,
            Actor actor,
            String part,
            String purpose,
            AccessLog.RequestKind kind,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, account_id, role, unit_id, professional_id, by_client,
                          program, part, purpose, request_kind, by_proxy, relationship_id, created_at, created_by)
                        SELECT i.id, :now, i.client_id, :account::uuid, :role, :unit::uuid, :professional::uuid,
                          NOT :acting AND i.client_id IS NOT DISTINCT FROM :actorClient::uuid,
                          :program, :part,
                          CASE
                            WHEN :purpose = 'CARE' AND EXISTS (
                              SELECT 1
                              FROM emergency_access e
                              WHERE e.client_id = i.client_id
                                AND e.account_id = :account::uuid
                                AND e.from_at <= :now
                                AND e.until_at > :now)
                            THEN 'EMERGENCY'
                            ELSE :purpose
                          END,
                          :kind, :byProxy::uuid, r.id, :now, :account::uuid
                        FROM unnest(:ids::uuid[], :clients::uuid[]) AS i (id, client_id)
                        LEFT JOIN LATERAL (
                          SELECT r.id
                          FROM relationship r
                          WHERE r.client_id = i.client_id
                            AND NOT :actorIsSystem
                            AND (r.professional_id = :actorProfessional::uuid OR r.unit_id = ANY(:actorUnits) OR r.account_id = :actorAccount::uuid)
                            AND r.from_on <= :actorToday
                            AND (r.to_on IS NULL OR r.to_on >= :actorToday)
                          ORDER BY r.from_on DESC, r.id DESC
                          LIMIT 1) r ON TRUE
                        """)
                .paramSource(
                        RelationshipFilter.params(Params.of("ids", ids), actor, Now.dayOf(now))
                                .and("clients", List.copyOf(clients))
                                .and("now", now)
                                .and("account", actor.account())
                                .and("role", actor.mainRole())
                                .and(
                                        "unit",
                                        actor.units().isEmpty() ? null : actor.units().getFirst())
                                .and("professional", actor.professional())
                                .and("program", program(actor))
                                .and("acting", actor.proxy() != null)
                                .and("byProxy", byProxy(actor))
                                .and("part", part)
                                .and("purpose", purpose)
                                .and("kind", kind)
                                .source())
                .update();
    }

    /** The mandate by which somebody looks for another. */
    private static @Nullable UUID byProxy(Actor actor) {
        return actor.proxy() == null ? null : actor.proxy().id();
    }

    private static @Nullable String program(Actor actor) {
        return actor.is(Role.SYSTEM) ? actor.name() : null;
    }

    List<AccessLog.View> listForClient(ClientId client, int limit) {
        return jdbc.sql(
                        """
                        SELECT l.id, l.viewed_at, l.role, l.unit_id, l.professional_id, l.part, l.purpose
                        FROM access_log l
                        WHERE l.client_id = :client
                          AND NOT l.by_client
                        ORDER BY l.viewed_at DESC, l.id DESC
                        LIMIT :limit
                        """)
                .paramSource(Params.of("client", client).and("limit", limit).source())
                .query(AccessLog.View.class)
                .list();
    }

    List<AccessLog.Viewed> countSince(Instant since) {
        return jdbc.sql(
                        """
                        SELECT l.role, l.part, count(*) AS views, count(DISTINCT l.client_id) AS people
                        FROM access_log l
                        WHERE l.viewed_at >= :since
                          AND NOT l.by_client
                        GROUP BY l.role, l.part
                        ORDER BY views DESC, l.role, l.part
                        """)
                .paramSource(Params.of("since", since).source())
                .query(AccessLog.Viewed.class)
                .list();
    }
}
