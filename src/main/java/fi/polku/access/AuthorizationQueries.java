package fi.polku.access;

import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Repository;

/** What the authorization server remembers: its key, clients and authorizations. */
@Repository
class AuthorizationQueries {
    private final JdbcClient jdbc;

    AuthorizationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> findSigningKey() {
        return jdbc.sql(
                        """
                        SELECT k.private_key::text
                        FROM signing_key k
                        WHERE k.place = 1
                        """)
                .query(String.class)
                .optional();
    }

    void insertSigningKey(String key, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO signing_key (place, private_key, created_at)
                        VALUES (1, :key, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(Params.of("key", new Json(key)).and("now", now).source())
                .update();
    }

    @Bean
    static RegisteredClientRepository registeredClients(JdbcOperations jdbc) {
        return new JdbcRegisteredClientRepository(jdbc);
    }

    @Bean
    static OAuth2AuthorizationService authorizations(
            JdbcOperations jdbc, RegisteredClientRepository clients, JdbcClient sql) {
        return new ForgettingQueries(jdbc, clients, sql);
    }

    /**
     * Keeps the table small: each new token takes along a few that have been over for a day. What
     * is over is judged by the clock that issued the new one.
     */
    private static final class ForgettingQueries extends JdbcOAuth2AuthorizationService {
        private final JdbcClient sql;

        ForgettingQueries(JdbcOperations jdbc, RegisteredClientRepository clients, JdbcClient sql) {
            super(jdbc, clients);
            this.sql = sql;
        }

        @Override
        public void save(OAuth2Authorization authorization) {
            super.save(authorization);
            var token = authorization.getAccessToken();
            Instant issuedAt = token == null ? null : token.getToken().getIssuedAt();
            if (issuedAt != null) {
                forget(issuedAt.minus(Duration.ofDays(1)));
            }
        }

        private void forget(Instant before) {
            sql.sql(
                            """
                            DELETE FROM oauth2_authorization
                            WHERE id IN (
                              SELECT a.id
                              FROM oauth2_authorization a
                              WHERE coalesce(a.refresh_token_expires_at, a.access_token_expires_at, a.authorization_code_expires_at) < :before
                              LIMIT 20
                              FOR UPDATE SKIP LOCKED)
                            """)
                    .paramSource(Params.of("before", before).source())
                    .update();
        }
    }
}
