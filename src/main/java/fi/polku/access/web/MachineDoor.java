package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Apps;
import fi.polku.access.GivenScopes;
import fi.polku.access.PersonToken;
import fi.polku.access.ProgramToken;
import fi.polku.access.SmartScopes;
import fi.polku.kernel.AccountId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Lets in access tokens of programs, by themselves or for a person who let them in, and nothing
 * else that the same key has signed: a person's ID token must not pass for one. Whoever is turned
 * away is told why, in the form of the interface.
 */
@Component
class MachineDoor
        implements OAuth2TokenCustomizer<JwtEncodingContext>,
                Converter<Jwt, AbstractAuthenticationToken>,
                AuthenticationEntryPoint,
                AccessDeniedHandler {
    private static final String USE = "token_use";
    private static final String MACHINE = "machine";
    private static final String PERSON = "person";

    private final Accounts accounts;
    private final Apps apps;
    private final OutsideTokens outside;
    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final BearerTokenAuthenticationEntryPoint challenge =
            new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

    MachineDoor(Accounts accounts, Apps apps, OutsideTokens outside) {
        this.accounts = accounts;
        this.apps = apps;
        this.outside = outside;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            if (access) {
                context.getClaims().claim(USE, MACHINE);
            }
        } else if (access
                || OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            Authentication person = context.getPrincipal();
            if (person != null) {
                account(person.getName())
                        .ifPresent(account -> customize(context, account.actor(), access));
            }
        }
    }

    private static void customize(JwtEncodingContext context, Actor actor, boolean access) {
        Set<String> given = context.getAuthorizedScopes();
        var claims = context.getClaims();
        boolean opens =
                given.stream()
                        .anyMatch(s ->
                                SmartScopes.parse(s) != null && GivenScopes.mayBeGiven(actor, s));
        if (access && opens) {
            claims.claim(USE, PERSON);
            if (SmartScopes.Level.of(actor) == SmartScopes.Level.PATIENT
                    && actor.client() != null) {
                claims.claim("patient", actor.client().value().toString());
            }
        }
        if (given.contains("fhirUser")) {
            String who = fhirUser(actor);
            if (who != null) {
                claims.claim(
                        "fhirUser",
                        context.getAuthorizationServerContext().getIssuer() + "/fhir/" + who);
            }
        }
    }

    private static @Nullable String fhirUser(Actor actor) {
        if (SmartScopes.Level.of(actor) == SmartScopes.Level.PATIENT && actor.client() != null) {
            return "Patient/" + actor.client().value();
        }
        return actor.professional() == null ? null : "Practitioner/" + actor.professional().value();
    }

    private Optional<Account> account(String name) {
        try {
            return accounts.find(AccountId.of(name));
        } catch (IllegalArgumentException notAnAccount) {
            return Optional.empty();
        }
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var authorities = scopes.convert(token);
        if (outside.isIssuerOf(token)) {
            return new ProgramToken(token, authorities, OutsideTokens.program(token));
        }
        String use = token.getClaimAsString(USE);
        String subject = Objects.requireNonNullElse(token.getSubject(), "");
        if (MACHINE.equals(use)) {
            return new ProgramToken(token, authorities, subject);
        }
        if (!PERSON.equals(use)) {
            throw new InvalidBearerTokenException("Not an access token of a program");
        }
        // Asked each time: whoever shuts a program out has shut it out at once.
        if (!apps.isLive(token.getTokenValue()) || account(subject).isEmpty()) {
            throw new InvalidBearerTokenException("The person has taken this back");
        }
        return new PersonToken(token, authorities, subject);
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (reason instanceof OutsideTokens.IssuerAway) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "30");
            write(
                    request,
                    response,
                    "transient",
                    "The service that gives the tokens cannot be reached. Try again soon.");
            return;
        }
        challenge.commence(request, response, reason);
        write(
                request,
                response,
                "login",
                "A bearer token of a registered program is needed: POST /oauth2/token with"
                        + " grant_type=client_credentials, or for a person authorization_code");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        denial.handle(request, response, reason);
        write(request, response, "forbidden", "The token does not allow this");
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String code, String text)
            throws IOException {
        boolean fhir = Doors.path(request).startsWith("/fhir");
        response.setContentType(
                (fhir ? "application/fhir+json" : "application/problem+json") + ";charset=UTF-8");
        response.getWriter()
                .write(
                        fhir
                                ? """
                                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s","diagnostics":"%s"}]}\
                                """
                                        .formatted(code, text)
                                : """
                                {"status":%d,"title":"%s"}\
                                """
                                        .formatted(response.getStatus(), text));
    }
}
