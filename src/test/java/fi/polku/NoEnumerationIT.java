package fi.polku;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.Machine;
import fi.polku.testing.MarkedLife;
import fi.polku.testing.People;
import fi.polku.testing.Statements;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The same status, the same bytes but for tokens, and the same statements in the same order: what
 * takes another way through the code takes another time.
 */
@DisplayName("Whether a person is known")
class NoEnumerationIT extends DatabaseTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    private MarkedLife life;

    @BeforeEach
    void somebody() throws Exception {
        life = beans.createBean(MarkedLife.class).live();
    }

    /** What an answer was and how it came about. */
    private record Told(int status, String bytes, List<String> statements) {}

    @Test
    @DisplayName("is not told by the contact form")
    void contactForm() throws Exception {
        same(
                code ->
                        post("/contact")
                                .param("text", "Tarvitsen apua arjessa")
                                .param("phone", "040 000 0123")
                                .param("municipality", "214")
                                .param("identity", code),
                null,
                200);
        // A worry tells of somebody else.
        same(
                code ->
                        post("/contact")
                                .param("text", "Naapuri ei pärjää")
                                .param("whom", "WORRY")
                                .param("municipality", "214")
                                .param("identity", code),
                null,
                200);
    }

    @Test
    @DisplayName(
            "is not told by an emergency to those without the right, nor before its reason is given")
    void emergency() throws Exception {
        Account lead = life.account(Set.of(Role.LEAD), null, null, List.of());
        Account partner = life.account(Set.of(Role.PARTNER), null, null, List.of());
        for (Account who : List.of(lead, partner, life.otherClient())) {
            same(code -> emergency(code, "URGENT_HELP", "Kiire auttaa heti."), who, 403);
        }
        Account nurse = People.nurse(accounts);
        same(code -> emergency(code, "", "Kiire auttaa heti."), nurse, 422);
        same(code -> emergency(code, "URGENT_HELP", ""), nurse, 422);
    }

    private static MockHttpServletRequestBuilder emergency(
            String code, String reason, String words) {
        return post("/work/emergency")
                .param("identity", code)
                .param("reason", reason)
                .param("words", words);
    }

    @Test
    @DisplayName("is not told by a search to those who have nothing to do with the person")
    void search() throws Exception {
        Account stranger =
                life.account(
                        Set.of(Role.PROFESSIONAL),
                        life.professional("Vieras", life.unit("Muualla")).id(),
                        null,
                        List.of());
        same(code -> post("/work/clients").param("q", code), stranger, 200);
        assertSame(
                told(post("/work/clients").param("q", "Ohdakemerkki"), stranger, "Ohdakemerkki"),
                told(post("/work/clients").param("q", "Olematonnimi"), stranger, "Olematonnimi"));
    }

    @Test
    @DisplayName("is not told by signing in: an account that is not to be chosen is like none")
    void signIn() throws Exception {
        AccountId hidden = life.self().id();
        AccountId none = new AccountId(Ids.next());
        assertSame(
                told(
                        post("/sign-in").param("account", hidden.value().toString()),
                        null,
                        hidden.value().toString()),
                told(
                        post("/sign-in").param("account", none.value().toString()),
                        null,
                        none.value().toString()));
    }

    @Test
    @DisplayName("is not told by codes that are nearly right")
    void receipts() throws Exception {
        String code = life.receipt();
        String nearly = code.substring(0, 18) + (code.endsWith("7") ? "8" : "7");
        String far = "ZZZZ-ZZZZ-ZZZZ-ZZZZ";
        assertSame(
                told(get("/contact/" + nearly), null, nearly),
                told(get("/contact/" + far), null, far));
        assertSame(
                told(post("/contact/follow").param("code", nearly), null, nearly),
                told(post("/contact/follow").param("code", far), null, far));
    }

    @Test
    @DisplayName("is not told by the interfaces to those without a token or its scope")
    void interfaces() throws Exception {
        String scopeless = Machine.token(port, "system/Organization.read");
        for (String token : new String[] {null, "nonsense", scopeless}) {
            for (String asked :
                    List.of(
                            "/fhir/Patient/%s",
                            "/fhir/Patient?_id=%s", "/fhir/Patient/%s/_history")) {
                String real = life.client().value().toString();
                String none = Ids.next().toString();
                assertThat(ask(asked.formatted(real), token).replace(real, "ID"))
                        .isEqualTo(ask(asked.formatted(none), token).replace(none, "ID"));
            }
            String known = life.code();
            String unknown = life.unknownCode();
            String search = "/fhir/Patient?identifier=urn:oid:1.2.246.21%%7C%s";
            assertThat(ask(search.formatted(known), token).replace(known, "CODE"))
                    .isEqualTo(ask(search.formatted(unknown), token).replace(unknown, "CODE"));
        }
    }

    private String ask(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(400, 404);
            return answer.statusCode() + " " + answer.body();
        }
    }

    /** The code of somebody known and a code of nobody are answered alike. */
    private void same(
            Function<String, MockHttpServletRequestBuilder> request, Account who, int status)
            throws Exception {
        String known = life.code();
        String unknown = life.unknownCode();
        // What is kept in memory is there by the second time.
        told(request.apply(unknown), who, unknown);
        Told one = told(request.apply(known), who, known);
        assertThat(one.status()).isEqualTo(status);
        assertSame(one, told(request.apply(unknown), who, unknown));
    }

    private static void assertSame(Told one, Told other) {
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(one.statements()).isEqualTo(other.statements());
    }

    private Told told(MockHttpServletRequestBuilder request, Account who, String asked)
            throws Exception {
        var answer = new AtomicReference<MockHttpServletResponse>();
        request.with(csrf());
        if (who != null) {
            request.with(as(who));
        }
        var statements =
                Statements.of(() -> answer.set(mvc.perform(request).andReturn().getResponse()));
        String bytes =
                new String(answer.get().getContentAsByteArray(), StandardCharsets.UTF_8)
                        .replace(asked, "ASKED")
                        .replaceAll("name=\"(_csrf|formToken|formKey)\" value=\"[^\"]*\"", "$1")
                        .replaceAll("[0-9A-HJKMNP-TV-Z]{4}([ -][0-9A-HJKMNP-TV-Z]{4}){3}", "CODE");
        return new Told(
                answer.get().getStatus(),
                bytes,
                statements.stream().map(s -> s.replaceAll("\\s+", " ")).toList());
    }
}
