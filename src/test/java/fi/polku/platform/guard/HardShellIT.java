package fi.polku.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.testing.DatabaseTest;
import fi.polku.testing.Machine;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Over a real connection: what the container does itself is part of the shell. */
@DisplayName("The shell round the doors")
class HardShellIT extends DatabaseTest {
    @LocalServerPort int port;
    @Autowired ServletWebServerApplicationContext server;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @DisplayName("takes a form of half a megabyte and tells of a larger one what to do")
    void forms() throws Exception {
        assertThat(send("/contact", form("text=" + "a".repeat(500_000)), false).statusCode())
                .isEqualTo(422);
        for (boolean chunked : List.of(false, true)) {
            var answer = send("/contact", form("text=" + "a".repeat(700_000)), chunked);
            assertThat(answer.statusCode()).as("chunked: %s", chunked).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .contains("text/html");
            assertThat(answer.body()).contains("yhennä tekstiä").doesNotContain("aaaaaaaa");
            assertPolicy(answer);
        }
        var fields = send("/contact", form("a=1&".repeat(600)), false);
        assertThat(fields.statusCode()).as("600 fields").isIn(400, 413);
        assertPolicy(fields);
    }

    @Test
    @DisplayName("takes a question of a quarter of a megabyte, nested 64 deep and no deeper")
    void questions() throws Exception {
        String large = "{\"x\": \"" + "a".repeat(300_000) + "\"}";
        for (boolean chunked : List.of(false, true)) {
            var answer = send("/api/deadlines/evaluate", json(large), chunked);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertProblem(answer, 413);
        }
        var deep = send("/api/deadlines/evaluate", json("[".repeat(65) + "]".repeat(65)), false);
        assertThat(deep.statusCode()).isEqualTo(400);
        assertProblem(deep, 400);
        assertThat(deep.body()).contains("inside one another", "64");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(JsonMapper.builder().build().readTree(answer.body()).path("status").asInt())
                .isEqualTo(status);
    }

    @Test
    @DisplayName(
            "takes a bundle of sixteen megabytes from those with a token, and reads none of others")
    void bundles() throws Exception {
        String token = Machine.token(port, "");
        String large = "{\"resourceType\":\"Bundle\",\"id\":\"" + "a".repeat(17_000_000) + "\"}";
        for (boolean chunked : List.of(false, true)) {
            var answer =
                    send(
                            "/fhir",
                            new Sent("application/fhir+json", large, "Bearer " + token),
                            chunked);
            assertThat(answer.statusCode()).as("chunked: %s", chunked).isEqualTo(413);
            assertThat(answer.body()).contains("OperationOutcome", "too-long");
        }
        String deep =
                "{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        var answer =
                send("/fhir", new Sent("application/fhir+json", deep, "Bearer " + token), false);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome", "inside one another");
        assertThat(send("/fhir", new Sent("application/fhir+json", deep, null), false).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "says nothing of what it is made of, and answers to no method that it does not know")
    void silent() throws Exception {
        for (String line :
                List.of(
                        "GET / HTTP/1.1",
                        "GET /nowhere HTTP/1.1",
                        "GET /fhir/metadata HTTP/1.1",
                        "GET /fhir/Patient HTTP/1.1",
                        "CONNECT /contact HTTP/1.1",
                        "TRACE /contact HTTP/1.1",
                        "DELETE / HTTP/1.1",
                        "OPTIONS * HTTP/1.1",
                        "PROPFIND /contact HTTP/1.1",
                        "GET /%00 HTTP/1.1",
                        "GET //fhir/metadata HTTP/1.1",
                        "GET /fhir;a=b HTTP/1.1",
                        "GET /..%2f..%2fetc/passwd HTTP/1.1",
                        "GET /a|b<script> HTTP/1.1",
                        "NONSENSE",
                        "GET /?" + "a".repeat(20_000) + " HTTP/1.1")) {
            String answer =
                    raw(
                            line
                                    + "\r\nHost: localhost\r\nX-Secret: mark-4711\r\nConnection: close\r\n\r\n");
            // What has no body is nothing that a browser could show.
            if (!answer.contains("\r\nContent-Length: 0\r\n")) {
                assertThat(answer)
                        .as(line.substring(0, Math.min(30, line.length())))
                        .containsIgnoringCase("\r\nContent-Security-Policy: default-src 'none'");
            }
            assertThat(answer)
                    .as(line.substring(0, Math.min(30, line.length())))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContainIgnoringCase("\r\nserver:")
                    .doesNotContainIgnoringCase("x-powered-by")
                    .doesNotContainIgnoringCase("hapi")
                    .doesNotContainIgnoringCase("<style")
                    .doesNotContain("mark-4711", "<script>", "Exception", "HTTP/1.1 5");
        }
        assertThat(raw("TRACE /contact HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
    }

    @Test
    @DisplayName("waits fifteen seconds for somebody who says nothing, and no longer")
    void slow() {
        var connector = ((TomcatWebServer) server.getWebServer()).getTomcat().getConnector();
        assertThat(connector.getProperty("connectionTimeout")).isEqualTo(15_000);
        assertThat(connector.getProperty("keepAliveTimeout")).isEqualTo(30_000);
        assertThat(connector.getMaxParameterCount()).isEqualTo(500);
        assertThat(connector.getAllowTrace()).isFalse();
    }

    @Test
    @DisplayName("shows nothing of its inside, not even to this machine")
    void operation() throws Exception {
        for (String what :
                List.of(
                        "env",
                        "beans",
                        "heapdump",
                        "threaddump",
                        "loggers",
                        "mappings",
                        "sbom",
                        "sbom/application",
                        "configprops",
                        "shutdown")) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(at("/actuator/" + what)).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(what).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("lets no header or field turn one method into another")
    void methods() throws Exception {
        for (String how : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(at("/contact?_method=DELETE"))
                                    .header(how, "DELETE")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(how).isEqualTo(200);
        }
    }

    private void assertPolicy(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private record Sent(String type, String body, String authorization) {}

    private static Sent form(String body) {
        return new Sent("application/x-www-form-urlencoded", body, null);
    }

    private static Sent json(String body) {
        return new Sent("application/json", body, null);
    }

    private HttpResponse<String> send(String path, Sent sent, boolean chunked) throws Exception {
        byte[] bytes = sent.body().getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", sent.type())
                        .POST(
                                chunked
                                        ? HttpRequest.BodyPublishers.ofInputStream(
                                                () -> new java.io.ByteArrayInputStream(bytes))
                                        : HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (sent.authorization() != null) {
            request.header("Authorization", sent.authorization());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
