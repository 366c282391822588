package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
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

    void insert(UUID id, Actor actor, ClientId client, String part, String purpose, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, account_id, role, unit_id, professional_id, by_client,
                          program, part, purpose, by_proxy, relationship_id, created_at, created_by)
                        VALUES (:id, :now, :client, :account, :role, :unit, :professional, :byClient,
                          :program, :part, :purpose, :byProxy::uuid,
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
                                .and("byProxy", actor.proxy() == null ? null : actor.proxy().id())
                                .and("part", part)
                                .and("purpose", purpose)
                                .source())
                .update();
    }

    /** As {@link #insert}, for a program, which has no relationship with anybody. */
    void insertAll(
            List<UUID> ids,
            Collection<ClientId> clients,
            Actor actor,
            String part,
            String purpose,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, account_id, role, by_client, program, part, purpose,
                          created_at, created_by)
                        SELECT i.id, :now, i.client_id, :account::uuid, :role, FALSE, :program, :part, :purpose,
                          :now, :account::uuid
                        FROM unnest(:ids::uuid[], :clients::uuid[]) AS i (id, client_id)
                        """)
                .paramSource(
                        Params.of("ids", ids)
                                .and("clients", List.copyOf(clients))
                                .and("now", now)
                                .and("account", actor.account())
                                .and("role", actor.mainRole())
                                .and("program", program(actor))
                                .and("part", part)
                                .and("purpose", purpose)
                                .source())
                .update();
    }

    private static @Nullable String program(Actor actor) {
        return actor.is(Role.SYSTEM) ? actor.name() : null;
    }

    List<AccessLog.View> listForClient(
            ClientId client, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return list(ofClient(client), before, beforeId, limit);
    }

    List<AccessLog.View> listFor(
            Actor reader,
            ClientId client,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            LocalDate today,
            int limit) {
        Where where = ofClient(client).and(RecordFilter.onView("l"));
        RelationshipFilter.params(where.params(), reader, today);
        return list(where, before, beforeId, limit);
    }

    private static Where ofClient(ClientId client) {
        return Where.all().and("l.client_id = :client", "client", client).and("NOT l.by_client");
    }

    private List<AccessLog.View> list(
            Where where, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        if (before != null && beforeId != null) {
            where.and("(l.viewed_at, l.id) < (:before, :beforeId)", "before", before);
            where.params().and("beforeId", beforeId);
        }
        return jdbc.sql(
                        """
                        SELECT l.id, l.viewed_at, l.role, l.unit_id, l.professional_id, l.part, l.purpose
                        FROM access_log l
                        %s
                        ORDER BY l.viewed_at DESC, l.id DESC
                        LIMIT :limit
                        """
                                .formatted(where.sql()))
                .paramSource(where.params().and("limit", limit).source())
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
