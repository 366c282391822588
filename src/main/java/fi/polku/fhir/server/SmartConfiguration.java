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
                                Map.of(
                                        "token_endpoint",
                                        base + "/oauth2/token",
                                        "token_endpoint_auth_methods_supported",
                                        List.of("client_secret_basic", "client_secret_post"),
                                        "grant_types_supported",
                                        List.of("client_credentials"),
                                        "scopes_supported",
                                        List.of(
                                                "system/*.read",
                                                "system/*.write",
                                                "system/*.cruds"),
                                        "code_challenge_methods_supported",
                                        List.of("S256"),
                                        "capabilities",
                                        List.of(
                                                "client-confidential-symmetric",
                                                "permission-v1",
                                                "permission-v2"))));
        return false;
    }
}
