package fi.polku.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.platform.Ids;
import fi.polku.testing.Crawl;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.MarkedLife;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A generator of hostile requests against every endpoint, over real connections: a few seconds in
 * every run of the tests, and as long as wanted by {@code ./polku test hostile [seconds] [seed]}. A
 * failure names its seed and number; the same seed sends the same again.
 */
@DisplayName("Hostile requests out of a seed")
class HostileIT extends DatabaseTest {
    private static final int SENDERS = 4;

    /** Besides the mappings: the authorization server, FHIR, files, what must not be there. */
    private static final List<String> MORE =
            List.of(
                    "/oauth2/authorize",
                    "/oauth2/token",
                    "/oauth2/jwks",
                    "/oauth2/introspect",
                    "/oauth2/revoke",
                    "/connect/logout",
                    "/userinfo",
                    "/.well-known/openid-configuration",
                    "/.well-known/oauth-authorization-server",
                    "/sign-out",
                    "/fhir",
                    "/fhir/metadata",
                    "/fhir/.well-known/smart-configuration",
                    "/fhir/Patient/{id}",
                    "/fhir/Patient",
                    "/fhir/Patient/_search",
                    "/fhir/$export",
                    "/api/deadlines/evaluate",
                    "/api/deadlines/clocks",
                    "/api/openapi.json",
                    "/ui/polku.css",
                    "/ui/polku.js",
                    "/ui/{file}",
                    "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                    "/webjars/{file}",
                    "/favicon.ico",
                    "/robots.txt",
                    "/actuator",
                    "/actuator/{what}",
                    "/{anything}");

    private static final List<String> FIELDS =
            List.of(
                    "text",
                    "phone",
                    "email",
                    "identity",
                    "area",
                    "soon",
                    "danger",
                    "whom",
                    "when",
                    "municipality",
                    "language",
                    "concerned",
                    "concernedAge",
                    "reporter",
                    "formToken",
                    "formKey",
                    "code",
                    "account",
                    "continue",
                    "_csrf",
                    "grant_type",
                    "client_id",
                    "client_secret",
                    "scope",
                    "token",
                    "username",
                    "password",
                    "redirect_uri",
                    "area[99999]",
                    "class.module.classLoader",
                    "_method");

    /** What differs in any two answers: tokens, receipt codes, ids that were made just now. */
    private static final Pattern FRESH =
            Pattern.compile(
                    "name=\"(?:_csrf|formToken|formKey)\" value=\"[^\"]*\""
                            + "|[0-9A-HJKMNP-TV-Z]{4}(?:[ -][0-9A-HJKMNP-TV-Z]{4}){3}"
                            + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                            + "|Date: [^\r]*|Set-Cookie: [^\r]*|Retry-After: [^\r]*|X-Request-ID: [^\r]*|\r\n[0-9a-f]{1,4}\r\n"
                            + "|\"20[0-9-]{8}T[0-9:.]+(?:Z|\\+00:00)\"|\\b[0-9a-f]{12}\\b");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired AutowireCapableBeanFactory beans;
    @LocalServerPort int port;

    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();
    private final AtomicLong compared = new AtomicLong();

