package fi.polku.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.testing.DatabaseTest;
import fi.polku.testing.HtmlForm;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.context.WebApplicationContext;

/** Over real HTTP, with the cookies that a browser would keep. */
@DisplayName("A form that comes too late")
class LateFormIT extends DatabaseTest {
    private static final String NEW = "/work/contacts/new";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern JAANA =
            Pattern.compile(
                    "name=\"account\" value=\"([0-9a-f-]{36})\">(?:(?!</form>).)*Jaana Kokeila",
                    Pattern.DOTALL);

    @LocalServerPort int port;
    @Autowired WebApplicationContext context;
    @Autowired CookieCsrfTokenRepository formTokens;
    private final CookieManager cookies = new CookieManager();
    private HttpClient http;
    private String words;

    @BeforeEach
    void browser() {
        // MockMvc of other tests puts a protection of its own into the shared application.
        var request = new MockHttpServletRequest(context.getServletContext(), "POST", NEW);
        WebTestUtils.setCsrfTokenRepository(request, formTokens);
        http = HttpClient.newBuilder().cookieHandler(cookies).build();
        words = "Soittaja kertoi <b>paljon</b> & pyysi apua 🙂 " + System.identityHashCode(this);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    @DisplayName(
            "after the session has ended comes back whole, and is received once after signing in")
    void sessionEnded() throws Exception {
        signIn();
        var form = opened();
        endSession();

        var late = post(NEW, form, Map.of());
        assertThat(late.statusCode()).as(late.body()).isEqualTo(401);
        assertThat(late.body())
                .contains("data-qa=\"signed-out\"", "data-qa=\"sign-in-aside\"")
                .contains("Soittaja kertoi &lt;b&gt;paljon&lt;/b&gt; &amp; pyysi apua 🙂")
                .doesNotContain("<b>paljon");
        assertThat(late.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
        assertThat(received()).isZero();
        var kept = kept(late.body());

        // Pressed too early it waits on the same page.
        assertThat(post(NEW, kept, Map.of()).statusCode()).isEqualTo(401);
        signIn();
        var sent = post(NEW, kept, Map.of());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("data-qa=\"receipt-code\"");
        assertThat(post(NEW, kept, Map.of()).statusCode()).isEqualTo(200);
        assertThat(received()).isEqualTo(1);
    }

    @Test
    @DisplayName("without its protection comes back whole, and is received when sent again")
    void protectionGone() throws Exception {
        signIn();
        var form = opened();
        cookie("polku-form").ifPresent(c -> cookies.getCookieStore().remove(null, c));

        var late = post(NEW, form, Map.of());
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("data-qa=\"form-expired\"", "data-qa=\"kept-words\"");
        assertThat(received()).isZero();
        var sent = post(NEW, kept(late.body()), Map.of());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(received()).isEqualTo(1);
    }

    @Test
    @DisplayName("made by another site is not offered to be sent again")
    void anotherSite() throws Exception {
        signIn();
        var form = opened();
        form.put("_csrf", "arvattu");
        for (var header :
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://toinen.example")
                        .entrySet()) {
            var refused = post(NEW, form, Map.of(header.getKey(), header.getValue()));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("kept-form").doesNotContain("Soittaja");
        }
        assertThat(received()).isZero();
    }

    @Test
    @DisplayName("with nothing typed in it leads to the sign-in page")
    void nothingTyped() throws Exception {
        var answer =
                post(
                        "/work/tasks",
                        new HashMap<>(Map.of("_csrf", token(get("/sign-in")))),
                        Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).contains("/sign-in"));
    }

    @Test
    @DisplayName("too large to be read says so")
    void tooLarge() throws Exception {
        var answer =
                post(
                        "/contact",
                        new HashMap<>(Map.of("text", "ä".repeat(3_000_000), "phone", "0400000123")),
                        Map.of());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Lyhennä tekstiä");
    }

    private Map<String, String> opened() throws Exception {
        var form = HtmlForm.find(get(NEW), NEW, "text", "");
        var values = new HashMap<String, String>();
        form.controls()
                .forEach(c -> {
                    if (!c.values().isEmpty()) {
                        values.put(c.name(), c.values().getFirst());
                    }
                });
        values.put("text", words);
        values.put("phone", "040 000 0123");
        return values;
    }

    private static Map<String, String> kept(String page) {
        var form = HtmlForm.find(page, NEW, "text", "");
        assertThat(form).as("the kept form").isNotNull();
        var values = new HashMap<String, String>();
        form.controls()
                .forEach(c -> {
                    if (!c.values().isEmpty()) {
                        values.put(c.name(), c.values().getFirst());
                    }
                });
        return values;
    }

    private long received() {
        return jdbc.sql("SELECT count(*) FROM contact c WHERE c.text = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private void signIn() throws Exception {
        String page = get("/sign-in");
        var account = JAANA.matcher(page);
        assertThat(account.find()).isTrue();
        var answer =
                post(
                        "/sign-in",
                        new HashMap<>(Map.of("account", account.group(1), "_csrf", token(page))),
                        Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /** As the nightly cleaning does when nobody has moved for an hour. */
    private void endSession() {
        String id =
                new String(
                        Base64.getDecoder().decode(cookie("SESSION").orElseThrow().getValue()),
                        StandardCharsets.UTF_8);
        assertThat(
                        jdbc.sql("DELETE FROM spring_session s WHERE s.session_id = :id")
                                .param("id", id)
                                .update())
                .isEqualTo(1);
    }

    private java.util.Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .findFirst();
    }

    private static String token(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String get(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(at(path)).header("Accept-Language", "fi").build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(
            String path, Map<String, String> form, Map<String, String> headers) throws Exception {
        String body =
                form.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(at(path))
                        .header("Accept-Language", "fi")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
