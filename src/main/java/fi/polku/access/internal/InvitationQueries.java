package fi.polku.access.internal;

import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationQueries {
    private final JdbcClient jdbc;

    InvitationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, AccountId account, byte[] hash, Instant until, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO invitation (id, account_id, code_hash, until_at, created_at, created_by)
                        VALUES (:id, :account, :hash, :until, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("account", account)
                                .and("hash", hash)
                                .and("until", until)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** A newer code takes the place of those not used, and a closed account has none. */
    void end(AccountId account, Instant now) {
        jdbc.sql(
                        """
                        UPDATE invitation
                        SET used_at = :now
                        WHERE account_id = :account
                          AND used_at IS NULL
                        """)
                .paramSource(Params.of("account", account).and("now", now).source())
                .update();
    }

    /** Uses the code: one statement, so that of two at once only one finds it. */
    Optional<AccountId> use(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE invitation
                        SET used_at = :now
                        WHERE code_hash = :hash
                          AND used_at IS NULL
                          AND until_at > :now
                        RETURNING account_id
                        """)
                .paramSource(Params.of("hash", hash).and("now", now).source())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
