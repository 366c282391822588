package fi.polku.access.internal;

import fi.polku.access.SignInSettings;
import fi.polku.platform.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Single sign-out, both ways: who signs out here is sent to the issuer to sign out there (OpenID
 * Connect RP-Initiated Logout 1.0), and what the issuer ends, ends here (Back-Channel Logout 1.0).
 */
@Component
public class IssuerSignOut {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerSignOut.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final Duration DRIFT = Duration.ofSeconds(60);

    private final Issuer issuer;
    private final OutsideAccountQueries queries;
    private final OpenSessions sessions;
    private final SignInSettings settings;
    private final Now now;

    IssuerSignOut(
            Issuer issuer,
            OutsideAccountQueries queries,
            OpenSessions sessions,
            SignInSettings settings,
            Now now) {
        this.issuer = issuer;
        this.queries = queries;
        this.sessions = sessions;
        this.settings = settings;
        this.now = now;
    }

    /** Where to sign out at the issuer; empty when it offers no such page or is away. */
    public Optional<String> page(String idToken, String comeBackTo) {
        String end;
        try {
            end = issuer.known().endSession();
        } catch (IssuerAway away) {
            return Optional.empty();
        }
        return end == null
                ? Optional.empty()
                : Optional.of(
                        UriComponentsBuilder.fromUriString(end)
                                .queryParam("id_token_hint", "{token}")
                                .queryParam("client_id", "{client}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .encode()
                                .buildAndExpand(idToken, settings.clientId(), comeBackTo)
                                .toUriString());
    }

    /** Carries out a logout token; false when it is not one for us. */
    @Transactional
    public boolean end(String logoutToken) {
        Jwt token;
        try {
            token = issuer.known().logoutTokens().decode(logoutToken);
        } catch (BadJwtException notOne) {
            return refused("it is not signed by the issuer");
        } catch (JwtException cannotTell) {
            throw new IssuerAway(cannotTell);
        }
        String fault = fault(token);
        if (fault != null) {
            return refused(fault);
        }
        Instant until = now.instant().plus(LASTS).plus(DRIFT);
        if (!queries.insertLogoutToken(
                settings.issuer(), Objects.requireNonNull(token.getId()), until, now.instant())) {
            return refused("it has been carried out already");
        }
        sessions.end(
                queries.takeSessions(
                        settings.issuer(), token.getSubject(), token.getClaimAsString("sid")));
        return true;
    }

    /** Why the token is not a logout token for us (Back-Channel Logout 1.0, 2.6). */
    private @Nullable String fault(Jwt token) {
        Object type = token.getHeaders().get("typ");
        Instant issuedAt = token.getIssuedAt();
        Instant expiresAt = token.getExpiresAt();
        Instant moment = now.instant();
        if (type != null
                && !"logout+jwt".equalsIgnoreCase(type.toString())
                && !"JWT".equalsIgnoreCase(type.toString())) {
            return "it is of another type";
        } else if (!settings.issuer().equals(token.getClaimAsString("iss"))) {
            return "it is of another issuer";
        } else if (token.getAudience() == null
                || !token.getAudience().contains(settings.clientId())) {
            return "it is for another program";
        } else if (issuedAt == null
                || issuedAt.isBefore(moment.minus(LASTS).minus(DRIFT))
                || issuedAt.isAfter(moment.plus(DRIFT))) {
            return "it is not of this moment";
        } else if (expiresAt != null && expiresAt.isBefore(moment.minus(DRIFT))) {
            return "its time is over";
        } else if (token.getId() == null || token.getId().isBlank()) {
            return "it has no id";
        } else if (token.hasClaim("nonce")) {
            return "it has a nonce";
        } else if (!(token.getClaims().get("events") instanceof Map<?, ?> events)
                || !(events.get(EVENT) instanceof Map<?, ?>)) {
            return "it tells of no sign-out";
        } else if (token.getSubject() == null && token.getClaimAsString("sid") == null) {
            return "it names nobody";
        }
        return null;
    }

    private static boolean refused(String why) {
        LOG.warn("A logout token was refused: {}", why);
        return false;
    }
}
