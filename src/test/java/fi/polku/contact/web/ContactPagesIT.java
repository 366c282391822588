package fi.polku.contact.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("Contact pages")
class ContactPagesIT extends DatabaseTest {
    private static final Pattern CODE = Pattern.compile("data-qa=\"receipt-code\"[^>]*>([^<]+)<");
    private static final Pattern ROW = Pattern.compile("/work/contacts/([0-9a-f-]{36})/take");
    @Autowired Accounts accounts;
    @Autowired Organizations organizations;

    @Test
    @DisplayName("the form needs neither session, script nor token, and text and phone are enough")
    void shortest() throws Exception {
        mvc.perform(get("/contact")).andExpect(status().isOk());
        String page =
                body(form().param("text", "Selkäni on kipeä").param("phone", "040 000 0123"), 200);
        assertThat(page)
                .contains("data-qa=\"receipt-next\"")
                .contains("data-qa=\"receipt-due\"")
                .contains("Viimeistään ti 10.3.2026, koska")
                .contains("Selkäni on kipeä")
                .doesNotContain("[contact.")
                .doesNotContain("[deadline.");
        String code = code(page);
        String track = page(get("/contact/" + code.replace(" ", "-")), 200);
        assertThat(page)
                .as("another language does not lose the code")
                .contains("href=\"/contact/" + code.replace(" ", "-") + "?lang=sv\"")
                .doesNotContain("href=\"/contact?lang=sv\"");
        assertThat(track).contains(code);
        assertThat(track).doesNotContain("Selkäni").doesNotContain("040 000 0123");
        assertThat(page(get("/contact/" + code.replace(" ", "")), 200)).contains("track-state");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    phone         | abc
                    phone         | 12
                    phone         | <script>alert(1)</script>
                    phone         | 1234567890123456789
                    email         | nimi
                    email         | a@b
                    identity      | 131052-308X
                    identity      | 31.2.1980
                    identity      | 🙂
                    municipality  | Atlantis
                    language      | klingon
                    area          | nonsense
                    whom          | nobody
                    soon          | yesterday
                    when          | never
                    concernedAge  | 999
                    """)
    @DisplayName("wrong input gives the field's message and loses nothing typed")
    void wrong(String field, String value) throws Exception {
        var request = form().param("text", "Asiani 🙂 مرحبا <b>x</b>");
        if (!field.equals("phone")) {
            request.param("phone", "040 000 0123");
        }
        String page = body(request.param(field, value), 422);
        assertThat(page)
                .contains("data-qa=\"error-summary\"")
                .contains("href=\"#" + field + "\"")
                .contains("Asiani 🙂 مرحبا &lt;b&gt;x&lt;/b&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("[contact.");
        if (Set.of("phone", "email", "identity").contains(field)) {
            assertThat(page).contains(value.replace("<", "&lt;").split(">", 2)[0]);
        }
    }

    @Test
    @DisplayName("missing text or way to reach, and an over-long text, come back whole")
    void missing() throws Exception {
        assertThat(body(form().param("phone", "040 000 0123"), 422)).contains("href=\"#text\"");
        assertThat(body(form().param("text", "Asia"), 422)).contains("href=\"#phone\"");
        String longest = "ä".repeat(4001) + "LOPPU";
        assertThat(body(form().param("text", longest).param("phone", "0400000123"), 422))
                .contains(longest);
        assertThat(body(form().param("text", "ä".repeat(4000)).param("phone", "0400000123"), 200))
                .contains("receipt-code");
        assertThat(body(form().param("text", "a\u0000b").param("phone", "0400000123"), 200))
                .contains("receipt-code");
    }

    @Test
    @DisplayName("signs of an emergency put 112 first and stop nobody")
    void emergency() throws Exception {
        assertThat(body(form().param("text", "Rintakipu"), 422))
                .contains("Kerroit asiasta, joka voi vaatia apua heti.");
        assertThat(body(form().param("text", "Rintakipu").param("phone", "0400000123"), 200))
                .contains("Kerroit asiasta, joka voi vaatia apua heti.")
                .contains("receipt-code");
    }

    @Test
    @DisplayName("a worry may be anonymous and its receipt tells neither state, unit nor clock")
    void worry() throws Exception {
        String page = body(form().param("text", "Naapurin lapset").param("whom", "worry"), 200);
        assertThat(page)
                .contains("receipt-next")
                .doesNotContain("receipt-due")
                .doesNotContain("Viimeistään")
                .doesNotContain("receipt-explanation");
        String track = page(get("/contact/" + code(page).replace(" ", "-")), 200);
        assertThat(track).contains("Huolesi on otettu vastaan").doesNotContain("track-due");
    }

    @Test
    @DisplayName("the same form sent twice gives the same code")
    void twice() throws Exception {
        String token = Ids.next().toString();
        String one =
                body(
                        form().param("text", "Polvi")
                                .param("phone", "0400000123")
                                .param("formToken", token),
                        200);
        String two =
                body(
                        form().param("text", "Polvi")
                                .param("phone", "0400000123")
                                .param("formToken", token),
                        200);
        assertThat(code(two)).isEqualTo(code(one));
    }

    @Test
    @DisplayName("a wrong code gets a kind page")
    void wrongCode() throws Exception {
        assertThat(page(get("/contact/0000-0000-0000-0000"), 404)).contains("/contact/follow");
        assertThat(page(post("/contact/follow").param("code", "🙂"), 422))
                .contains("href=\"#code\"");
    }

    @Test
    @DisplayName("are complete in every language")
    void languages() throws Exception {
        for (String language : List.of("fi", "fi-simple", "sv", "en")) {
            assertThat(page(get("/contact").param("lang", language), 200))
                    .doesNotContain("[contact.");
            assertThat(
                            body(
                                    form().param("lang", language)
                                            .param("text", "Back pain")
                                            .param("phone", "0400000123"),
                                    200))
                    .doesNotContain("[contact.")
                    .doesNotContain("[deadline.");
        }
    }

    @Test
    @DisplayName("a nurse takes the next contact; the second who tries is told who was first")
    void work() throws Exception {
        // Earlier than what other tests have left in the queue, so that it is the next one.
        now.set(NOW.minus(Duration.ofDays(7)));
        body(
                form().param("text", "Selkä on kipeä <script>")
                        .param("phone", "0400000123")
                        .param("municipality", "230"),
                200);
        Account nurse = nurse("Jaana Kokeila");
        Account other = nurse("Petri Malli");
        String queue = page(get("/work/contacts").with(as(nurse)), 200);
        assertThat(queue)
                .contains("data-qa=\"queue-row\"")
                .contains("data-qa=\"queue-due\"")
                .contains("&lt;script&gt;")
                .doesNotContain("[contact.");
        String rows = page(get("/work/queue").header("HX-Request", "true").with(as(nurse)), 200);
        assertThat(rows.strip()).startsWith("<div id=\"queue\"");
        // Other tests' contacts stand in the same queue: ours is the row with our words.
        int words = queue.lastIndexOf("&lt;script&gt;");
        var matcher = ROW.matcher(queue.substring(words));
        assertThat(matcher.find()).isTrue();
        String address = "/work/contacts/" + matcher.group(1);
        mvc.perform(post(address + "/take").with(as(nurse)).with(csrf()))
                .andExpect(redirectedUrl(address));
        assertThat(page(post(address + "/take").with(as(other)).with(csrf()), 409))
                .contains("Jaana Kokeila otti tämän yhteydenoton ensin");
        String one = page(get(address).with(as(nurse)), 200);
        assertThat(one)
                .contains("data-qa=\"proposal-confirm\"")
                .contains(address + "/person")
                .doesNotContain("[contact.")
                .doesNotContain("[deadline.");
        mvc.perform(post(address + "/confirm").with(as(nurse)).with(csrf()))
                .andExpect(redirectedUrl(address));
        assertThat(
                        page(
                                post(address + "/change")
                                        .param("urgency", "URGENT")
                                        .param("direction", "SOCIAL")
                                        .with(as(nurse))
                                        .with(csrf()),
                                422))
                .contains("href=\"#reason\"");
        assertThat(
                        page(
                                post(address + "/close")
                                        .param("why", "NEED_ENDED")
                                        .with(as(nurse))
                                        .with(csrf()),
                                422))
                .contains("href=\"#told\"");
        mvc.perform(
                        post(address + "/close")
                                .param("why", "NEED_ENDED")
                                .param("told", "Neuvottiin")
                                .with(as(nurse))
                                .with(csrf()))
                .andExpect(redirectedUrl("/work/contacts"));
        assertThat(page(get(address).with(as(nurse)), 200)).doesNotContain("[contact.");
    }

    @Test
    @DisplayName("a call is written down on one page and taken at once")
    void writeDown() throws Exception {
        Account nurse = nurse("Jaana Kokeila");
        assertThat(page(get("/work/contacts/new").with(as(nurse)), 200))
                .contains("data-qa=\"contact-text\"")
                .doesNotContain("[contact.");
        String page =
                page(
                        post("/work/contacts/new")
                                .param("text", "Polvi on kipeä")
                                .param("phone", "0400000123")
                                .param("municipality", "230")
                                .with(as(nurse))
                                .with(csrf()),
                        200);
        assertThat(page).contains("receipt-code").doesNotContain("[contact.");
        assertThat(page(get("/work/contacts").with(as(nurse)), 200)).contains("taken-row");
        assertThat(
                        page(
                                post("/work/contacts/new")
                                        .param("text", "")
                                        .param("at", "25.99")
                                        .with(as(nurse))
                                        .with(csrf()),
                                422))
                .contains("href=\"#text\"")
                .contains("href=\"#at\"")
                .contains("25.99");
    }

    private Account nurse(String name) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi("sairaanhoitaja"),
                        Set.of(Role.PROFESSIONAL),
                        new ProfessionalId(Ids.next()),
                        null,
                        List.of(organizations.unitFor("230", QueueKind.HEALTH)),
                        null);
        accounts.save(account);
        return account;
    }

    private static MockHttpServletRequestBuilder form() {
        return post("/contact").contentType("application/x-www-form-urlencoded");
    }

    private String body(MockHttpServletRequestBuilder request, int status) throws Exception {
        return page(request, status);
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String code(String page) {
        var matcher = CODE.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).strip();
    }
}
