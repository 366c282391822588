package fi.polku.access.web;

import com.nimbusds.jwt.JWTParser;
import fi.polku.access.SigningKeys;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Reads access tokens: our own by our own key, and those that the region's issuer gave to programs
 * by the keys that it publishes. Its address is asked at the first such token, so that a start
 * needs nobody, and an issuer that is away is asked again at the next.
 */
@Component
class OutsideTokens {
    private final JwtDecoder own;
    private final @Nullable JwtDecoder outside;
    private final String issuer;

    /**
     * Reads tokens.
     *
     * @param issuer the region's issuer; empty = none
     * @param audience for whom its tokens must be
     */
    OutsideTokens(
            SigningKeys keys,
            @Value("${polku.sign-in.issuer:}") String issuer,
            @Value("${polku.sign-in.audience:polku}") String audience) {
        // The issuer in our own tokens is the address that was in use, so it says nothing here.
        this.own =
                new SupplierJwtDecoder(() -> {
                    try {
                        return NimbusJwtDecoder.withPublicKey(keys.current().toRSAPublicKey())
                                .build();
                    } catch (com.nimbusds.jose.JOSEException e) {
                        throw new IllegalStateException("The signing key cannot be read", e);
                    }
                });
        this.issuer = issuer;
        this.outside =
                issuer.isBlank() ? null : new SupplierJwtDecoder(() -> published(issuer, audience));
    }

    private static JwtDecoder published(String issuer, String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains(audience))));
        return decoder;
    }

    /** The token, checked; of which issuer it says it is decides only whose key it must have. */
    Jwt decode(String token) {
        if (outside == null || !issuer.equals(statedIssuer(token))) {
            return own.decode(token);
        }
        try {
            return outside.decode(token);
        } catch (BadJwtException wrong) {
            throw wrong;
        } catch (JwtException | JwtDecoderInitializationException away) {
            throw new IssuerAway(away);
        }
    }

    boolean isIssuerOf(Jwt token) {
        return outside != null && issuer.equals(token.getClaimAsString("iss"));
    }

    /**
     * The name of the program that a token of the outside issuer was given to. A person's token has
     * a session and is nobody's program: people come in by the pages.
     */
    static String program(Jwt token) {
        String program = token.getClaimAsString("azp");
        String subject = Objects.requireNonNullElse(token.getSubject(), "");
        boolean byItself =
                program != null
                        && !token.hasClaim("sid")
                        && !token.hasClaim("session_state")
                        && (subject.equals(program)
                                || program.equals(token.getClaimAsString("client_id"))
                                || ("service-account-" + program)
                                        .equals(token.getClaimAsString("preferred_username")));
        if (program == null || !byItself) {
            throw new InvalidBearerTokenException("Not an access token of a program");
        }
        return program;
    }

    private static @Nullable String statedIssuer(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException notAToken) {
            return null;
        }
    }

    /** The issuer cannot be reached, so nothing is known of its tokens. */
    static final class IssuerAway extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        IssuerAway(Throwable cause) {
            super("The issuer of the token cannot be reached", cause);
        }
    }
}
