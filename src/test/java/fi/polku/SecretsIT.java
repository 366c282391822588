package fi.polku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fi.polku.access.Actor;
import fi.polku.access.SigningKeys;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.Machine;
import fi.polku.testing.PolkuProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Marked secrets, and everything that is written while they are used, wrongly used and wrongly set.
 */
@DisplayName("No secret stands in a log")
class SecretsIT extends DatabaseTest {
    private static final String MARK = "Salaisuus4711";

    @Autowired ContactReception reception;
    @Autowired SigningKeys keys;
    @LocalServerPort int port;

    @Test
    @DisplayName("of a running Polku, not even when its security tells everything")
    void running() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var talkative = new ArrayList<Logger>();
        for (String name :
                List.of(
                        "org.springframework.security",
                        "org.springframework.web",
                        "org.springframework.session",
                        "fi.polku",
                        "org.apache.catalina")) {
            var logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(Level.DEBUG);
            talkative.add(logger);
        }
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        // An address stands in what is told at DEBUG; from INFO on none does.
        var inAddresses = new ArrayList<String>();
        var secrets = new ArrayList<String>(List.of(MARK));
        try {
            secrets.add(keys.current().toRSAPrivateKey().getPrivateExponent().toString());
            secrets.add(String.valueOf(keys.current().toJSONObject().get("d")));
            String token = Machine.token(port, "");
            secrets.add(token);
            secrets.add("demo-secret");
            var receipt =
                    reception.receive(
                            Actor.anonymous(),
                            NewContact.of(Channel.WEB, "Tarvitsen apua")
                                    .phone("0400000123")
                                    .ready());
            String code = receipt.code().replace(" ", "-");
            inAddresses.add(code);
            inAddresses.add(receipt.code());
            ask("GET", "/contact/" + code, null, Map.of());
            ask("POST", "/contact/follow", "code=" + code, Map.of());
            ask("POST", "/contact/follow", "code=" + MARK, Map.of());
            ask("GET", "/fhir/Patient?_count=1", null, Map.of("Authorization", "Bearer " + token));
            ask("GET", "/fhir/Nothing", null, Map.of("Authorization", "Bearer " + token));
            ask("GET", "/fhir/Patient", null, Map.of("Authorization", "Bearer " + MARK));
            ask("GET", "/fhir/Patient", null, Map.of("Authorization", "Bearer " + token + MARK));
            ask(
                    "GET",
                    "/my",
                    null,
                    Map.of("Cookie", "SESSION=" + base64(MARK) + "; polku-form=" + MARK));
            ask(
                    "POST",
                    "/sign-in",
                    "account=" + MARK + "&password=" + MARK + "&_csrf=" + MARK,
                    Map.of("Cookie", "polku-form=" + MARK));
            ask(
                    "POST",
                    "/oauth2/token",
                    "grant_type=client_credentials",
                    Map.of("Authorization", "Basic " + base64("demo-system:" + MARK)));
            ask(
                    "POST",
                    "/oauth2/token",
                    "grant_type=authorization_code&code="
                            + MARK
                            + "&code_verifier="
                            + MARK
                            + "&client_id=demo-system&client_secret="
                            + MARK,
                    Map.of());
            ask(
                    "POST",
                    "/oauth2/token",
                    "grant_type=refresh_token&refresh_token=" + MARK,
                    Map.of("Authorization", "Basic " + base64("demo-system:demo-secret")));
            ask(
                    "POST",
                    "/oauth2/introspect",
                    "token=" + MARK,
                    Map.of("Authorization", "Basic " + base64("demo-system:demo-secret")));
            secrets.add(base64("demo-system:" + MARK));
            secrets.add(base64("demo-system:demo-secret"));
            secrets.add(base64(MARK));
        } finally {
            root.detachAppender(log);
            talkative.forEach(l -> l.setLevel(null));
            ((Logger) LoggerFactory.getLogger("fi.polku")).setLevel(Level.INFO);
        }
        var lines = log.list.stream().map(SecretsIT::whole).toList();
        assertThat(lines).hasSizeGreaterThan(40);
        assertThat(
                        log.list.stream()
                                .filter(e -> e.getLevel().isGreaterOrEqual(Level.INFO))
                                .map(SecretsIT::whole)
                                .filter(l -> inAddresses.stream().anyMatch(l::contains)))
                .isEmpty();
        for (String secret : secrets) {
            assertThat(
                            lines.stream()
                                    .filter(l -> l.contains(secret))
                                    .map(l -> l.substring(0, Math.min(400, l.length()))))
                    .as(secret.substring(0, Math.min(12, secret.length())))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("of a Polku that was wrongly set up and does not start")
    void wronglySetUp(@TempDir Path folder) throws Exception {
        var wrong =
                List.of(
                        new String[] {
                            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/polku?password="
                                    + MARK
                                    + "1",
                            "--spring.datasource.username=polku",
                            "--spring.datasource.password=" + MARK + "2"
                        },
                        new String[] {
                            "--spring.datasource.url=jdbc:postgresql://polku:"
                                    + MARK
                                    + "3@127.0.0.1:1/polku"
                        },
                        new String[] {
                            "--polku.limits.contact.burst=0",
                            "--spring.security.oauth2.client.registration.issuer.client-secret="
                                    + MARK
                                    + "4"
                        });
        for (int i = 0; i < wrong.size(); i++) {
            Path own = Files.createDirectory(folder.resolve("try-" + i));
            String[] arguments = wrong.get(i);
            assertThat(catchThrowable(() -> PolkuProcess.start(own, arguments)))
                    .as("%s", List.of(arguments))
                    .hasMessage("Polku did not start");
            String said = Files.readString(own.resolve("polku.log"));
            assertThat(said).isNotBlank().doesNotContain(MARK);
        }
    }

    private static String whole(ILoggingEvent line) {
        return line.getLoggerName()
                + " "
                + line.getFormattedMessage()
                + " "
                + line.getMDCPropertyMap()
                + (line.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(line.getThrowableProxy()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void ask(String method, String path, String form, Map<String, String> headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(
                                method,
                                form == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(form));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            assertThat(
                            http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                                    .statusCode())
                    .isLessThan(500);
        }
    }
}
