package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import fi.polku.privacy.Withholding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WithholdingQueries {
    private static final String SELECT =
            """
            SELECT w.id, w.client_id, w.view_id, w.account_id, w.ground, w.words, w.until_on
            FROM view_withholding w
            """;

    private final JdbcClient jdbc;

    WithholdingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Withholding withholding, @Nullable AccountId by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO view_withholding (id, client_id, view_id, account_id, ground, words, until_on, created_at, created_by)
                        VALUES (:id, :client, :view, :account, :ground, :words, :until, :at, :by)
                        """)
                .paramSource(
                        Params.of("id", withholding.id())
                                .and("client", withholding.clientId())
                                .and("view", withholding.viewId())
                                .and("account", withholding.accountId())
                                .and("ground", withholding.ground())
                                .and("words", withholding.words())
                                .and("until", withholding.untilOn())
                                .and("at", at)
                                .and("by", by)
                                .source())
                .update();
    }

    List<Withholding> listInForce(ClientId client, LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE w.client_id = :client
                                  AND w.ended_at IS NULL
                                  AND w.until_on >= :today
                                ORDER BY w.created_at, w.id
                                """)
                .paramSource(Params.of("client", client).and("today", today).source())
                .query(Withholding.class)
                .list();
    }

    List<Withholding> listInForce(LocalDate today, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE w.ended_at IS NULL
                                  AND w.until_on >= :today
                                ORDER BY w.until_on, w.id
                                LIMIT :limit
                                """)
                .paramSource(Params.of("today", today).and("limit", limit).source())
                .query(Withholding.class)
                .list();
    }

    /** Ends one that goes on; answers it when this call did. */
    Optional<Withholding> end(UUID id, @Nullable AccountId by, Instant at) {
        return jdbc.sql(
                        """
                        UPDATE view_withholding w
                        SET ended_at = :at, ended_by = :by
                        WHERE w.id = :id
                          AND w.ended_at IS NULL
                        RETURNING w.id, w.client_id, w.view_id, w.account_id, w.ground, w.words, w.until_on
                        """)
                .paramSource(Params.of("id", id).and("by", by).and("at", at).source())
                .query(Withholding.class)
                .optional();
    }
}
