package fi.polku.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Lets in access tokens of programs and nothing else that the same key has signed: a person's ID
 * token must not pass for one. Whoever is turned away is told why, in the form of the interface.
 */
@Component
class MachineDoor
        implements OAuth2TokenCustomizer<JwtEncodingContext>,
                Converter<Jwt, AbstractAuthenticationToken>,
                AuthenticationEntryPoint,
                AccessDeniedHandler {
    private static final String USE = "token_use";
    private static final String MACHINE = "machine";

    private final JwtAuthenticationConverter plain = new JwtAuthenticationConverter();
    private final BearerTokenAuthenticationEntryPoint challenge =
            new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())
                && AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                        context.getAuthorizationGrantType())) {
            context.getClaims().claim(USE, MACHINE);
        }
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        AbstractAuthenticationToken machine = plain.convert(token);
        if (machine == null || !MACHINE.equals(token.getClaimAsString(USE))) {
            throw new InvalidBearerTokenException("Not an access token of a program");
        }
        return machine;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        challenge.commence(request, response, reason);
        write(
                request,
                response,
                "login",
                "A bearer token of a registered program is needed: POST /oauth2/token with"
                        + " grant_type=client_credentials");
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
