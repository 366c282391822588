package fi.polku.access.web;

import static fi.polku.testing.As.as;
import static fi.polku.testing.As.longAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.HtmlForm;
import fi.polku.testing.SoftDevice;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("A passkey of one's own")
class KeyPagesIT extends DatabaseTest {
    private static final String ORIGIN = "http://localhost";
    private static final Pattern OPTIONS = Pattern.compile("data-options=\"([^\"]*)\"");
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");

    @Autowired Accounts accounts;
    @Autowired AccountOffice office;
    private final SoftDevice device = new SoftDevice(ORIGIN);
    private Account person;
    private Actor administrator;

    @BeforeEach
    void people() {
        person = saved(Role.LEAD);
        administrator = saved(Role.ADMINISTRATOR).actor();
    }

    private Account saved(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Aura Avaimellinen",
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
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

    private Cookie invited() throws Exception {
        var answer =
                go(
                        post("/sign-in/code")
                                .param("code", office.code(administrator, person.id())),
                        null);
        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in/key");
        return answer.getCookie("SESSION");
    }

    private String makingChallenge(Cookie session) throws Exception {
        var page = go(get("/sign-in/key"), session);
        assertThat(page.getStatus()).isEqualTo(200);
        var options = OPTIONS.matcher(page.getContentAsString());
        assertThat(options.find()).isTrue();
        return challenge(HtmlForm.unescape(options.group(1)));
    }

    private static String challenge(String json) {
        var found = CHALLENGE.matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse make(Cookie session, String name, String credential)
            throws Exception {
        return go(
                post("/sign-in/key").param("name", name).param("credential", credential), session);
    }

    private void made() throws Exception {
        Cookie session = invited();
        var answer = make(session, "Puhelin", device.made(makingChallenge(session)));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in?done=key");
    }

    /** A question in this browser; null = a new browser. */
    private record Asked(Cookie session, String challenge) {}

    private Asked asked(Cookie session) throws Exception {
        var request = post("/sign-in/passkey/options").with(csrf());
        if (session != null) {
            request.cookie(session);
        }
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        Cookie made = answer.getCookie("SESSION");
        return new Asked(made == null ? session : made, challenge(answer.getContentAsString()));
    }

    private MockHttpServletResponse use(Asked asked, String credential) throws Exception {
        return go(post("/sign-in/passkey").param("credential", credential), asked.session());
    }

    private static void refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("key-refused");
    }

    @Test
    @DisplayName("is made with a code and signs in, in a session that was not there before")
    void signsIn() throws Exception {
        made();
        Asked asked = asked(null);
        var answer = use(asked, device.used(asked.challenge()));
        assertThat(answer.getHeader("Location")).isEqualTo("/lead");
        Cookie session = answer.getCookie("SESSION");
        assertThat(session.getValue()).isNotEqualTo(asked.session().getValue());
        assertThat(go(get("/lead/nothing"), session).getStatus()).isEqualTo(404);
        assertThat(go(get("/lead/nothing"), asked.session()).getStatus()).isEqualTo(302);
    }

    @Test
    @DisplayName("answers a question once, in the browser that was asked, and no other question")
    void replay() throws Exception {
        made();
        Asked asked = asked(null);
        String answer = device.used(asked.challenge());
        refused(use(asked(null), answer));
        refused(use(new Asked(null, ""), answer));
        // The question was this browser's; asking anew puts a new one in its place.
        Asked anew = asked(asked.session());
        refused(use(anew, answer));
        Asked last = asked(null);
        String good = device.used(last.challenge());
        assertThat(use(last, good).getStatus()).isEqualTo(303);
        refused(use(last, good));
    }

    @Test
    @DisplayName("is refused from another address, for another domain, and without its user")
    void elsewhere() throws Exception {
        made();
        Asked asked = asked(null);
        device.origin = "https://polku.huijaus.example";
        refused(use(asked, device.used(asked.challenge())));
        device.origin = ORIGIN;
        device.domain = "huijaus.example";
        asked = asked(null);
        refused(use(asked, device.used(asked.challenge())));
        device.domain = "localhost";
        device.knowsItsUser = false;
        asked = asked(null);
        refused(use(asked, device.used(asked.challenge())));
        device.knowsItsUser = true;
        asked = asked(null);
        refused(use(asked, new SoftDevice(ORIGIN).used(asked.challenge())));
        asked = asked(null);
        assertThat(use(asked, device.used(asked.challenge())).getStatus()).isEqualTo(303);
    }

    @Test
    @DisplayName("is not made from another address, without its user, or without a name")
    void notMade() throws Exception {
        Cookie session = invited();
        device.origin = "https://polku.huijaus.example";
        assertThat(make(session, "x", device.made(makingChallenge(session))).getStatus())
                .isEqualTo(422);
        device.origin = ORIGIN;
        device.knowsItsUser = false;
        assertThat(make(session, "x", device.made(makingChallenge(session))).getStatus())
                .isEqualTo(422);
        device.knowsItsUser = true;
        String challenge = makingChallenge(session);
        var nameless = make(session, " ", device.made(challenge));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(nameless.getContentAsString()).contains("Anna avaimelle nimi");
        // The question of a page is good for one answer.
        challenge = makingChallenge(session);
        makingChallenge(session);
        assertThat(make(session, "x", device.made(challenge)).getStatus()).isEqualTo(422);
        assertThat(
                        make(session, "x".repeat(201), device.made(makingChallenge(session)))
                                .getStatus())
                .isEqualTo(422);
        assertThat(make(session, "x", device.made(makingChallenge(session))).getStatus())
                .isEqualTo(303);
        // And the right to make one is spent.
        assertThat(go(get("/sign-in/key"), session).getHeader("Location"))
                .isEqualTo("/sign-in/code");
    }

    @Test
    @DisplayName("needs a code: used, old, or nonsense ones lead nowhere and tell the same")
    void codes() throws Exception {
        String code = office.code(administrator, person.id());
        assertThat(go(post("/sign-in/code").param("code", code), null).getStatus()).isEqualTo(303);
        var used = go(post("/sign-in/code").param("code", code), null);
        String old = office.code(administrator, person.id());
        now.set(NOW.plus(Duration.ofHours(24)));
        var late = go(post("/sign-in/code").param("code", old), null);
        now.set(NOW);
        var nonsense = go(post("/sign-in/code").param("code", "<script>alert(1)</script>"), null);
        for (var answer : List.of(used, late, nonsense)) {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getCookie("SESSION")).isNull();
            assertThat(answer.getContentAsString())
                    .contains("Koodi ei kelpaa")
                    .doesNotContain("<script>alert");
        }
        assertThat(go(post("/sign-in/code"), null).getContentAsString())
                .contains("Kirjoita koodi, jonka sait.");
        assertThat(go(get("/sign-in/key"), null).getHeader("Location")).isEqualTo("/sign-in/code");
        assertThat(make(null, "x", device.made("AAAA")).getHeader("Location"))
                .isEqualTo("/sign-in/code");
    }

