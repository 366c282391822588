package fi.polku.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the web interface of Suomi.fi-valtuudet ({@code hpa}) in the demonstration and in
 * tests: it speaks the same protocol, checks each signature by a computation of its own, and lets
 * each session, code and token be used by the one they were given to. It knows only invented
 * people.
 */
public final class SuomiFiStandIn implements AutoCloseable {
    private static final String SIGNED = "X-AsiointivaltuudetAuthorization";
    private static final int BLOCK = 64;

    /**
     * Somebody for whom one may act.
     *
     * @param matters which matters are allowed; the others are not
     */
    public record Principal(String code, String name, List<String> matters) {
        public Principal {
            matters = List.copyOf(matters);
        }
    }

    /** One who has been sent here. */
    private static final class Asked {
        final String delegate;
        final String user = UUID.randomUUID().toString();
        volatile @Nullable String code;
        volatile @Nullable String token;
        volatile @Nullable Principal chosen;

        Asked(String delegate) {
            this.delegate = delegate;
        }
    }

    private final HttpServer server;
    private final String clientId;
    private final String secret;
    private final String tokenSecret;
    private final Function<String, List<Principal>> register;
    private final Map<String, Asked> sessions = new ConcurrentHashMap<>();
    private volatile Map<String, String> results = Map.of();
    private volatile long slowness;

