package fi.polku.access.internal;

import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyQueries {
    private static final String COLUMNS =
            """
            SELECT k.id, k.account_id, k.name, k.credential_id, k.public_key, k.attestation, k.signature_count,
                   k.user_verified, k.backup_eligible, k.backed_up, k.transports, k.used_at, k.created_at
            """;

    private final JdbcClient jdbc;

    PasskeyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A passkey as it is kept; its bytes as base64url. */
    record Row(
            UUID id,
            UUID accountId,
            String name,
            String credentialId,
            String publicKey,
            String attestation,
            long signatureCount,
            boolean userVerified,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports,
            @Nullable Instant usedAt,
            Instant createdAt) {}

    void insert(Row key) {
        jdbc.sql(
                        """
                        INSERT INTO passkey (id, account_id, name, credential_id, public_key, attestation, signature_count, user_verified, backup_eligible, backed_up, transports, created_at, created_by)
                        VALUES (:id, :account, :name, :credential, :publicKey, :attestation, :count, :verified, :eligible, :backedUp, :transports, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", key.id())
                                .and("account", key.accountId())
                                .and("name", key.name())
                                .and("credential", key.credentialId())
                                .and("publicKey", key.publicKey())
                                .and("attestation", key.attestation())
                                .and("count", key.signatureCount())
                                .and("verified", key.userVerified())
                                .and("eligible", key.backupEligible())
                                .and("backedUp", key.backedUp())
                                .and("transports", key.transports())
                                .and("now", key.createdAt())
                                .source())
                .update();
    }

    /** What the device told when it was used. */
    void saveUse(String credential, long count, boolean backedUp, Instant now) {
        jdbc.sql(
                        """
                        UPDATE passkey
                        SET signature_count = :count,
                            backed_up = :backedUp,
                            used_at = :now
                        WHERE credential_id = :credential
                        """)
                .paramSource(
                        Params.of("credential", credential)
                                .and("count", count)
                                .and("backedUp", backedUp)
                                .and("now", now)
                                .source())
                .update();
    }

    Optional<Row> find(String credential) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                FROM passkey k
                                WHERE k.credential_id = :credential
                                """)
                .paramSource(Params.of("credential", credential).source())
                .query(Row.class)
                .optional();
    }

    List<Row> list(AccountId account) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                FROM passkey k
                                WHERE k.account_id = :account
                                ORDER BY k.created_at, k.id
                                """)
                .paramSource(Params.of("account", account).source())
                .query(Row.class)
                .list();
    }

    /** Whether there was such a key of the account's own. */
    boolean rename(UUID id, AccountId account, String name) {
        return jdbc.sql(
                                """
                                UPDATE passkey
                                SET name = :name
                                WHERE id = :id
                                  AND account_id = :account
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("account", account)
                                        .and("name", name)
                                        .source())
                        .update()
                == 1;
    }

    /** Whether there was such a key of the account's own. */
    boolean delete(UUID id, AccountId account) {
        return jdbc.sql(
                                """
                                DELETE FROM passkey
                                WHERE id = :id
                                  AND account_id = :account
                                """)
                        .paramSource(Params.of("id", id).and("account", account).source())
                        .update()
                == 1;
    }
}