    @Test
    @DisplayName("get no fault, no echo, and the same answer whether somebody is known or not")
    void hostile() throws Exception {
        long seconds = Long.getLong("polku.hostile.seconds", 6);
        long seed = Long.getLong("polku.hostile.seed", 20260310);
        MarkedLife life = beans.createBean(MarkedLife.class).live();
        var paths = paths();
        var number = new AtomicLong();
        long began = System.nanoTime();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> {
                    while (System.nanoTime() - began < seconds * 1_000_000_000L) {
                        one(life, seed, number.incrementAndGet(), paths);
                    }
                });
            }
        }
        System.out.printf(
                "%d hostile requests in %d s out of seed %d against %d addresses, %d of them asked for"
                        + " somebody and for nobody; answers by status: %s%n",
                number.get(), seconds, seed, paths.size(), compared.get(), statuses);
        assertThat(wrong)
                .as("./polku test hostile %d %d sends the same again", seconds, seed)
                .isEmpty();
        assertThat(number.get()).isGreaterThan(seconds * 10);
        assertThat(compared.get()).isGreaterThan(seconds);
        // They came through to the pages, not only to the container's door.
        assertThat(new TreeMap<>(statuses)).containsKeys(200, 400, 404, 422);
    }

    private List<String> paths() {
        var paths = new ArrayList<>(MORE);
        for (Crawl.Endpoint endpoint : new Crawl(mvc, mappings).endpoints()) {
            String pattern = endpoint.pattern().getPatternString().replace("/**", "/{x}");
            paths.add(pattern.isEmpty() ? "/" : pattern);
            if (pattern.startsWith("/contact")
                    || pattern.startsWith("/sign-in")
                    || pattern.startsWith("/api")
                    || pattern.startsWith("/waiting-times")) {
                // The open ones have the most to do.
                for (int i = 0; i < 6; i++) {
                    paths.add(pattern);
                }
            }
        }
        return paths;
    }

    private void one(MarkedLife life, long seed, long n, List<String> paths) {
        Hostile.Made made = new Hostile(seed, n, paths, FIELDS).next();
        String name =
                "seed "
                        + seed
                        + ", number "
                        + n
                        + ": "
                        + made.text().lines().findFirst().orElse("");
        try {
            String real = id(life, n);
            String answer = send(made.bytes(life.code(), real, life.receipt()), n);
            look(name, made, answer);
            if (made.asksForSomebody() && !made.text().contains(Hostile.RECEIPT)) {
                compared.incrementAndGet();
                String none = Ids.next().toString();
                String code = life.unknownCode();
                String other = send(made.bytes(code, none, life.receipt()), n + 1_000_000);
                if (!plain(answer, life.code(), real).equals(plain(other, code, none))) {
                    wrong.put(
                            name,
                            "tells whether somebody is known:\n" + answer + "\n---\n" + other);
                }
            }
        } catch (IOException e) {
            wrong.put(name, e.toString());
        }
    }

    private static String id(MarkedLife life, long n) {
        return List.copyOf(life.ids()).get((int) (n % life.ids().size())).toString();
    }

    private void look(String name, Hostile.Made made, String answer) {
        if (answer.isEmpty()) {
            // Only a request that has not wholly come may be left without one.
            if (made.half() < 0 && !made.text().contains("chunked")) {
                wrong.put(name, "no answer");
            }
            return;
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        statuses.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
        if (status >= 500) {
            wrong.put(name, "a fault: " + cut(answer) + "\nto " + cut(made.text()));
        }
        int end = answer.indexOf("\r\n\r\n");
        String head = end < 0 ? answer : answer.substring(0, end);
        String body = end < 0 ? "" : answer.substring(end);
        if (head.contains("\r\nX-Injected")) {
            wrong.put(name, "a header was planted: " + head);
        }
        if (body.contains("<zq9") || body.contains("<script>zq9")) {
            wrong.put(
                    name,
                    "an echo: " + cut(body.substring(Math.max(0, body.indexOf("<zq9") - 100))));
        }
        if (answer.contains("at fi.polku")
                || answer.contains("PSQLException")
                || answer.contains("org.springframework")) {
            wrong.put(name, "tells of its works: " + cut(answer));
        }
        if (head.contains("evil.example")) {
            wrong.put(name, "believed a header: " + head);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(700, text.length()));
    }

    private static String plain(String answer, String code, String id) {
        return FRESH.matcher(answer.replace(code, "CODE").replace(id, "ID"))
                .replaceAll("FRESH")
                .replaceAll("Content-Length: \\d+", "");
    }

    /** Each from an address of its own, so that the limits let the most of them in. */
    private String send(byte[] request, long n) throws IOException {
        try (var socket = new Socket()) {
            String from =
                    n % 50 == 0
                            ? "127.0.0.9"
                            : "127."
                                    + (1 + n / 60_000 % 200)
                                    + "."
                                    + n / 250 % 240
                                    + "."
                                    + (1 + n % 250);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(40_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (IOException shutInOurFace) {
                // It had seen enough; what it said is still there to be read.
            }
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException silent) {
                throw silent;
            } catch (IOException cutOff) {
                // What came before counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
