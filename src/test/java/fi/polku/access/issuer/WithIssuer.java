package fi.polku.access.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Accounts;
import fi.polku.client.Clients;
import fi.polku.testing.DatabaseTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Polku with an issuer configured, which was away when it started. */
@AtIssuer
abstract class WithIssuer extends DatabaseTest {
    static final TestIssuer ISSUER = TestIssuer.SHARED;

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    final String subject = "sub-" + UUID.randomUUID();

    @BeforeEach
    void anHonestIssuer() throws Exception {
        ISSUER.now = now::instant;
        ISSUER.honest(subject, "Ilona Ilmari");
    }

    /** A sign-in on its way: the cookie of the browser, and where it was sent. */
    record OnTheWay(Cookie session, String address) {}

    OnTheWay begin(String wanted) throws Exception {
        var answer =
                mvc.perform(post("/sign-in/issuer").param("continue", wanted).with(csrf()))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return new OnTheWay(answer.getCookie("SESSION"), answer.getHeader("Location"));
    }

    /** Begins anew in a session that is there, as a page that wants a fresh sign-in does. */
    OnTheWay again(Cookie session, String wanted) throws Exception {
        var answer =
                mvc.perform(
                                post("/sign-in/issuer")
                                        .param("continue", wanted)
                                        .param("again", "true")
                                        .cookie(session)
                                        .with(csrf()))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return new OnTheWay(session, answer.getHeader("Location"));
    }

    /** The issuer's side: where it sends the browser back to. */
    static String atIssuer(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    MockHttpServletResponse back(Cookie session, String address) throws Exception {
        var request = get(URI.create(address)).accept("text/html");
        if (session != null) {
            request.cookie(session);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    MockHttpServletResponse signIn(String wanted) throws Exception {
        OnTheWay way = begin(wanted);
        return back(way.session(), atIssuer(way.address()));
    }

    /** The cookie of somebody signed in with roles. */
    Cookie signedIn(String... roles) throws Exception {
        ISSUER.claims.put("realm_access", java.util.Map.of("roles", java.util.List.of(roles)));
        var answer = signIn("");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer.getCookie("SESSION");
    }

    int status(String path, Cookie session) throws Exception {
        return mvc.perform(get(path).cookie(session).accept("text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
