package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Attributes;
import fi.polku.access.Identification;
import fi.polku.access.Identification.Identified;
import fi.polku.access.OutsidePerson;
import fi.polku.access.Role;
import fi.polku.access.SignInSettings;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Now;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Signing in at the issuer: Authorization Code with PKCE (S256), state and nonce, also for a client
 * that has a secret. The exchange and the ID token are checked by Spring Security's own provider;
 * what is ours is who the person is here, and when the issuer last saw them prove it.
 */
@Component
public class IssuerSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerSignIn.class);

    /** Clocks of two houses differ; so much is forgiven when the age of a proof is looked at. */
    private static final Duration DRIFT = Duration.ofSeconds(60);

    private static final Base64StringKeyGenerator SECRETS =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 96);

    /**
     * A sign-in on its way: kept in the session of the browser that began it, used once.
     *
     * @param request what was asked of the issuer
     * @param wanted the page to open afterwards
     * @param again who has to prove themselves anew; null = somebody is signing in
     * @param at when it began
     */
    public record Asked(
            OAuth2AuthorizationRequest request, String wanted, @Nullable UUID again, Instant at)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A sign-in that succeeded.
     *
     * @param provedAt when the issuer last saw the person prove who they are; the beginning of time
     *     when it does not say
     */
    public record Done(
            Account account,
            String subject,
            @Nullable String issuerSession,
            String idToken,
            Instant provedAt) {}

    /** Why it did not: a text key {@code access.trouble.X}. */
    public enum Trouble {
        /** The issuer does not answer. */
        AWAY,
        /** The person, or the issuer, broke it off. */
        BROKEN_OFF,
        /** It was begun elsewhere or long ago, or is not what was asked for. */
        NOT_VALID,
        /** The issuer knows the person, we do not. */
        UNKNOWN,
        /** Somebody else than the one who had to sign in anew. */
        ANOTHER
    }

    /** Carries the trouble out of the steps. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        public Failed(Trouble trouble) {
            super(trouble.name(), null, false, false);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    private final Issuer issuer;
    private final OutsideAccountDesk accounts;
    private final NationalSignIn national;
    private final Identification identification;
    private final SignInSettings settings;
    private final Now now;

    IssuerSignIn(
            Issuer issuer,
            OutsideAccountDesk accounts,
            NationalSignIn national,
            Identification identification,
            SignInSettings settings,
            Now now) {
        this.issuer = issuer;
        this.accounts = accounts;
        this.national = national;
        this.identification = identification;
        this.settings = settings;
        this.now = now;
    }

    /** Begins: where to send the browser stands in the request. */
    public Asked begin(String ownAddress, String wanted, @Nullable AccountId again) {
        ClientRegistration registration = issuer().registration();
        String nonce = SECRETS.generateKey();
        var request =
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getAuthorizationUri()))
                        .clientId(registration.getClientId())
                        .redirectUri(ownAddress + "/sign-in/issuer/back")
                        .scopes(registration.getScopes())
                        .state(SECRETS.generateKey())
                        .attributes(a -> {
                            a.put(OAuth2ParameterNames.REGISTRATION_ID, "issuer");
                            a.put(OidcParameterNames.NONCE, nonce);
                        })
                        .additionalParameters(p -> {
                            p.put(OidcParameterNames.NONCE, hash(nonce));
                            if (again != null) {
                                p.put("max_age", "0");
                                p.put("prompt", "login");
                            }
                        });
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        return new Asked(
                request.build(), wanted, again == null ? null : again.value(), now.instant());
    }

    /**
     * Ends: what the issuer sent back, measured against what was asked.
     *
     * @param from the parameter iss, where the issuer sends one (RFC 9207)
     */
    public Done end(Asked asked, String code, String state, String error, @Nullable String from) {
        Issuer.Known known = issuer();
        if (from != null && !from.equals(settings.issuer())) {
            throw new Failed(Trouble.NOT_VALID);
        }
        OidcUser user = user(known, asked, code, state, error);
        Instant provedAt = user.getClaimAsInstant("auth_time");
        if (asked.again() != null
                && (provedAt == null || provedAt.isBefore(asked.at().minus(DRIFT)))) {
            // It let somebody through by an old proof though it was asked for a new one.
            throw new Failed(Trouble.NOT_VALID);
        }
        OutsidePerson person = person(user);
        Account account = accounts.signIn(person).orElseThrow(() -> new Failed(Trouble.UNKNOWN));
        if (asked.again() != null && !asked.again().equals(account.id().value())) {
            throw new Failed(Trouble.ANOTHER);
        }
        national.signedIn(account, person.identityCode());
        return new Done(
                account,
                subject(user),
                user.getClaimAsString("sid"),
                user.getIdToken().getTokenValue(),
                provedAt == null ? Instant.EPOCH : earlier(provedAt, now.instant()));
    }

    private Issuer.Known issuer() {
        try {
            return issuer.known();
        } catch (IssuerAway away) {
            throw new Failed(Trouble.AWAY);
        }
    }

    private OidcUser user(
            Issuer.Known known, Asked asked, String code, String state, String error) {
        var response =
                error.isEmpty()
                        ? OAuth2AuthorizationResponse.success(code)
                        : OAuth2AuthorizationResponse.error(error).errorCode(error);
        var exchange =
                new OAuth2AuthorizationExchange(
                        asked.request(),
                        response.redirectUri(
                                        Objects.requireNonNull(asked.request().getRedirectUri()))
                                .state(state)
                                .build());
        var provider = new OidcAuthorizationCodeAuthenticationProvider(issuer.codes(), people());
        provider.setJwtDecoderFactory(r -> known.idTokens());
        try {
            var done =
                    (OAuth2LoginAuthenticationToken)
                            provider.authenticate(
                                    new OAuth2LoginAuthenticationToken(
                                            known.registration(), exchange));
            if (done == null || !(done.getPrincipal() instanceof OidcUser user)) {
                throw new Failed(Trouble.NOT_VALID);
            }
            return user;
        } catch (OAuth2AuthenticationException refused) {
            LOG.warn("A sign-in at the issuer failed: {}", refused.getError().getErrorCode());
            throw new Failed(
                    !error.isEmpty()
                            ? Trouble.BROKEN_OFF
                            : isAway(refused) ? Trouble.AWAY : Trouble.NOT_VALID);
        }
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> people() {
        if (!settings.userInfo()) {
            return request -> new DefaultOidcUser(List.of(), request.getIdToken());
        }
        var page = new DefaultOAuth2UserService();
        page.setRestOperations(issuer.plain());
        var service = new OidcUserService();
        service.setOauth2UserService(page);
        service.setRetrieveUserInfo(r -> true);
        return service;
    }

    private OutsidePerson person(OidcUser user) {
        Map<String, Object> claims = user.getClaims();
        var names = settings.claims();
        Set<Role> roles = new LinkedHashSet<>();
        for (String value : Attributes.texts(claims, names.roles())) {
            Role role = settings.roles().get(value);
            if (role != null) {
                roles.add(role);
            }
        }
        Identified who = identification.read(claims).orElse(null);
        String name = who == null ? null : who.name();
        return new OutsidePerson(
                settings.issuer(),
                subject(user),
                name == null ? "" : name,
                roles,
                Attributes.texts(claims, names.unit()),
                Attributes.text(claims, names.professional()),
                who == null ? null : who.identityCode());
    }

    /** An ID token without one has not come this far. */
    private static String subject(OidcUser user) {
        return Objects.requireNonNull(user.getSubject());
    }

    /** Nobody answered, or the answer was a fault of the issuer's own. */
    private static boolean isAway(OAuth2AuthenticationException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException
                    || cause instanceof org.springframework.web.client.HttpServerErrorException
                    || cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String hash(String nonce) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(nonce.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
