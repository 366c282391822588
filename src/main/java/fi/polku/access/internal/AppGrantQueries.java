package fi.polku.access.internal;

import fi.polku.access.Apps;
import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppGrantQueries {
    private final JdbcClient jdbc;

    AppGrantQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what was given now; what the same program had before ends. */
    void replace(
            UUID id, AccountId account, String program, Collection<String> scopes, Instant now) {
        lock(account, program);
        withdrawAll(account, program, now);
        jdbc.sql(
                        """
                        INSERT INTO app_grant (id, account_id, registered_client_id, scopes, given_at, created_at, created_by)
                        VALUES (:id, :account, :program, :scopes, :now, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("account", account)
                                .and("program", program)
                                .and("scopes", scopes)
                                .and("now", now)
                                .source())
                .update();
    }

    /** One word about a program at a time, so that two at once are one after the other. */
    private void lock(AccountId account, String program) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:account || :program, 13))")
                .paramSource(
                        Params.of("account", account.value().toString())
                                .and("program", program)
                                .source())
                .query(rs -> {});
    }

    void withdrawAll(AccountId account, String program, Instant now) {
        jdbc.sql(
                        """
                        UPDATE app_grant
                        SET withdrawn_at = greatest(:now, given_at)
                        WHERE account_id = :account
                          AND registered_client_id = :program
                          AND withdrawn_at IS NULL
                        """)
                .paramSource(
                        Params.of("account", account)
                                .and("program", program)
                                .and("now", now)
                                .source())
                .update();
    }

    List<Apps.App> listInForce(AccountId account) {
        return jdbc.sql(
                        """
                        SELECT g.id, c.client_name AS name, g.scopes, g.given_at
                        FROM app_grant g
                        JOIN oauth2_registered_client c ON c.id = g.registered_client_id
                        WHERE g.account_id = :account
                          AND g.withdrawn_at IS NULL
                        ORDER BY g.given_at DESC, g.id DESC
                        """)
                .paramSource(Params.of("account", account).source())
                .query(Apps.App.class)
                .list();
    }

    /** Ends a grant of the account's own; gives the program that had it. */
    Optional<String> withdraw(AccountId account, UUID id, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE app_grant
                        SET withdrawn_at = greatest(:now, given_at)
                        WHERE id = :id
                          AND account_id = :account
                          AND withdrawn_at IS NULL
                        RETURNING registered_client_id
                        """)
                .paramSource(Params.of("id", id).and("account", account).and("now", now).source())
                .query(String.class)
                .optional();
    }

    boolean isOwn(AccountId account, UUID id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM app_grant g
                          WHERE g.id = :id
                            AND g.account_id = :account)
                        """)
                .paramSource(Params.of("id", id).and("account", account).source())
                .query(Boolean.class)
                .single();
    }

    /** Everything that the program was given in the account's name: codes, tokens of both kinds. */
    void forget(AccountId account, String program) {
        jdbc.sql(
                        """
                        DELETE FROM oauth2_authorization
                        WHERE registered_client_id = :program
                          AND principal_name = :account::text
                        """)
                .paramSource(Params.of("account", account).and("program", program).source())
                .update();
    }

    /**
     * Whether the token is one that was given and has been neither revoked nor taken back. Looked
     * up by its value, in an index made for it.
     */
    boolean isLive(String accessToken) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM oauth2_authorization a
                          JOIN app_grant g ON g.registered_client_id = a.registered_client_id
                            AND g.account_id::text = a.principal_name
                          WHERE a.access_token_value = :token
                            AND a.access_token_metadata::jsonb ->> 'metadata.token.invalidated' IS DISTINCT FROM 'true'
                            AND g.withdrawn_at IS NULL)
                        """)
                .paramSource(Params.of("token", accessToken).source())
                .query(Boolean.class)
                .single();
    }
}
