package fi.polku.access.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer written for the tests alone, from the specification: it demands PKCE,
 * gives each code once, and can be told to misbehave. The one who signs in has already done so.
 */
final class TestIssuer {
    static final String CLIENT = "polku-test";
    static final String SECRET = "a-secret-of-the-test";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RSAKey KEY = key();
    private static final RSAKey ANOTHERS_KEY = key();

    /** One for the whole run, at an address where nobody answers until a test begins. */
    static final TestIssuer SHARED = new TestIssuer();

    /** What the one who signs in next is told of. */
    final Map<String, Object> claims = new ConcurrentHashMap<>();

    /** Bends the claims of the next ID tokens. */
    volatile Consumer<JWTClaimsSet.Builder> bend = c -> {};

    /** Answers the authorization request with this error instead of a code. */
    volatile String error = "";

    volatile boolean withAnothersKey;
    volatile boolean faulty;
    volatile Duration signedInBefore = Duration.ZERO;
    volatile Map<String, String> asked = Map.of();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    volatile Supplier<Instant> now = () -> Instant.EPOCH;
    private HttpServer server;
    private final int port;

    private TestIssuer() {
        try {
            port = TestPorts.free();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty("polku.test-issuer", address());
    }

    /** Running, well-behaved, with this person before it. */
    void honest(String subject, String name) throws IOException {
        if (server == null) {
            start();
        }
        claims.clear();
        claims.put("sub", subject);
        claims.put("name", name);
        bend = c -> {};
        error = "";
        withAnothersKey = false;
        faulty = false;
        signedInBefore = Duration.ZERO;
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    void start() throws IOException {
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
        on("/.well-known/openid-configuration", e -> json(e, 200, metadata()));
        on("/keys", e -> json(e, 200, new JWKSet(KEY).toPublicJWKSet().toJSONObject()));
        on("/authorize", this::authorize);
        on("/token", this::token);
        server.start();
    }

    void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws Exception;
    }

    private void on(String path, Handler handler) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        if (faulty) {
                            exchange.sendResponseHeaders(502, -1);
                        } else {
                            handler.handle(exchange);
                        }
                    } catch (IOException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private Map<String, Object> metadata() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", address());
        document.put("authorization_endpoint", address() + "/authorize");
        document.put("token_endpoint", address() + "/token");
        document.put("jwks_uri", address() + "/keys");
        document.put("end_session_endpoint", address() + "/end");
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        return document;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var ask = parameters(exchange.getRequestURI().getRawQuery());
        asked = ask;
        String back = ask.get("redirect_uri") + "?state=" + ask.get("state");
        if (!error.isEmpty()) {
            back += "&error=" + error;
        } else {
            String code = UUID.randomUUID().toString();
            codes.put(code, ask);
            back += "&code=" + code;
        }
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws Exception {
        var form =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String credentials = exchange.getRequestHeaders().getFirst("Authorization");
        String expected =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(credentials)) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Map<String, String> ask = codes.remove(String.valueOf(form.get("code")));
        if (ask == null
                || !ask.get("redirect_uri").equals(form.get("redirect_uri"))
                || !"S256".equals(ask.get("code_challenge_method"))
                || !ask.get("code_challenge").equals(sha256(form.get("code_verifier")))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken(ask)));
    }

    private String idToken(Map<String, String> ask) throws JOSEException {
        Instant moment = now.get();
        var token =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience(CLIENT)
                        .issueTime(Date.from(moment))
                        .expirationTime(Date.from(moment.plusSeconds(300)))
                        .claim("nonce", ask.get("nonce"))
                        .claim("auth_time", moment.minus(signedInBefore).getEpochSecond());
        claims.forEach(token::claim);
        bend.accept(token);
        return signed(token.build(), "JWT");
    }

    /** A logout token as the issuer would send it, bent. */
    String logoutToken(Consumer<JWTClaimsSet.Builder> bent) throws JOSEException {
        Instant moment = now.get();
        var token =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience(CLIENT)
                        .issueTime(Date.from(moment))
                        .jwtID(UUID.randomUUID().toString())
                        .claim(
                                "events",
                                Map.of(
                                        "http://schemas.openid.net/event/backchannel-logout",
                                        Map.of()));
        bent.accept(token);
        return signed(token.build(), "logout+jwt");
    }

    private String signed(JWTClaimsSet token, String type) throws JOSEException {
        RSAKey key = withAnothersKey ? ANOTHERS_KEY : KEY;
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(KEY.getKeyID())
                                .type(new JOSEObjectType(type))
                                .build(),
                        token);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static String sha256(String verifier) throws Exception {
        return verifier == null
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    static Map<String, String> parameters(String query) {
        var found = new HashMap<String, String>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** The parameters of an address. */
    static Map<String, String> parametersOf(String address) {
        return parameters(URI.create(address).getRawQuery());
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
