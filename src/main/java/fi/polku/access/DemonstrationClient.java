package fi.polku.access;

import java.time.Duration;
import java.util.List;
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
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The programs of the demonstration: {@code demo-system} by itself, {@code demo-app} that a client
 * lets in to own data, {@code demo-diary} the same with a secret and also while the client is away,
 * and {@code demo-clinic} that works for a professional; never made on a real installation.
 */
@Component
@Order(-1)
@ConditionalOnProperty(name = "polku.demo", havingValue = "true")
class DemonstrationClient implements ApplicationRunner {
    /** A loopback address, as programs on a person's own machine have; any port will do. */
    private static final String BACK = "http://127.0.0.1/back";

    private final RegisteredClientRepository clients;
    private final PasswordEncoder passwords;

    DemonstrationClient(RegisteredClientRepository clients, PasswordEncoder passwords) {
        this.clients = clients;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List.of(system(), app(), diary(), clinic()).forEach(this::save);
    }

    private void save(RegisteredClient client) {
        if (clients.findByClientId(client.getClientId()) != null) {
            return;
        }
        try {
            clients.save(client);
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // It is there, which is what was wanted.
        }
    }

    private RegisteredClient system() {
        return withSecret(program("demo-system", "demo-system"))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(s -> s.addAll(List.of("system/*.read", "system/*.write", "system/*.cruds")))
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
                .build();
    }

    private static RegisteredClient app() {
        return forPeople(program("demo-app", "Oma terveys (esimerkki)"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .scopes(s ->
                        s.addAll(
                                List.of(
                                        "launch/patient",
                                        "patient/*.rs",
                                        "patient/QuestionnaireResponse.c")))
                .build();
    }

    private RegisteredClient diary() {
        return forPeople(withSecret(program("demo-diary", "Hyvinvointipäiväkirja (esimerkki)")))
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scopes(s -> s.addAll(List.of("launch/patient", "patient/*.rs", "offline_access")))
                .build();
    }

    private RegisteredClient clinic() {
        return forPeople(withSecret(program("demo-clinic", "Työpöytä (esimerkki)")))
                .scopes(s -> s.add("user/*.rs"))
                .build();
    }

    private static RegisteredClient.Builder program(String id, String name) {
        return RegisteredClient.withId(id).clientId(id).clientName(name);
    }

    private RegisteredClient.Builder withSecret(RegisteredClient.Builder program) {
        return program.clientSecret(passwords.encode("demo-secret"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    /**
     * With a proof key and the person's word each time; tokens short, because they are bearer's.
     */
    private static RegisteredClient.Builder forPeople(RegisteredClient.Builder program) {
        return program.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(BACK)
                .scope("openid")
                .scope("fhirUser")
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(true)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(Duration.ofMinutes(10))
                                .refreshTokenTimeToLive(Duration.ofDays(90))
                                .reuseRefreshTokens(false)
                                .build());
    }
}
