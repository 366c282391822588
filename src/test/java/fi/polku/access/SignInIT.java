package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.As;
import fi.polku.testing.DatabaseTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Signing in")
class SignInIT extends DatabaseTest {
    @Autowired Accounts accounts;
    @Autowired RegisteredClientRepository clients;
    @Autowired CookieCsrfTokenRepository formTokens;
    @Autowired WebApplicationContext web;
    @LocalServerPort int port;

    private Account somebody(Integer demoOrder, Role... roles) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Jaana Kokeila",
                        LocalizedText.fi("sairaanhoitaja"),
                        Set.of(roles),
                        null,
                        null,
                        List.of(),
                        demoOrder);
        accounts.save(account);
        return account;
    }

    @Test
    @DisplayName("as a demonstration person leads to that person's own door")
    void demonstration() throws Exception {
        var lead = somebody(900, Role.LEAD);
        mvc.perform(post("/sign-in").param("account", lead.id().value().toString()).with(csrf()))
                .andExpect(redirectedUrl("/lead"));
    }

    @Test
    @DisplayName("as somebody who is not on the demonstration list is refused")
    void notOnTheList() throws Exception {
        var hidden = somebody(null, Role.ADMINISTRATOR);
        mvc.perform(post("/sign-in").param("account", hidden.id().value().toString()).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("is asked for at a shut door")
    void shut() throws Exception {
        mvc.perform(get("/lead?a=b").accept("text/html"))
                .andExpect(redirectedUrl("/sign-in?continue=%2Flead%3Fa%3Db"));
    }

    @Test
    @DisplayName("goes on to the page first asked for, if its door opens, and never elsewhere")
    void goesOn() throws Exception {
        var lead = somebody(900, Role.LEAD);
        assertThat(signIn(lead, "/lead/waits?unit=x")).isEqualTo("/lead/waits?unit=x");
        assertThat(signIn(lead, "/oauth2/authorize?client_id=x"))
                .isEqualTo("/oauth2/authorize?client_id=x");
        for (String elsewhere :
                List.of(
                        "/work/queue",
                        "//evil.example",
                        "https://evil.example/",
                        "/\\evil.example",
                        "/nowhere",
                        "javascript:alert(1)",
                        "/sign-out")) {
            assertThat(signIn(lead, elsewhere)).as(elsewhere).isEqualTo("/lead");
        }
    }

    private String signIn(Account account, String wanted) throws Exception {
        return mvc.perform(
                        post("/sign-in")
                                .param("account", account.id().value().toString())
                                .param("continue", wanted)
                                .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    @DisplayName("makes a session that every node knows, and signing out ends it")
    void session() throws Exception {
        var lead = somebody(900, Role.LEAD);
        Cookie session =
                mvc.perform(
                                post("/sign-in")
                                        .param("account", lead.id().value().toString())
                                        .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getCookie("SESSION");
        assertThat(session).isNotNull();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(sessionsOf(lead)).isEqualTo(1);
        assertThat(mvc.perform(get("/sign-in").cookie(session)).andReturn())
                .extracting(r -> text(r))
                .asString()
                .contains("Jaana Kokeila");
        mvc.perform(get("/my").cookie(session)).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/"));
        assertThat(sessionsOf(lead)).isZero();
        mvc.perform(get("/lead").cookie(session))
                .andExpect(redirectedUrl("/sign-in?continue=%2Flead"));
    }

    private int sessionsOf(Account account) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = :id")
                .param("id", account.id().value().toString())
                .query(Integer.class)
                .single();
    }

    private static String text(MvcResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("is not begun for somebody who only looks")
    void noSessionForTheUnknown() throws Exception {
        for (String path : List.of("/sign-in", "/lead", "/nowhere")) {
            assertThat(ask("GET", path, "", null).headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(c -> c.startsWith("SESSION"));
        }
    }

    /** Over the wire, and with the real tokens: MockMvc leaves a store of its own behind. */
    private HttpResponse<String> ask(String method, String path, String body, String cookie)
            throws Exception {
        WebTestUtils.setCsrfTokenRepository(
                new MockHttpServletRequest(web.getServletContext(), method, path), formTokens);
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("a role that is taken away is gone at once, also from an open session")
    void rolesOfNow() throws Exception {
        var person = somebody(900, Role.LEAD);
        mvc.perform(get("/lead/nothing").with(As.as(person))).andExpect(status().isNotFound());
        accounts.save(
                new Account(
                        person.id(),
                        person.name(),
                        person.label(),
                        Set.of(Role.PROFESSIONAL),
                        null,
                        null,
                        List.of(),
                        900));
        mvc.perform(get("/lead/nothing").with(As.as(person))).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("a form without its token is answered with a page that says so")
    void expiredForm() throws Exception {
        var answer = mvc.perform(post("/sign-in").param("account", "x")).andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(403);
        assertThat(text(answer)).contains("Lomaketta ei voitu lähettää").contains("Mitään ei");
    }

    @Test
    @DisplayName("the form's token is a cookie of its own that outlives the session")
    void formToken() throws Exception {
        var lead = somebody(902, Role.LEAD);
        var page = ask("GET", "/sign-in", "", null);
        String cookie =
                page.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("polku-form="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        var hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(hidden.find()).isTrue();
        String form = "_csrf=" + hidden.group(1) + "&account=" + lead.id().value();
        var answer = ask("POST", "/sign-in", form, cookie.substring(0, cookie.indexOf(';')));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/lead");
        assertThat(ask("POST", "/sign-in", form, null).body()).contains("form-expired");
    }

    @Test
    @DisplayName("every answer carries a strict policy, and no address is told onward")
    void headers() throws Exception {
        for (String path : List.of("/sign-in", "/lead", "/fhir/Patient", "/ui/polku.css")) {
            var answer = mvc.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    @DisplayName("is needed for nothing that is everybody's, and what is not there is not found")
    void openDoors() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/nowhere")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("figures of operation are for this machine only, whatever a header claims")
    void figures() throws Exception {
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isOk());
        mvc.perform(get("/actuator/prometheus").with(from("192.0.2.7")))
                .andExpect(status().isForbidden());
        mvc.perform(
                        get("/actuator/prometheus")
                                .with(from("192.0.2.7"))
                                .header("X-Forwarded-For", "127.0.0.1"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator/prometheus").header("X-Forwarded-For", "192.0.2.7"))
                .andExpect(status().isForbidden());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    @DisplayName("the provider tells of itself at the address it was asked at")
    void issuerFollowsTheAddress() throws Exception {
        var told =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                text(
                                        mvc.perform(
                                                        get("/.well-known/openid-configuration")
                                                                .with(r -> {
                                                                    r.setServerName(
                                                                            "polku.example");
                                                                    return r;
                                                                }))
                                                .andReturn()));
        assertThat(told.get("issuer").asString()).isEqualTo("http://polku.example");
    }

    @Test
    @DisplayName("once serves other programs too: a code and an ID token, which opens no interface")
    void openIdConnect() throws Exception {
        String client = "outside-" + Ids.next();
        clients.save(
                RegisteredClient.withId(client)
                        .clientId(client)
                        .clientSecret("{noop}secret")
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("https://other.example/back")
                        .scope("openid")
                        .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                        .build());
        String ask =
                "/oauth2/authorize?response_type=code&scope=openid&state=s&client_id="
                        + client
                        + "&redirect_uri=https://other.example/back";
        String toSignIn =
                mvc.perform(get(URI.create(ask)).accept("text/html"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(toSignIn).startsWith("/sign-in?continue=%2Foauth2%2Fauthorize%3F");
        var lead = somebody(900, Role.LEAD);
        var signedIn =
                mvc.perform(
                                post("/sign-in")
                                        .param("account", lead.id().value().toString())
                                        .param("continue", ask)
                                        .with(csrf()))
                        .andExpect(redirectedUrl(ask))
                        .andReturn()
                        .getResponse()
                        .getCookie("SESSION");
        String back =
                mvc.perform(get(URI.create(ask)).cookie(signedIn))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(back).startsWith("https://other.example/back?code=").endsWith("&state=s");
        String code = back.substring(back.indexOf("code=") + 5, back.indexOf("&state"));
        var tokens =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                text(
                                        mvc.perform(
                                                        post("/oauth2/token")
                                                                .param(
                                                                        "grant_type",
                                                                        "authorization_code")
                                                                .param("code", code)
                                                                .param(
                                                                        "redirect_uri",
                                                                        "https://other.example/back")
                                                                .with(httpBasic(client, "secret")))
                                                .andExpect(status().isOk())
                                                .andReturn()));
        assertThat(tokens.has("id_token")).isTrue();
        for (String token : List.of("id_token", "access_token")) {
            mvc.perform(
                            get("/fhir/Patient")
                                    .header(
                                            "Authorization",
                                            "Bearer " + tokens.get(token).asString()))
                    .andExpect(status().isUnauthorized());
        }
    }

    @Test
    @DisplayName("by client credentials without a scope gives all registered scopes")
    void machine() throws Exception {
        String answer = token(null, 200);
        assertThat(JsonMapper.builder().build().readTree(answer).get("scope").asString())
                .contains("system/*.read", "system/*.cruds");
    }

    @Test
    @DisplayName(
            "by client credentials understands SMART version 2 and refuses what is not covered")
    void scopes() throws Exception {
        assertThat(token("system/Patient.rs", 200)).contains("system/Patient.rs");
        assertThat(token("patient/Patient.rs", 400)).contains("invalid_scope");
    }

    @Test
    @DisplayName("opens FHIR to a program, whose deeds are those of the system, by its scopes")
    void machineGoesIn() throws Exception {
        String token =
                JsonMapper.builder()
                        .build()
                        .readTree(token("system/Patient.rs", 200))
                        .get("access_token")
                        .asString();
        mvc.perform(get("/api/nothing").header("Authorization", "Bearer " + token))
                .andExpect(status().isNotFound());
        mvc.perform(get("/lead").header("Authorization", "Bearer " + token))
                .andExpect(redirectedUrl("/sign-in?continue=%2Flead"));
        mvc.perform(get("/api/nothing").header("Authorization", "Bearer " + token + "x"))
                .andExpect(status().isUnauthorized());
        var lead = somebody(903, Role.LEAD);
        Cookie session =
                mvc.perform(
                                post("/sign-in")
                                        .param("account", lead.id().value().toString())
                                        .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getCookie("SESSION");
        mvc.perform(get("/api/nothing").cookie(session)).andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("forgets tokens that have long been over")
    void forgets() throws Exception {
        token("system/Patient.rs", 200);
        jdbc.sql(
                        """
                        UPDATE oauth2_authorization
                        SET access_token_expires_at = '2020-01-01T00:00:00Z', principal_name = 'long-over'
                        WHERE id IN (
                          SELECT a.id
                          FROM oauth2_authorization a
                          WHERE a.principal_name = 'demo-system'
                          ORDER BY a.access_token_issued_at DESC
                          LIMIT 5)
                        """)
                .update();
        for (int i = 0; i < 10; i++) {
            token("system/Patient.rs", 200);
        }
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM oauth2_authorization WHERE"
                                                + " principal_name = 'long-over'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    @DisplayName("is what FHIR asks of a machine, by its standard header")
    void fhirNeedsToken() throws Exception {
        assertThat(
                        mvc.perform(get("/fhir/Patient"))
                                .andExpect(status().isUnauthorized())
                                .andReturn()
                                .getResponse()
                                .getHeader("WWW-Authenticate"))
                .startsWith("Bearer");
    }

    private String token(String scope, int expected) throws Exception {
        var request =
                post("/oauth2/token")
                        .param("grant_type", "client_credentials")
                        .with(httpBasic("demo-system", "demo-secret"));
        if (scope != null) {
            request.param("scope", scope);
        }
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
