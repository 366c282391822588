package fi.polku.client.internal;

import fi.polku.client.NearKind;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is near whom, in time. */
@Repository
class NearQueries {
    private static final String ROW =
            """
            SELECT r.id, r.client_id, r.near_client_id, r.near_name, r.near_phone, r.kind, r.from_on, r.to_on, r.custody,
              r.trustee_scope, r.trustee_ground, r.carer, r.emergency_order, r.may_tell, r.lives_together, r.told_by, r.told_on,
              r.by_worker
            FROM client_relation r
            """;

    /** In force on the day, of the alias that stands in the place of the sign. */
    private static final String NOW =
            """
            @.replaced_at IS NULL
              AND @.ended_at IS NULL
              AND (@.from_on IS NULL OR @.from_on <= :today)
              AND (@.to_on IS NULL OR @.to_on >= :today)\
            """;

    private final JdbcClient jdbc;

    NearQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            ClientId clientId,
            @Nullable ClientId nearClientId,
            @Nullable String nearName,
            @Nullable String nearPhone,
            NearKind kind,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable Custody custody,
            @Nullable TrusteeScope trusteeScope,
            @Nullable String trusteeGround,
            @Nullable Carer carer,
            @Nullable Integer emergencyOrder,
            MayTell mayTell,
            boolean livesTogether,
            ToldBy toldBy,
            LocalDate toldOn,
            boolean byWorker) {}

    /** In force, written of the client or with the client as the near one. */
    List<Row> listNow(ClientId client, LocalDate today) {
        return jdbc.sql(
                        ROW
                                + "WHERE (r.client_id = :client OR r.near_client_id = :client) AND "
                                + now("r")
                                + " ORDER BY r.emergency_order NULLS LAST, r.created_at, r.id LIMIT 200")
                .paramSource(Params.of("client", client).and("today", today).source())
                .query(Row.class)
                .list();
    }

    /** Written of the client, and not in force any more or yet. */
    List<Row> listBefore(ClientId client, LocalDate today) {
        return jdbc.sql(
                        ROW
                                + "WHERE r.client_id = :client AND NOT ("
                                + now("r")
                                + ") ORDER BY r.created_at DESC, r.id DESC LIMIT 100")
                .paramSource(Params.of("client", client).and("today", today).source())
                .query(Row.class)
                .list();
    }

    /** In force on {@code :today}. */
    static String now(String alias) {
        return NOW.replace("@", alias);
    }

    /** One of the client's, when nothing has taken its place. */
    Optional<Row> findForUpdate(ClientId client, UUID id) {
        return jdbc.sql(
                        ROW
                                + """
                                WHERE r.id = :id
                                  AND r.client_id = :client
                                  AND r.replaced_at IS NULL
                                  AND r.ended_at IS NULL
                                FOR UPDATE
                                """)
                .paramSource(Params.of("id", id).and("client", client).source())
                .query(Row.class)
                .optional();
    }

    boolean isOf(ClientId client, UUID id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM client_relation r
                          WHERE r.id = :id
                            AND r.client_id = :client)
                        """)
                .paramSource(Params.of("id", id).and("client", client).source())
                .query(Boolean.class)
                .single();
    }

    void insert(Row row, @Nullable UUID replaces, Instant now, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client_relation (id, client_id, near_client_id, near_name, near_phone, kind, from_on, to_on, custody,
                          trustee_scope, trustee_ground, carer, emergency_order, may_tell, lives_together, told_by, told_on, by_worker,
                          replaces_id, created_at, created_by)
                        VALUES (:id, :client, :near::uuid, :name, :phone, :kind, :from::date, :to::date, :custody,
                          :scope, :ground, :carer, :order::integer, :tell, :together, :toldBy, :toldOn, :byWorker,
                          :replaces::uuid, :now, :by::uuid)
                        """)
                .paramSource(
                        Params.of("id", row.id)
                                .and("client", row.clientId)
                                .and("near", row.nearClientId)
                                .and("name", row.nearName)
                                .and("phone", row.nearPhone)
                                .and("kind", row.kind)
                                .and("from", row.fromOn)
                                .and("to", row.toOn)
                                .and("custody", row.custody)
                                .and("scope", row.trusteeScope)
                                .and("ground", row.trusteeGround)
                                .and("carer", row.carer)
                                .and("order", row.emergencyOrder)
                                .and("tell", row.mayTell)
                                .and("together", row.livesTogether)
                                .and("toldBy", row.toldBy)
                                .and("toldOn", row.toldOn)
                                .and("byWorker", row.byWorker)
                                .and("replaces", replaces)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** A newer row takes its place. */
    void replace(UUID id, Instant now) {
        jdbc.sql("UPDATE client_relation SET replaced_at = :now WHERE id = :id")
                .paramSource(Params.of("id", id).and("now", now).source())
                .update();
    }

    /** It is over; a last day that was known before stays. */
    void end(UUID id, LocalDate today, Instant now, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE client_relation
                        SET to_on = greatest(coalesce(least(to_on, :today), :today), from_on), ended_at = :now, ended_by = :by::uuid
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("today", today)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Those of the people who take care of somebody. */
    List<ClientId> listCarers(Collection<ClientId> people, LocalDate today) {
        return carers("", people, today);
    }

    /** Those of them who live with the one they take care of, and neither of them with others. */
    List<ClientId> listCarersAlone(Collection<ClientId> people, LocalDate today) {
        return carers(
                """
                AND r.lives_together
                AND NOT EXISTS (
                  SELECT 1
                  FROM client_relation o
                  WHERE o.lives_together
                    AND o.id <> r.id
                    AND %s
                    AND ((o.client_id = r.client_id AND o.near_client_id IS DISTINCT FROM r.near_client_id)
                      OR (o.client_id = r.near_client_id AND o.near_client_id IS DISTINCT FROM r.client_id)
                      OR (o.near_client_id = r.client_id AND o.client_id <> r.near_client_id)
                      OR (o.near_client_id = r.near_client_id AND o.client_id <> r.client_id)))
                """
                        .formatted(now("o")),
                people,
                today);
    }

    private List<ClientId> carers(String also, Collection<ClientId> people, LocalDate today) {
        return jdbc
                .sql(
                        """
                        SELECT DISTINCT r.near_client_id
                        FROM client_relation r
                        WHERE r.near_client_id = ANY(:people)
                          AND r.carer IS NOT NULL
                          AND %s
                          %s
                        """
                                .formatted(now("r"), also))
                .paramSource(Params.of("people", people).and("today", today).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }
}
