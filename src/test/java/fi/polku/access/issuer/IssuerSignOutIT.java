package fi.polku.access.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signing out with an issuer")
class IssuerSignOutIT extends WithIssuer {
    private int ended(String token) throws Exception {
        // No form protection and no cookie: the issuer's own server calls.
        return mvc.perform(post("/sign-in/issuer/ended").param("logout_token", token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Consumer<JWTClaimsSet.Builder> of(String who) {
        return c -> c.subject(who);
    }

    @Test
    @DisplayName("ends the session here and leads to the issuer with the ID token")
    void here() throws Exception {
        Cookie session = signedIn("lead");
        var answer =
                mvc.perform(post("/sign-out").cookie(session).with(csrf()))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith(ISSUER.address() + "/end?");
        var sent = TestIssuer.parametersOf(answer.getRedirectedUrl());
        assertThat(sent.get("id_token_hint").split("\\.", -1)).hasSize(3);
        assertThat(sent)
                .containsEntry("client_id", TestIssuer.CLIENT)
                .containsEntry("post_logout_redirect_uri", "http://localhost/");
        assertThat(status("/lead/nothing", session)).isEqualTo(302);
    }

    @Test
    @DisplayName("there ends every session of the person here, of whichever node")
    void there() throws Exception {
        Cookie one = signedIn("lead");
        Cookie other = signedIn("lead");
        assertThat(ended(ISSUER.logoutToken(of(subject)))).isEqualTo(200);
        assertThat(status("/lead/nothing", one)).isEqualTo(302);
        assertThat(status("/lead/nothing", other)).isEqualTo(302);
    }

    @Test
    @DisplayName("of one session there ends that one here, also when only the session is named")
    void oneSession() throws Exception {
        ISSUER.claims.put("sid", "sid-one-" + subject);
        Cookie one = signedIn("lead");
        ISSUER.claims.put("sid", "sid-other-" + subject);
        Cookie other = signedIn("lead");
        assertThat(ended(ISSUER.logoutToken(c -> c.claim("sid", "sid-one-" + subject))))
                .isEqualTo(200);
        assertThat(status("/lead/nothing", one)).isEqualTo(302);
        assertThat(status("/lead/nothing", other)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer",
                "audience",
                "key",
                "nonce",
                "no event",
                "no id",
                "nobody",
                "old",
                "future",
                "an ID token"
            })
    @DisplayName("by a logout token that is wrong in one thing ends nothing:")
    void refused(String what) throws Exception {
        Cookie session = signedIn("lead");
        ISSUER.withAnothersKey = what.equals("key");
        Consumer<JWTClaimsSet.Builder> bent =
                switch (what) {
                    case "issuer" -> c -> c.issuer("https://toinen.example");
                    case "audience" -> c -> c.audience("another");
                    case "nonce" -> c -> c.claim("nonce", "x");
                    case "no event" -> c -> c.claim("events", Map.of("something", Map.of()));
                    case "no id" -> c -> c.jwtID(null);
                    case "nobody" -> c -> c.subject(null);
                    case "old" -> c -> c.issueTime(Date.from(now.instant().minusSeconds(600)));
                    case "future" -> c -> c.issueTime(Date.from(now.instant().plusSeconds(600)));
                    case "an ID token" -> c -> c.claim("events", null).claim("nonce", "n");
                    default -> c -> {};
                };
        String token =
                ISSUER.logoutToken(c -> {
                    c.subject(subject);
                    bent.accept(c);
                });
        assertThat(ended(token)).isEqualTo(400);
        ISSUER.withAnothersKey = false;
        assertThat(status("/lead/nothing", session)).isEqualTo(404);
        assertThat(ended(ISSUER.logoutToken(of(subject)))).isEqualTo(200);
        assertThat(status("/lead/nothing", session)).isEqualTo(302);
    }

    @Test
    @DisplayName("by the same logout token a second time is refused, and by none at all")
    void twice() throws Exception {
        signedIn("lead");
        String token = ISSUER.logoutToken(of(subject));
        assertThat(ended(token)).isEqualTo(200);
        assertThat(ended(token)).isEqualTo(400);
        for (String nothing : List.of("", "x", "a.b.c", UUID.randomUUID().toString())) {
            assertThat(ended(nothing)).as(nothing).isEqualTo(400);
        }
    }
}
