package fi.polku;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.polku.access.Account;
import fi.polku.access.Role;
import fi.polku.testing.Crawl;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.MarkedLife;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Made by walking the pages and from the mappings: what is added is looked at unnamed. */
@DisplayName("Every answer of every door")
class EveryAnswerIT extends DatabaseTest {
    private static final Pattern INLINE =
            Pattern.compile(
                    "<script(?![^>]*\\ssrc=)|<style|\\sstyle\\s*=\\s*[\"']|\\son[a-z]+\\s*=\\s*[\"']|javascript:",
                    Pattern.CASE_INSENSITIVE);

    /** Sent without the token of a page: each says why. */
    private static final Map<String, String> WITHOUT_TOKEN =
            Map.of(
                    "/contact", "anonymous: no authority that another site could borrow",
                    "/contact/follow", "anonymous too, and changes nothing",
                    "/api/deadlines/evaluate", "asked by programs, changes nothing, has no cookie",
                    "/error", "a page of the container's own");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired CookieCsrfTokenRepository formTokens;
    @Autowired WebApplicationContext web;

    @Test
    @DisplayName("tells browsers what it may do, and holds no script or style of its own")
    void policies() throws Exception {
        MarkedLife life = beans.createBean(MarkedLife.class).live();
        var wrong = new TreeSet<String>();
        int pages = 0;
        for (var reader : readers(life).entrySet()) {
            for (Crawl.Visit visit : walked(life).visits()) {
                if (!visit.endpoint().method().equals(HttpMethod.GET)) {
                    continue;
                }
                var asked = get(URI.create(visit.address()));
                if (reader.getValue() != null) {
                    asked.with(as(reader.getValue()));
                }
                pages++;
                check(reader.getKey() + " " + visit.endpoint(), send(asked), wrong);
            }
        }
        for (String address :
                List.of(
                        "/nowhere",
                        "/fhir/metadata",
                        "/fhir/Patient",
                        "/api/deadlines/clocks",
                        "/api/openapi.json",
                        "/ui/polku.css",
                        "/ui/polku.js",
                        "/ui/icons.svg",
                        "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                        "/oauth2/jwks",
                        "/oauth2/authorize",
                        "/.well-known/openid-configuration",
                        "/actuator",
                        "/actuator/health",
                        "/actuator/env")) {
            check(address, send(get(address)), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(pages).isGreaterThan(100);
    }

    private static void check(String what, MockHttpServletResponse answer, Set<String> wrong) {
        var expected = new TreeMap<String, String>();
        expected.put("X-Content-Type-Options", "nosniff");
        expected.put("X-Frame-Options", "DENY");
        expected.put("Referrer-Policy", "no-referrer");
        expected.put("Cross-Origin-Opener-Policy", "same-origin");
        expected.put("Cross-Origin-Resource-Policy", "same-origin");
        expected.forEach((name, value) -> {
            if (!List.of(value).equals(answer.getHeaders(name))) {
                wrong.add(what + ": " + name + " is " + answer.getHeaders(name));
            }
        });
        List<String> policy = answer.getHeaders("Content-Security-Policy");
        if (policy.size() != 1
                || !policy.getFirst().startsWith("default-src 'none'")
                || !policy.getFirst().contains("frame-ancestors 'none'")
                || !policy.getFirst().contains("base-uri 'none'")
                || policy.getFirst().contains("unsafe")
                || (!what.contains("/oauth2/") && !policy.getFirst().contains("form-action"))) {
            wrong.add(what + ": policy " + policy);
        }
        if (!String.valueOf(answer.getHeader("Permissions-Policy")).contains("camera=()")) {
            wrong.add(what + ": Permissions-Policy");
        }
        boolean file = what.startsWith("/ui/") || what.startsWith("/webjars/");
        if (!file && !String.valueOf(answer.getHeader("Cache-Control")).contains("no-store")) {
            wrong.add(what + ": Cache-Control " + answer.getHeader("Cache-Control"));
        }
        String type = String.valueOf(answer.getContentType());
        var inline = INLINE.matcher(body(answer));
        // A file to keep is saved and not shown here, and has nothing beside it to take its look
        // from.
        boolean saved =
                String.valueOf(answer.getHeader("Content-Disposition")).startsWith("attachment");
        if (type.startsWith("text/html") && !saved && inline.find()) {
            wrong.add(what + ": inline " + inline.group());
        }
    }

    @Test
    @DisplayName("refuses what is sent without the token of its page, but for what is named")
    void tokens() throws Exception {
        MarkedLife life = beans.createBean(MarkedLife.class).live();
        var readers = readers(life);
        var taken = new TreeMap<String, Integer>();
        Crawl crawl = walked(life);
        for (Crawl.Endpoint endpoint : crawl.endpoints()) {
            if (Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(endpoint.method())) {
                continue;
            }
            String pattern = endpoint.pattern().getPatternString();
            String address =
                    crawl.visits().stream()
                            .filter(v -> v.endpoint().equals(endpoint))
                            .map(Crawl.Visit::address)
                            .findFirst()
                            .orElse(
                                    pattern.replaceAll(
                                            "\\{[^}]*}", life.client().value().toString()));
            for (Account reader : readers.values()) {
                var asked = request(endpoint.method(), URI.create(address));
                if (reader != null) {
                    asked.with(as(reader));
                }
                // All come from one address while the clock stands; how often is tried elsewhere.
                jdbc.sql("DELETE FROM request_limit").update();
                int status = send(asked).getStatus();
                if (status != 403 && status != 401) {
                    taken.put(pattern, status);
                }
            }
        }
        assertThat(send(post("/sign-out").with(as(life.self()))).getStatus()).isEqualTo(403);
        assertThat(taken.keySet()).isSubsetOf(WITHOUT_TOKEN.keySet()).contains("/contact");
    }

    @Test
    @DisplayName("over https binds the browser to https and its cookies to this host")
    void https() throws Exception {
        var somebody = beans.createBean(MarkedLife.class).live().self();
        jdbc.sql("UPDATE account SET demo_order = 990 WHERE id = :id")
                .param("id", somebody.id().value())
                .update();
        var answer =
                send(
                        post("/sign-in?lang=sv&theme=dark")
                                .secure(true)
                                .param("account", somebody.id().value().toString())
                                .with(csrf()));
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.getCookies())
                .extracting(Cookie::getName)
                .contains("__Host-SESSION", "polku-lang", "polku-theme");
        // Spring's form token of tests stands in for the cookie; here the cookie is looked at.
        WebTestUtils.setCsrfTokenRepository(
                new MockHttpServletRequest(web.getServletContext(), "GET", "/sign-in"), formTokens);
        var all = new java.util.ArrayList<>(List.of(answer.getCookies()));
        all.addAll(List.of(send(get("/sign-in").secure(true)).getCookies()));
        assertThat(all).extracting(Cookie::getName).contains("polku-form");
        for (Cookie cookie : all) {
            assertThat(cookie.getSecure()).as(cookie.getName()).isTrue();
            assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
            assertThat(cookie.getPath()).as(cookie.getName()).isEqualTo("/");
            assertThat(cookie.getDomain()).as(cookie.getName()).isNull();
            assertThat(cookie.getAttribute("SameSite")).as(cookie.getName()).isEqualTo("Lax");
        }
        Cookie session = answer.getCookie("__Host-SESSION");
        assertThat(send(get("/my").secure(true).cookie(session)).getStatus()).isEqualTo(200);
        assertThat(
                        send(get("/my")
                                        .secure(true)
                                        .cookie(new Cookie("SESSION", session.getValue())))
                                .getStatus())
                .as("a cookie that another host of the domain has planted")
                .isEqualTo(302);
        assertThat(send(get("/contact")).getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    @DisplayName("names where its forms may go, but for the way back to another program")
    void formAction() throws Exception {
        assertThat(policy("/contact")).contains("form-action 'self'");
        assertThat(policy("/sign-in?continue=%2Fmy")).contains("form-action 'self'");
        assertThat(policy("/sign-in?continue=%2Foauth2%2Fauthorize%3Fclient_id%3Dx"))
                .doesNotContain("form-action");
        assertThat(policy("/fhir/metadata")).contains("form-action 'none'");
    }

    private String policy(String address) throws Exception {
        return send(get(URI.create(address))).getHeader("Content-Security-Policy");
    }

    private Map<String, Account> readers(MarkedLife life) {
        var readers = new LinkedHashMap<String, Account>();
        readers.put("nobody", null);
        readers.put("the client", life.self());
        readers.put("the worker", life.worker());
        readers.put(
                "everybody else",
                life.account(
                        Set.of(
                                Role.LEAD,
                                Role.MODEL_DEVELOPER,
                                Role.PRIVACY_OFFICER,
                                Role.ADMINISTRATOR),
                        null,
                        null,
                        List.of(life.unit().id())));
        return readers;
    }

    private Crawl walked(MarkedLife life) throws Exception {
        Account office = readers(life).get("everybody else");
        return new Crawl(mvc, mappings)
                .walk(null, "/", "/contact/" + life.receipt())
                .walk(life.self(), "/my", "/my/permits")
                .walk(
                        life.worker(),
                        "/work",
                        "/work/contacts",
                        "/work/clients/" + life.client().value())
                .walk(office, "/lead", "/develop", "/admin", "/lead/clocks/" + life.clock());
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
