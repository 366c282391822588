package fi.polku.access.internal;

import fi.polku.access.Openings.Opening;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What workers have stated to open records. */
@Repository
class OpeningQueries {
    private final JdbcClient jdbc;

    OpeningQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            Opening opening,
            ClientId client,
            AccountId account,
            @Nullable UnitId unit,
            String words,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO record_opening (id, client_id, account_id, unit_id, kind, reason, words, from_at, until_at, created_at, created_by)
                        VALUES (:id, :client, :account, :unit::uuid, :kind, :reason, :words, :now, :until, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", opening.id())
                                .and("client", client)
                                .and("account", account)
                                .and("unit", unit)
                                .and("kind", opening.kind())
                                .and("reason", opening.reason())
                                .and("words", words)
                                .and("now", now)
                                .and("until", opening.until())
                                .source())
                .update();
    }

    List<Opening> list(AccountId account, ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT o.id, o.kind, o.reason, o.until_at AS until
                        FROM record_opening o
                        WHERE o.client_id = :client
                          AND o.account_id = :account
                          AND o.from_at <= :now
                          AND o.until_at > :now
                        ORDER BY o.until_at, o.id
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .query(Opening.class)
                .list();
    }
}
