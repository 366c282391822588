package fi.polku.access.internal;

import fi.polku.access.SignInSettings;
import fi.polku.platform.Now;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The OpenID Connect issuer that people sign in at. What it tells of itself is asked at the first
 * use and remembered for an hour: Polku starts, and its open pages work, while the issuer is away.
 */
@Component
public class Issuer {
    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    /** What is known of the issuer. */
    public record Known(
            ClientRegistration registration,
            JwtDecoder idTokens,
            JwtDecoder logoutTokens,
            @Nullable String endSession,
            Instant readAt) {}

    private final SignInSettings settings;
    private final Now now;
    private final JdkClientHttpRequestFactory requests;
    private final RestClient metadata;
    private volatile @Nullable Known known;

    Issuer(SignInSettings settings, Now now) {
        this.settings = settings;
        this.now = now;
        requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(settings.answers()).build());
        requests.setReadTimeout(settings.answers());
        metadata = RestClient.builder().requestFactory(requests).build();
    }

    /** The issuer as it tells of itself; {@link IssuerAway} when it does not answer. */
    public Known known() {
        Known before = known;
        Instant moment = now.instant();
        if (before != null
                && moment.isBefore(before.readAt().plus(REMEMBERED))
                && !moment.isBefore(before.readAt())) {
            return before;
        }
        try {
            Known read = read(moment);
            known = read;
            return read;
        } catch (IssuerAway away) {
            if (before != null) {
                return before;
            }
            throw away;
        }
    }

    private Known read(Instant moment) {
        Map<String, Object> document;
        try {
            document =
                    metadata.get()
                            .uri(settings.issuer() + "/.well-known/openid-configuration")
                            .retrieve()
                            .body(DOCUMENT);
        } catch (RuntimeException unreachable) {
            LOG.warn("The issuer of sign-in does not answer: {}", unreachable.getClass().getName());
            throw new IssuerAway(unreachable);
        }
        if (document == null || !settings.issuer().equals(document.get("issuer"))) {
            LOG.error("The issuer of sign-in calls itself something else than configured");
            throw new IssuerAway(null);
        }
        try {
            return known(document, moment);
        } catch (IllegalArgumentException incomplete) {
            LOG.error("What the issuer of sign-in tells of itself is not enough to sign in");
            throw new IssuerAway(incomplete);
        }
    }

    private Known known(Map<String, Object> document, Instant moment) {
        var builder =
                ClientRegistrations.fromOidcConfiguration(document)
                        .registrationId("issuer")
                        .clientId(settings.clientId())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/sign-in/issuer/back")
                        .scope(settings.scopes());
        if (settings.clientSecret().isEmpty()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            builder.clientSecret(settings.clientSecret());
        }
        ClientRegistration registration = builder.build();
        String keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new IllegalArgumentException("no jwks_uri");
        }
        return new Known(
                registration,
                idTokens(registration, keys),
                decoder(keys, false),
                document.get("end_session_endpoint") instanceof String end ? end : null,
                moment);
    }

    private JwtDecoder idTokens(ClientRegistration registration, String keys) {
        NimbusJwtDecoder decoder = decoder(keys, true);
        var times = new JwtTimestampValidator();
        times.setClock(clock());
        var rules = new OidcIdTokenValidator(registration);
        rules.setClock(clock());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(times, rules)));
        return decoder;
    }

    /**
     * Checks the signature alone: asymmetric algorithms only, so "none" and shared keys are out.
     */
    private NimbusJwtDecoder decoder(String keys, boolean typed) {
        var builder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .restOperations(new RestTemplate(requests))
                        .jwsAlgorithms(
                                all -> all.addAll(Arrays.asList(SignatureAlgorithm.values())));
        if (!typed) {
            builder.validateType(false);
        }
        NimbusJwtDecoder decoder = builder.build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of()));
        return decoder;
    }

    RestClientAuthorizationCodeTokenResponseClient codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(c -> {
                            c.addCustomConverter(new FormHttpMessageConverter());
                            c.addCustomConverter(
                                    new OAuth2AccessTokenResponseHttpMessageConverter());
                        })
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    RestTemplate plain() {
        return new RestTemplate(requests);
    }

    /** The clock of Polku, for those who ask for one. */
    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return Now.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.instant();
            }
        };
    }
}
