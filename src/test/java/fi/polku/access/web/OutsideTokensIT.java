package fi.polku.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
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
import fi.polku.access.SigningKeys;
import fi.polku.testing.DatabaseTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Against an issuer of its own that speaks HTTP, with its own key. */
@DisplayName("Tokens of the region's issuer")
class OutsideTokensIT extends DatabaseTest {
    @Autowired SigningKeys keys;
    @Autowired MachineDoor door;

    private RSAKey key;
    private @Nullable HttpServer server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("outside").generate();
        server = serve(0);
        port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private HttpServer serve(int at) throws IOException {
        var http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        http.createContext(
                "/realms/region/.well-known/openid-configuration",
                e ->
                        answer(
                                e,
                                "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"subject_types_supported\":[\"public\"],\"authorization_endpoint\":\"%1$s/a\"}"
                                        .formatted(issuer())));
        http.createContext(
                "/realms/region/keys", e -> answer(e, new JWKSet(key.toPublicJWK()).toString()));
        http.start();
        return http;
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String issuer() {
        return "http://127.0.0.1:" + port + "/realms/region";
    }

    private OutsideTokens tokens() {
        return new OutsideTokens(keys, issuer(), "polku");
    }

    /** As Keycloak gives one by client credentials. */
    private String token(RSAKey by, UnaryOperator<JWTClaimsSet.Builder> but) throws JOSEException {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("0b8a4c1e-5d1f-4d37-9a0e-3a4a5b6c7d8e")
                        .audience("polku")
                        .claim("azp", "lab-system")
                        .claim("client_id", "lab-system")
                        .claim("preferred_username", "service-account-lab-system")
                        .claim("scope", "system/Observation.rs")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                        but.apply(claims).build());
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    @Test
    @DisplayName("given to a program let it in by its name, with its scopes")
    void program() throws Exception {
        OutsideTokens tokens = tokens();
        Jwt token = tokens.decode(token(key, c -> c));
        assertThat(tokens.isIssuerOf(token)).isTrue();
        assertThat(OutsideTokens.program(token)).isEqualTo("lab-system");
    }

    @Test
    @DisplayName(
            "for another audience, of another issuer, expired or signed by another are nobody's")
    void wrong() throws Exception {
        OutsideTokens tokens = tokens();
        RSAKey other = new RSAKeyGenerator(2048).keyID("outside").generate();
        for (String token :
                new String[] {
                    token(key, c -> c.audience("somebody-else")),
                    token(key, c -> c.audience((String) null)),
                    token(key, c -> c.issuer("http://127.0.0.1:1/realms/other")),
                    token(key, c -> c.expirationTime(Date.from(Instant.now().minusSeconds(3600)))),
                    token(other, c -> c),
                    token(keys.current(), c -> c),
                    "not-a-token"
                }) {
            assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    @DisplayName("of a person, who has a session, are no program's, whatever scope they carry")
    void person() throws Exception {
        Jwt session = tokens().decode(token(key, c -> c.claim("sid", "s-1")));
        Jwt plain =
                tokens().decode(
                                token(
                                        key,
                                        c ->
                                                c.claim("client_id", null)
                                                        .claim("preferred_username", "matti")));
        for (Jwt token : new Jwt[] {session, plain}) {
            assertThatThrownBy(() -> OutsideTokens.program(token))
                    .isInstanceOf(InvalidBearerTokenException.class);
        }
    }

    @Test
    @DisplayName(
            "cannot be checked while the issuer is away, which is said, and can when it is back")
    void away() throws Exception {
        stop();
        OutsideTokens tokens = tokens();
        String token = token(key, c -> c);
        assertThatThrownBy(() -> tokens.decode(token))
                .isInstanceOfSatisfying(
                        OutsideTokens.IssuerAway.class,
                        away -> {
                            var response = new MockHttpServletResponse();
                            var request = new MockHttpServletRequest("GET", "/fhir/Patient");
                            request.setServletPath("/fhir/Patient");
                            try {
                                door.commence(request, response, away);
                                assertThat(response.getContentAsString())
                                        .contains("OperationOutcome", "transient")
                                        .doesNotContain("127.0.0.1");
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                            assertThat(response.getStatus()).isEqualTo(503);
                            assertThat(response.getHeader("Retry-After")).isNotNull();
                        });
        assertThatThrownBy(() -> tokens.decode("not-a-token")).isInstanceOf(BadJwtException.class);
        server = serve(port);
        assertThat(OutsideTokens.program(tokens.decode(token))).isEqualTo("lab-system");
    }
}
