package fi.polku.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's machine client at the running server. */
public final class Machine {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Machine() {}

    /** A token with the scopes named, or with all registered ones when none is. */
    public static String token(int port, String scope) {
        String body =
                "grant_type=client_credentials"
                        + (scope.isEmpty() ? "" : "&scope=" + scope.replace("/", "%2F"));
        String basic =
                Base64.getEncoder()
                        .encodeToString("demo-system:demo-secret".getBytes(StandardCharsets.UTF_8));
        var response =
                send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        return JsonMapper.builder()
                .build()
                .readTree(response.body())
                .path("access_token")
                .asString();
    }

    /** Posts FHIR JSON to an address under {@code /fhir}. */
    public static HttpResponse<String> post(int port, String path, String token, String body) {
        return send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fhir" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
