package fi.polku.client.internal;

import fi.polku.client.AboutMe.SaidBy;
import fi.polku.client.AboutMe.Statement;
import fi.polku.client.AboutMe.Topic;
import fi.polku.client.NearKind;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The own words and the near ones of one client in one question. */
@Repository
class GlanceQueries {
    private final JdbcClient jdbc;

    GlanceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One near one, or one statement when it has a topic. */
    record Row(
            UUID id,
            ClientId clientId,
            @Nullable ClientId nearClientId,
            @Nullable String nearName,
            @Nullable String nearPhone,
            @Nullable NearKind kind,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable Custody custody,
            @Nullable TrusteeScope trusteeScope,
            @Nullable String trusteeGround,
            @Nullable Carer carer,
            @Nullable Integer emergencyOrder,
            @Nullable MayTell mayTell,
            boolean livesTogether,
            @Nullable ToldBy toldBy,
            @Nullable LocalDate toldOn,
            boolean byWorker,
            Instant at,
            @Nullable Topic topic,
            @Nullable String words,
            @Nullable SaidBy saidBy) {
        Statement statement() {
            return new Statement(
                    id, Objects.requireNonNull(topic), words, Objects.requireNonNull(saidBy), at);
        }

        NearQueries.Row near() {
            return new NearQueries.Row(
                    id,
                    clientId,
                    nearClientId,
                    nearName,
                    nearPhone,
                    Objects.requireNonNull(kind),
                    fromOn,
                    toOn,
                    custody,
                    trusteeScope,
                    trusteeGround,
                    carer,
                    emergencyOrder,
                    Objects.requireNonNull(mayTell),
                    livesTogether,
                    Objects.requireNonNull(toldBy),
                    Objects.requireNonNull(toldOn),
                    byWorker);
        }
    }

    List<Row> list(ClientId client, LocalDate today) {
        return jdbc.sql(
                        """
                        (SELECT r.id, r.client_id, r.near_client_id, r.near_name, r.near_phone, r.kind, r.from_on, r.to_on, r.custody,
                          r.trustee_scope, r.trustee_ground, r.carer, r.emergency_order, r.may_tell, r.lives_together, r.told_by,
                          r.told_on, r.by_worker, r.created_at AS at, NULL::text AS topic, NULL::text AS words, NULL::text AS said_by
                        FROM client_relation r
                        WHERE (r.client_id = :client OR r.near_client_id = :client)
                          AND %s
                        ORDER BY r.emergency_order NULLS LAST, r.created_at, r.id
                        LIMIT 200)
                        UNION ALL
                        (SELECT DISTINCT ON (s.topic) s.id, s.client_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                          NULL, NULL, NULL, NULL, NULL, FALSE, NULL,
                          NULL, FALSE, s.said_at, s.topic, s.words, s.said_by
                        FROM client_statement s
                        WHERE s.client_id = :client
                        ORDER BY s.topic, s.said_at DESC, s.id DESC)
                        """
                                .formatted(NearQueries.now("r")))
                .paramSource(Params.of("client", client).and("today", today).source())
                .query(Row.class)
                .list();
    }
}