    @Test
    @DisplayName("is to be made within a quarter of an hour of the code, which opens nothing else")
    void quarter() throws Exception {
        Cookie session = invited();
        assertThat(go(get("/lead/nothing"), session).getStatus()).isEqualTo(302);
        String challenge = makingChallenge(session);
        now.set(NOW.plus(Duration.ofMinutes(15)));
        assertThat(make(session, "x", device.made(challenge)).getHeader("Location"))
                .isEqualTo("/sign-in/code");
    }

    @Test
    @DisplayName("of a closed account opens nothing, as one of nobody's")
    void closed() throws Exception {
        made();
        Asked asked = asked(null);
        var open = use(asked, device.used(asked.challenge()));
        Cookie session = open.getCookie("SESSION");
        office.close(administrator, person.id());
        assertThat(go(get("/lead/nothing"), session).getStatus()).isEqualTo(302);
        asked = asked(null);
        refused(use(asked, device.used(asked.challenge())));
    }

    @Test
    @DisplayName("proves again who one is, and not who somebody else is")
    void again() throws Exception {
        made();
        Asked asked = asked(null);
        Cookie session = use(asked, device.used(asked.challenge())).getCookie("SESSION");
        now.set(NOW.plus(Duration.ofMinutes(11)));
        assertThat(go(get("/keys"), session).getRedirectedUrl())
                .isEqualTo("/sign-in/again?continue=%2Fkeys");
        asked = asked(session);
        var fresh =
                go(
                        post("/sign-in/passkey")
                                .param("credential", device.used(asked.challenge()))
                                .param("again", "true")
                                .param("continue", "/keys"),
                        asked.session());
        assertThat(fresh.getHeader("Location")).isEqualTo("/keys");
        assertThat(go(get("/keys"), fresh.getCookie("SESSION")).getStatus()).isEqualTo(200);

        // Somebody else's session, this person's device.
        var other = saved(Role.LEAD);
        Cookie others = signedInOther(other);
        asked = asked(others);
        var refused =
                go(
                        post("/sign-in/passkey")
                                .param("credential", device.used(asked.challenge()))
                                .param("again", "true"),
                        asked.session());
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("key-another");
    }

    private Cookie signedInOther(Account other) throws Exception {
        accounts.save(
                new Account(
                        other.id(),
                        other.name(),
                        other.label(),
                        other.roles(),
                        null,
                        null,
                        List.of(),
                        995));
        return go(post("/sign-in").param("account", other.id().value().toString()), null)
                .getCookie("SESSION");
    }

    @Test
    @DisplayName("is removed by its owner, after a fresh sign-in, and then opens nothing")
    void removed() throws Exception {
        made();
        var id =
                jdbc.sql("SELECT k.id FROM passkey k WHERE k.account_id = :who")
                        .param("who", person.id().value())
                        .query(java.util.UUID.class)
                        .single();
        String removal = "/keys/" + id + "/removal";
        assertThat(go(post(removal).with(as(saved(Role.LEAD))), null).getStatus()).isEqualTo(403);
        assertThat(go(post(removal).with(longAgo(person)), null).getRedirectedUrl())
                .isEqualTo("/sign-in/again");
        assertThat(go(post(removal).with(as(person)), null).getStatus()).isEqualTo(303);
        Asked asked = asked(null);
        refused(use(asked, device.used(asked.challenge())));
    }
}
