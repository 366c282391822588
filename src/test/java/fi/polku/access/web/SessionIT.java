package fi.polku.access.web;

import static fi.polku.testing.As.longAgo;
import static fi.polku.testing.As.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A session")
class SessionIT extends DatabaseTest {
    @Autowired Accounts accounts;
    @Autowired AccountOffice office;
    @Autowired RegisteredClientRepository clients;

    private Account saved(Role... roles) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Iisa Istunto",
                        LocalizedText.fi("kokeilija"),
                        Set.of(roles),
                        new ProfessionalId(Ids.next()),
                        null,
                        List.of(),
                        996);
        accounts.save(account);
        return account;
    }

    private MockHttpServletResponse go(MockHttpServletRequestBuilder request, Cookie session)
            throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        return mvc.perform(request.with(csrf()).accept("text/html")).andReturn().getResponse();
    }

    private Cookie in(Account account, Cookie before) throws Exception {
        return go(post("/sign-in").param("account", account.id().value().toString()), before)
                .getCookie("SESSION");
    }

    private int status(Cookie session) throws Exception {
        return go(get("/lead/nothing"), session).getStatus();
    }

    private static String id(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    }

    private int rows(Cookie session) {
        return jdbc.sql("SELECT count(*) FROM spring_session s WHERE s.session_id = :id")
                .param("id", id(session))
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("ends ten hours after signing in, whatever has been done, and leaves no row")
    void longest() throws Exception {
        Cookie session = in(saved(Role.LEAD), null);
        for (int hour = 1; hour < 10; hour++) {
            now.set(NOW.plus(Duration.ofHours(hour)));
            assertThat(status(session)).as(hour + " h").isEqualTo(404);
        }
        now.set(NOW.plus(Duration.ofHours(10)).minusMillis(1));
        assertThat(status(session)).isEqualTo(404);
        now.set(NOW.plus(Duration.ofHours(10)));
        assertThat(status(session)).isEqualTo(302);
        assertThat(rows(session)).isZero();
    }

    @Test
    @DisplayName("that has lasted its longest gives no code to another program either")
    void longestForPrograms() throws Exception {
        String program = program();
        Cookie session = in(saved(Role.LEAD), null);
        String ask =
                "/oauth2/authorize?response_type=code&scope=openid&client_id="
                        + program
                        + "&redirect_uri=https://other.example/back";
        assertThat(go(get(URI.create(ask)), session).getRedirectedUrl())
                .startsWith("https://other.example/back?code=");
        now.set(NOW.plus(Duration.ofHours(10)));
        assertThat(go(get(URI.create(ask)), session).getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    @DisplayName("ends when nothing has been asked for in an hour")
    void idle() throws Exception {
        Cookie session = in(saved(Role.LEAD), null);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT s.max_inactive_interval
                                        FROM spring_session s
                                        WHERE s.session_id = :id
                                        """)
                                .param("id", id(session))
                                .query(Integer.class)
                                .single())
                .isEqualTo(3600);
        age(session, 3590);
        assertThat(status(session)).isEqualTo(404);
        age(session, 3601);
        assertThat(status(session)).isEqualTo(302);
    }

    private void age(Cookie session, int seconds) {
        jdbc.sql(
                        """
                        UPDATE spring_session
                        SET last_access_time = extract(epoch FROM now()) * 1000 - :ms,
                            expiry_time = extract(epoch FROM now()) * 1000 - :ms + 3600000
                        WHERE session_id = :id
                        """)
                .param("ms", seconds * 1000L)
                .param("id", id(session))
                .update();
    }

    @Test
    @DisplayName("that was there before signing in is not the one after it, and is over")
    void fixation() throws Exception {
        Cookie planted =
                mvc.perform(post("/sign-in/passkey/options").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getCookie("SESSION");
        assertThat(planted).isNotNull();
        Cookie session = in(saved(Role.LEAD), planted);
        assertThat(session.getValue()).isNotEqualTo(planted.getValue());
        assertThat(status(planted)).isEqualTo(302);
        assertThat(status(session)).isEqualTo(404);
        Cookie again = in(saved(Role.LEAD), session);
        assertThat(again.getValue()).isNotEqualTo(session.getValue());
        assertThat(rows(session)).isZero();
    }

    @Test
    @DisplayName("ends by a sent form and not by a link")
    void signOut() throws Exception {
        Cookie session = in(saved(Role.LEAD), null);
        go(get("/sign-out"), session);
        assertThat(status(session)).isEqualTo(404);
        assertThat(
                        mvc.perform(post("/sign-out").cookie(session))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(status(session)).isEqualTo(404);
        assertThat(go(post("/sign-out"), session).getRedirectedUrl()).isEqualTo("/");
        assertThat(status(session)).isEqualTo(302);
    }

    @Test
    @DisplayName("has a cookie that goes over https only, where the address is https")
    void secure() throws Exception {
        var account = saved(Role.LEAD).id().value().toString();
        var over = go(post("/sign-in").param("account", account).secure(true), null);
        assertThat(over.getCookie("__Host-SESSION").getSecure()).isTrue();
        assertThat(go(post("/sign-in").param("account", account), null).getCookie("SESSION"))
                .satisfies(c -> assertThat(c.getSecure()).isFalse());
    }

    @Test
    @DisplayName("of an account that is closed is over at once, on every node")
    void closed() throws Exception {
        var account = saved(Role.LEAD);
        Cookie session = in(account, null);
        Cookie other = in(account, null);
        office.close(saved(Role.ADMINISTRATOR).actor(), account.id());
        assertThat(rows(session)).isZero();
        assertThat(rows(other)).isZero();
        assertThat(status(session)).isEqualTo(302);
        assertThat(in(account, null)).as("and it cannot sign in").isNull();
        // Also a request whose session has somehow stayed is nobody's.
        assertThat(
                        mvc.perform(
                                        get("/lead/nothing")
                                                .with(signedIn(account, Duration.ZERO))
                                                .accept("text/html"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("of long ago is asked for a new proof by a page that wants one, and leads back")
    void fresh() throws Exception {
        var officer = saved(Role.PRIVACY_OFFICER);
        String page = "/admin/emergencies/" + Ids.next();
        assertThat(at(page, officer, Duration.ofMinutes(10))).isEqualTo(302);
        assertThat(at(page, officer, Duration.ofMinutes(10).minusMillis(1))).isEqualTo(403);
        assertThat(at("/admin/emergencies", officer, Duration.ofHours(1))).isEqualTo(200);
        var asked = go(get(page + "?a=b").with(longAgo(officer)), null);
        assertThat(asked.getRedirectedUrl())
                .isEqualTo("/sign-in/again?continue=" + page.replace("/", "%2F") + "%3Fa%3Db");
        var part = go(get(page).with(longAgo(officer)).header("HX-Request", "true"), null);
        assertThat(part.getStatus()).isEqualTo(401);
        assertThat(part.getHeader("HX-Redirect")).startsWith("/sign-in/again");
        assertThat(go(get("/sign-in/again?continue=" + page).with(longAgo(officer)), null))
                .satisfies(a -> assertThat(a.getContentAsString()).contains("again-demo", page));
        assertThat(go(get("/sign-in/again"), null).getHeader("Location")).isEqualTo("/sign-in");
    }

    private int at(String page, Account account, Duration before) throws Exception {
        return go(get(page).with(signedIn(account, before)), null).getStatus();
    }

    @Test
    @DisplayName("of long ago loses nothing that was typed: the form waits for the new proof")
    void freshForm() throws Exception {
        var nurse = saved(Role.PROFESSIONAL);
        var answer =
                go(
                        post("/work/emergency")
                                .param("identity", "010203A9068")
                                .param("reason", "LIFE_OR_HEALTH")
                                .param("words", "Tajuton <b>mies</b> vastaanotolla.")
                                .with(longAgo(nurse)),
                        null);
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString())
                .contains("again-kept", "again-aside", "kept-form")
                .contains("Tajuton &lt;b&gt;mies&lt;/b&gt; vastaanotolla.");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(
                        jdbc.sql("SELECT count(*) FROM emergency_access e WHERE e.account_id = :id")
                                .param("id", nurse.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private String program() {
        String program = "outside-" + Ids.next();
        clients.save(
                RegisteredClient.withId(program)
                        .clientId(program)
                        .clientSecret("{noop}" + program)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("https://other.example/back")
                        .postLogoutRedirectUri("https://other.example/out")
                        .scope("openid")
                        .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                        .build());
        return program;
    }

    @Test
    @DisplayName("ends when another program signs its person out here, which leads back to it")
    void endedByProgram() throws Exception {
        String program = program();
        Cookie session = in(saved(Role.LEAD), null);
        String back =
                go(
                                get(
                                        URI.create(
                                                "/oauth2/authorize?response_type=code&scope=openid&client_id="
                                                        + program
                                                        + "&redirect_uri=https://other.example/back")),
                                session)
                        .getRedirectedUrl();
        String code = back.substring(back.indexOf("code=") + 5);
        String token =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                mvc.perform(
                                                post("/oauth2/token")
                                                        .param("grant_type", "authorization_code")
                                                        .param("code", code)
                                                        .param(
                                                                "redirect_uri",
                                                                "https://other.example/back")
                                                        .with(httpBasic(program, program)))
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsString())
                        .get("id_token")
                        .asString();
        String out =
                "/connect/logout?client_id=%s&id_token_hint=%s&post_logout_redirect_uri=%s&state=s";
        var elsewhere =
                go(
                        get(URI.create(out.formatted(program, token, "https://evil.example/"))),
                        session);
        assertThat(elsewhere.getStatus()).isEqualTo(400);
        assertThat(status(session)).isEqualTo(404);
        var answer =
                go(
                        get(URI.create(out.formatted(program, token, "https://other.example/out"))),
                        session);
        assertThat(answer.getRedirectedUrl()).isEqualTo("https://other.example/out?state=s");
        assertThat(status(session)).isEqualTo(302);
        assertThat(rows(session)).isZero();
    }
}
