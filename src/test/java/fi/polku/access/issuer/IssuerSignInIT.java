package fi.polku.access.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.testing.People;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Signing in at an issuer")
class IssuerSignInIT extends WithIssuer {
    private static final String CODE = "010190-9134";

    private Account accountOf(String who) {
        return accounts.find(
                        new AccountId(
                                jdbc.sql(
                                                """
                                                SELECT o.account_id
                                                FROM outside_account o
                                                WHERE o.subject = :who
                                                """)
                                        .param("who", who)
                                        .query(java.util.UUID.class)
                                        .single()))
                .orElseThrow();
    }

    private static void trouble(MockHttpServletResponse answer, int status, String kind)
            throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains("trouble-" + kind);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    private void roles(String... values) {
        ISSUER.claims.put("realm_access", Map.of("roles", List.of(values)));
    }

    @Test
    @DisplayName("asks for a code with PKCE by SHA-256, a nonce and a state, each new every time")
    void request() throws Exception {
        var one = TestIssuer.parametersOf(begin("").address());
        var other = TestIssuer.parametersOf(begin("").address());
        assertThat(one)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestIssuer.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .doesNotContainKeys("code_verifier", "client_secret", "prompt");
        assertThat(one.get("scope").split(" ", -1)).contains("openid");
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.get(secret)).as(secret).hasSizeGreaterThan(40);
            assertThat(one.get(secret)).as(secret).isNotEqualTo(other.get(secret));
        }
    }

    @Test
    @DisplayName("ends as an account of ours, with the roles, unit and professional of the claims")
    void claims() throws Exception {
        roles("nurse", "offline_access", "lead");
        ISSUER.claims.put("unit", "kankaanpaa-vastaanotto");
        ISSUER.claims.put("professional", "jaana-kokeila");
        OnTheWay way = begin("/lead?unit=x");
        var answer = back(way.session(), atIssuer(way.address()));
        assertThat(answer.getHeader("Location")).isEqualTo("/lead?unit=x");
        Account account = accountOf(subject);
        assertThat(account.roles()).isEqualTo(Set.of(Role.PROFESSIONAL, Role.LEAD));
        assertThat(account.units()).containsExactly(People.RECEPTION);
        assertThat(account.professional()).isEqualTo(People.JAANA);
        assertThat(account.name()).isEqualTo("Ilona Ilmari");
        Cookie session = answer.getCookie("SESSION");
        assertThat(session.getValue()).as("a new session").isNotEqualTo(way.session().getValue());
        assertThat(principal(session)).isEqualTo(account.id().value().toString());
        assertThat(status("/lead/nothing", session)).isEqualTo(404);
        assertThat(status("/lead/nothing", way.session()))
                .as("the session of before")
                .isEqualTo(302);
    }

    private String principal(Cookie session) {
        return jdbc.sql("SELECT s.principal_name FROM spring_session s WHERE s.session_id = :id")
                .param("id", id(session))
                .query(String.class)
                .single();
    }

    private static String id(Cookie session) {
        return new String(
                java.util.Base64.getDecoder().decode(session.getValue()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("reads the claims anew each time; a role taken away there ends the sessions here")
    void readAnew() throws Exception {
        Cookie first = signedIn("lead");
        assertThat(status("/lead/nothing", first)).isEqualTo(404);
        signedIn("nurse");
        assertThat(accountOf(subject).roles()).isEqualTo(Set.of(Role.PROFESSIONAL));
        assertThat(status("/lead/nothing", first)).isEqualTo(403);
        roles("of-no-meaning");
        trouble(signIn(""), 403, "UNKNOWN");
        assertThat(accountOf(subject).roles()).isEmpty();
        assertThat(status("/work/nothing", first)).as("ended").isEqualTo(302);
    }

    @Test
    @DisplayName("tells the same of nobody's account, a closed one and a person without a role")
    void noEnumeration() throws Exception {
        trouble(signIn(""), 403, "UNKNOWN");
        String never = words(signIn(""));
        signedIn("lead");
        jdbc.sql("UPDATE account SET closed_at = :now WHERE id = :id")
                .param("now", java.sql.Timestamp.from(NOW))
                .param("id", accountOf(subject).id().value())
                .update();
        var closed = signIn("");
        trouble(closed, 403, "UNKNOWN");
        assertThat(words(closed)).isEqualTo(never);
        assertThat(accounts.findOpen(accountOf(subject).id())).isEmpty();
    }

    private static String words(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    @DisplayName("a closed account's open session is over at the next page")
    void closed() throws Exception {
        Cookie session = signedIn("lead");
        jdbc.sql("UPDATE account SET closed_at = :now WHERE id = :id")
                .param("now", java.sql.Timestamp.from(NOW))
                .param("id", accountOf(subject).id().value())
                .update();
        assertThat(status("/lead/nothing", session)).isEqualTo(302);
    }

    @Test
    @DisplayName("by an identity code is signing in as that client, and as no other")
    void citizen() throws Exception {
        ClientId client =
                clients.byIdentityCode(CODE)
                        .orElseGet(() ->
                                clients.create(
                                        Actor.system(), NewClient.of("Ilona", "Ilmari", CODE)));
        ISSUER.claims.put("nationalIdentificationNumber", CODE);
        var answer = signIn("");
        assertThat(answer.getHeader("Location")).isEqualTo("/my");
        Account account = accountOf(subject);
        assertThat(account.client()).isEqualTo(client);
        assertThat(account.roles()).isEqualTo(Set.of(Role.CLIENT));
        // The same person known to the issuer by another name is the same client.
        ISSUER.claims.put("sub", subject + "-other");
        assertThat(signIn("").getHeader("Location")).isEqualTo("/my");
        assertThat(accountOf(subject + "-other").id()).isEqualTo(account.id());
        // An identity code that is nobody's here opens nothing.
        ISSUER.claims.put("nationalIdentificationNumber", "010190-999W");
        trouble(signIn(""), 403, "UNKNOWN");
    }

    @Test
    @DisplayName("an answer to another state, or to none, is refused")
    void state() throws Exception {
        roles("lead");
        OnTheWay way = begin("");
        String back = atIssuer(way.address());
        trouble(
                back(way.session(), back.replaceAll("state=[^&]*", "state=guessed")),
                400,
                "NOT_VALID");
        trouble(back(way.session(), back.replaceAll("state=[^&]*&", "")), 400, "NOT_VALID");
        trouble(back(null, back), 400, "NOT_VALID");
        OnTheWay victim = begin("");
        trouble(back(victim.session(), back), 400, "NOT_VALID");
    }

    @Test
    @DisplayName("an answer is good once")
    void replay() throws Exception {
        roles("lead");
        OnTheWay way = begin("");
        String back = atIssuer(way.address());
        var first = back(way.session(), back);
        assertThat(first.getStatus()).isEqualTo(303);
        trouble(back(first.getCookie("SESSION"), back), 400, "NOT_VALID");
        // Also a code that was used up at the issuer, in a sign-in that is still on its way.
        String used = TestIssuer.parametersOf(back).get("code");
        OnTheWay next = begin("");
        String fresh = atIssuer(next.address());
        trouble(
                back(next.session(), fresh.replaceAll("code=[^&]*", "code=" + used)),
                400,
                "NOT_VALID");
    }

    @Test
    @DisplayName("a code given to somebody else's question is refused, for its verifier is another")
    void verifier() throws Exception {
        roles("lead");
        String others = TestIssuer.parametersOf(atIssuer(begin("").address())).get("code");
        OnTheWay way = begin("");
        String back = atIssuer(way.address()).replaceAll("code=[^&]*", "code=" + others);
        trouble(back(way.session(), back), 400, "NOT_VALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonce",
                "no nonce",
                "issuer",
                "audience",
                "azp",
                "expired",
                "not yet",
                "key"
            })
    @DisplayName("an ID token that is wrong in one thing is refused:")
    void token(String what) throws Exception {
        roles("lead");
        Instant moment = now.instant();
        switch (what) {
            case "nonce" -> ISSUER.bend = c -> c.claim("nonce", "another");
            case "no nonce" -> ISSUER.bend = c -> c.claim("nonce", null);
            case "issuer" -> ISSUER.bend = c -> c.issuer("https://toinen.example");
            case "audience" -> ISSUER.bend = c -> c.audience("another");
            case "azp" -> ISSUER.bend = c -> c.claim("azp", "another");
            case "expired" ->
                    ISSUER.bend =
                            c ->
                                    c.issueTime(Date.from(moment.minusSeconds(600)))
                                            .expirationTime(Date.from(moment.minusSeconds(300)));
            case "not yet" -> ISSUER.bend = c -> c.issueTime(Date.from(moment.plusSeconds(600)));
            default -> ISSUER.withAnothersKey = true;
        }
        trouble(signIn(""), 400, "NOT_VALID");
        ISSUER.bend = c -> {};
        ISSUER.withAnothersKey = false;
        assertThat(signIn("").getStatus()).isEqualTo(303);
    }

    @Test
    @DisplayName("an answer that says it comes from another issuer is refused (RFC 9207)")
    void mixUp() throws Exception {
        roles("lead");
        OnTheWay way = begin("");
        String back = atIssuer(way.address());
        trouble(back(way.session(), back + "&iss=https://toinen.example"), 400, "NOT_VALID");
    }

    @Test
    @DisplayName("says so when the person breaks it off, in each language")
    void brokenOff() throws Exception {
        ISSUER.error = "access_denied";
        for (String language : List.of("fi", "fi-simple", "sv", "en")) {
            OnTheWay way = begin("");
            var answer = back(way.session(), atIssuer(way.address()) + "&lang=" + language);
            trouble(answer, 400, "BROKEN_OFF");
            assertThat(answer.getContentAsString()).doesNotContainPattern("\\[access[^\\]]*\\]");
        }
    }

    @Test
    @DisplayName("explains itself while the issuer is away, and works when it is back")
    void away() throws Exception {
        roles("lead");
        OnTheWay way = begin("/lead");
        String back = atIssuer(way.address());
        ISSUER.stop();
        // What was learnt of it is forgotten, as after a restart.
        now.set(NOW.plus(Duration.ofHours(-2)));
        // What this address has used up would come back two hours from now.
        jdbc.sql("DELETE FROM request_limit").update();
        var begun = mvc.perform(post("/sign-in/issuer").with(csrf())).andReturn().getResponse();
        assertThat(begun.getStatus()).isIn(303, 503);
        now.set(NOW);
        var middle = back(way.session(), back);
        trouble(middle, 503, "AWAY");
        assertThat(middle.getHeader("Retry-After")).isEqualTo("60");
        for (String open : List.of("/", "/sign-in", "/contact", "/waiting-times")) {
            assertThat(mvc.perform(get(open)).andReturn().getResponse().getStatus())
                    .as(open)
                    .isEqualTo(200);
        }
        ISSUER.start();
        ISSUER.faulty = true;
        OnTheWay next = begin("");
        ISSUER.faulty = false;
        back = atIssuer(next.address());
        ISSUER.faulty = true;
        trouble(back(next.session(), back), 503, "AWAY");
        ISSUER.faulty = false;
        assertThat(signIn("/lead").getHeader("Location")).isEqualTo("/lead");
    }

    @Test
    @DisplayName("nobody is chosen from a list where an issuer is configured")
    void noList() throws Exception {
        var person = accounts.demonstration().getFirst();
        var page = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("sign-in-issuer").doesNotContain("sign-in-as", "use-key");
        assertThat(
                        mvc.perform(
                                        post("/sign-in")
                                                .param("account", person.id().value().toString())
                                                .with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        for (String path : List.of("/sign-in/code", "/sign-in/key")) {
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("anew is asked for with max_age 0 and a new prompt, by the same person")
    void again() throws Exception {
        Cookie session = signedIn("lead", "urn:polku:privacy");
        now.set(NOW.plus(Duration.ofMinutes(11)));
        String page = "/admin/emergencies/" + java.util.UUID.randomUUID();
        var asked = mvc.perform(get(page).cookie(session)).andReturn().getResponse();
        assertThat(asked.getRedirectedUrl()).startsWith("/sign-in/again?continue=%2Fadmin%2Fem");

        OnTheWay way = again(session, page);
        assertThat(TestIssuer.parametersOf(way.address()))
                .containsEntry("max_age", "0")
                .containsEntry("prompt", "login");
        String back = atIssuer(way.address());
        // The issuer lets the person through by the proof of eleven minutes ago.
        ISSUER.signedInBefore = Duration.ofMinutes(11);
        trouble(back(session, back), 400, "NOT_VALID");
        // It does not tell when.
        ISSUER.signedInBefore = Duration.ZERO;
        ISSUER.bend = c -> c.claim("auth_time", null);
        trouble(back(session, atIssuer(again(session, page).address())), 400, "NOT_VALID");
        ISSUER.bend = c -> {};
        // Somebody else.
        ISSUER.claims.put("sub", subject + "-another");
        trouble(back(session, atIssuer(again(session, page).address())), 403, "ANOTHER");
        ISSUER.claims.put("sub", subject);
        var done = back(session, atIssuer(again(session, page).address()));
        assertThat(done.getHeader("Location")).isEqualTo(page);
        Cookie fresh = done.getCookie("SESSION");
        assertThat(fresh.getValue()).isNotEqualTo(session.getValue());
        // Past the guard: there is no such opening.
        assertThat(status(page, fresh)).isEqualTo(403);
    }

    @Test
    @DisplayName("by a proof of long ago is not a fresh one")
    void oldProof() throws Exception {
        ISSUER.signedInBefore = Duration.ofMinutes(30);
        Cookie session = signedIn("urn:polku:privacy");
        assertThat(status("/admin/emergencies", session)).isEqualTo(200);
        assertThat(status("/admin/emergencies/" + java.util.UUID.randomUUID(), session))
                .isEqualTo(302);
    }
}
