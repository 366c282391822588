package fi.polku.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs where tokens are given, as SMART App Launch asks of a FHIR server. */
@Component
@Interceptor
public class SmartConfiguration {
    private static final List<String> SCOPES =
            List.of(
                    "openid",
                    "fhirUser",
                    "launch/patient",
                    "offline_access",
                    "patient/*.rs",
                    "patient/QuestionnaireResponse.c",
                    "user/*.rs",
                    "user/QuestionnaireResponse.c",
                    "system/*.read",
                    "system/*.write",
                    "system/*.cruds");

    private static final List<String> CAPABILITIES =
            List.of(
                    "launch-standalone",
                    "context-standalone-patient",
                    "client-public",
                    "client-confidential-symmetric",
                    "sso-openid-connect",
                    "permission-offline",
                    "permission-patient",
                    "permission-user",
                    "permission-v1",
                    "permission-v2");

    private final JsonMapper json = JsonMapper.builder().build();

    /** Answers the well-known address itself; false = the server has nothing more to do. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public boolean answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().endsWith("/.well-known/smart-configuration")) {
            return true;
        }
        String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(
                        json.writeValueAsString(
                                Map.ofEntries(
                                        Map.entry("issuer", base),
                                        Map.entry("jwks_uri", base + "/oauth2/jwks"),
                                        Map.entry(
                                                "authorization_endpoint",
                                                base + "/oauth2/authorize"),
                                        Map.entry("token_endpoint", base + "/oauth2/token"),
                                        Map.entry(
                                                "introspection_endpoint",
                                                base + "/oauth2/introspect"),
                                        Map.entry("revocation_endpoint", base + "/oauth2/revoke"),
                                        Map.entry("management_endpoint", base + "/my/apps"),
                                        Map.entry(
                                                "token_endpoint_auth_methods_supported",
                                                List.of(
                                                        "none",
                                                        "client_secret_basic",
                                                        "client_secret_post")),
                                        Map.entry(
                                                "grant_types_supported",
                                                List.of(
                                                        "authorization_code",
                                                        "refresh_token",
                                                        "client_credentials")),
                                        Map.entry("response_types_supported", List.of("code")),
                                        Map.entry("scopes_supported", SCOPES),
                                        Map.entry(
                                                "code_challenge_methods_supported",
                                                List.of("S256")),
                                        Map.entry("capabilities", CAPABILITIES))));
        return false;
    }
}