    /**
     * One that listens at a port.
     *
     * @param port 0 = any that is free
     * @param register for whom the person of an identity code may act
     */
    public SuomiFiStandIn(
            int port,
            String clientId,
            String secret,
            String tokenSecret,
            Function<String, List<Principal>> register) {
        this.clientId = clientId;
        this.secret = secret;
        this.tokenSecret = tokenSecret;
        this.register = register;
        try {
            server = HttpServer.create(new InetSocketAddress((InetAddress) null, port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where it answers. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Instead of allowed or not, these words for these matters, as a service gone astray. */
    public void answerInstead(Map<String, String> words) {
        results = Map.copyOf(words);
    }

    /** How many milliseconds each answer takes. */
    public void slow(long milliseconds) {
        slowness = milliseconds;
    }

    /** What the person chooses in the browser, without a browser; gives the code. */
    public String choose(String user, String principal) {
        Asked asked = of(user);
        asked.chosen =
                register.apply(asked.delegate).stream()
                        .filter(p -> p.code().equals(principal))
                        .findFirst()
                        .orElseThrow();
        String code = UUID.randomUUID().toString();
        asked.code = code;
        return code;
    }

    private Asked of(String user) {
        return sessions.values().stream()
                .filter(a -> a.user.equals(user))
                .findFirst()
                .orElseThrow(() -> new Refused(404));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int status;

        Refused(int status) {
            super("refused", null, false, false);
            this.status = status;
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (slowness > 0) {
                Thread.sleep(slowness);
            }
            answer(exchange);
        } catch (Refused refused) {
            send(exchange, refused.status, "text/plain", "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Map<String, String> query = query(uri);
        String[] path = uri.getPath().split("/", -1);
        String first = path.length > 1 ? path[1] : "";
        if (first.equals("oauth") && path.length == 3) {
            oauth(exchange, path[2], query);
            return;
        }
        if (!first.equals("service") || path.length < 6) {
            throw new Refused(404);
        }
        verify(exchange);
        if (!query.containsKey("requestId")) {
            throw new Refused(400);
        }
        switch (path[3] + "/" + path[4]) {
            case "user/register" -> register(exchange, path);
            case "api/delegate" -> {
                Principal one = Objects.requireNonNull(withToken(exchange, path[5]).chosen);
                json(
                        exchange,
                        "[{\"personId\":\"%s\",\"name\":\"%s\"}]"
                                .formatted(one.code(), one.name()));
            }
            case "api/authorization" -> {
                Principal one = Objects.requireNonNull(withToken(exchange, path[5]).chosen);
                String matter = query.getOrDefault("issues", "");
                boolean allowed = one.code().equals(path[6]) && one.matters().contains(matter);
                String result = results.getOrDefault(matter, allowed ? "ALLOWED" : "DISALLOWED");
                json(exchange, "{\"result\":\"" + result + "\"}");
            }
            default -> throw new Refused(404);
        }
    }

    private void register(HttpExchange exchange, String[] path) throws IOException {
        if (!path[5].equals(clientId) || path.length != 7) {
            throw new Refused(401);
        }
        String session = UUID.randomUUID().toString();
        Asked asked = new Asked(path[6]);
        sessions.put(session, asked);
        json(exchange, "{\"sessionId\":\"%s\",\"userId\":\"%s\"}".formatted(session, asked.user));
    }

    private void oauth(HttpExchange exchange, String what, Map<String, String> query)
            throws IOException {
        switch (what) {
            case "authorize" -> page(exchange, query);
            case "choose" -> {
                String back = query.getOrDefault("redirect_uri", "");
                // Only to the page of Polku that asked: this leads nowhere else.
                if (!back.endsWith("/my/proxies/national")) {
                    throw new Refused(400);
                }
                String code =
                        choose(query.getOrDefault("user", ""), query.getOrDefault("principal", ""));
                exchange.getResponseHeaders().set("Location", back + "?code=" + code);
                exchange.sendResponseHeaders(302, -1);
            }
            case "token" -> token(exchange, query);
            default -> throw new Refused(404);
        }
    }

    private void token(HttpExchange exchange, Map<String, String> query) throws IOException {
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (clientId + ":" + tokenSecret)
                                                .getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new Refused(401);
        }
        String code = query.getOrDefault("code", "");
        Asked asked =
                sessions.values().stream()
                        .filter(a -> code.equals(a.code))
                        .findFirst()
                        .orElseThrow(() -> new Refused(400));
        asked.code = null;
        String token = UUID.randomUUID().toString();
        asked.token = token;
        json(
                exchange,
                "{\"access_token\":\""
                        + token
                        + "\",\"token_type\":\"bearer\",\"expires_in\":600}");
    }

    private Asked withToken(HttpExchange exchange, String session) {
        Asked asked = sessions.get(session);
        if (asked == null || asked.token == null) {
            throw new Refused(404);
        }
        if (!("Bearer " + asked.token)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new Refused(401);
        }
        return asked;
    }

    /** The page where one chooses: its words stand in a file, like all words. */
    private void page(HttpExchange exchange, Map<String, String> query) throws IOException {
        Asked asked = of(query.getOrDefault("user", ""));
        String back = query.getOrDefault("redirect_uri", "");
        String rows =
                register.apply(asked.delegate).stream()
                        .map(p ->
                                "<li><a href=\"/oauth/choose?user=%s&amp;principal=%s&amp;redirect_uri=%s\">%s</a></li>"
                                        .formatted(
                                                encoded(asked.user),
                                                encoded(p.code()),
                                                encoded(back),
                                                escaped(p.name())))
                        .collect(Collectors.joining());
        try (var file =
                Objects.requireNonNull(
                        SuomiFiStandIn.class.getResourceAsStream("/demo/valtuudet.html"))) {
            String page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            send(exchange, 200, "text/html; charset=UTF-8", page.replace("<!--rows-->", rows));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void verify(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(SIGNED);
        String[] parts = header == null ? new String[0] : header.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(clientId)) {
            throw new Refused(401);
        }
        byte[] right =
                signature(
                        secret.getBytes(StandardCharsets.UTF_8),
                        (exchange.getRequestURI() + " " + parts[1])
                                .getBytes(StandardCharsets.UTF_8));
        byte[] sent = parts[2].getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(Base64.getEncoder().encode(right), sent)) {
            throw new Refused(401);
        }
    }

    /** HMAC-SHA256 from its definition (RFC 2104), apart from what the asking side uses. */
    public static byte[] signature(byte[] key, byte[] text) {
        byte[] whole = Arrays.copyOf(key.length > BLOCK ? hash(key) : key, BLOCK);
        byte[] inner = new byte[BLOCK];
        byte[] outer = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            inner[i] = (byte) (whole[i] ^ 0x36);
            outer[i] = (byte) (whole[i] ^ 0x5c);
        }
        return hash(outer, hash(inner, text));
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> query(URI uri) {
        var values = new HashMap<String, String>();
        String query = uri.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                values.put(
                        pair.substring(0, sign),
                        URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        send(exchange, 200, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
