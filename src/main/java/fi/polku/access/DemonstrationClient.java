package fi.polku.access;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The machine client of the demonstration, {@code demo-system}; never made on a real installation.
 */
@Component
@Order(1)
@ConditionalOnProperty(name = "polku.demo", havingValue = "true")
class DemonstrationClient implements ApplicationRunner {
    private final RegisteredClientRepository clients;
    private final PasswordEncoder passwords;

    DemonstrationClient(RegisteredClientRepository clients, PasswordEncoder passwords) {
        this.clients = clients;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (clients.findByClientId("demo-system") != null) {
            return;
        }
        try {
            clients.save(
                    RegisteredClient.withId("demo-system")
                            .clientId("demo-system")
                            .clientName("demo-system")
                            .clientSecret(passwords.encode("demo-secret"))
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_POST)
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            .scopes(s ->
                                    s.addAll(
                                            Set.of(
                                                    "system/*.read",
                                                    "system/*.write",
                                                    "system/*.cruds")))
                            .tokenSettings(
                                    TokenSettings.builder()
                                            .accessTokenTimeToLive(Duration.ofHours(1))
                                            .build())
                            .build());
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // It is there, which is what was wanted.
        }
    }
}
