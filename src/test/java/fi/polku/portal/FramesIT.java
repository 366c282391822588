package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.testing.DatabaseTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("What stands round every page")
class FramesIT extends DatabaseTest {
    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Organizations organizations;
    @Autowired Tasks tasks;
    @Autowired AccessLog log;

    private Account account(Role role, ProfessionalView who, ClientId of) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Kehys Testi",
                        LocalizedText.fi("sosiaaliohjaaja"),
                        Set.of(role),
                        who == null ? null : who.id(),
                        of,
                        who == null ? List.of() : List.of(who.unit()),
                        null);
        accounts.save(account);
        return account;
    }

    private ProfessionalView professional() {
        var made =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Kehys",
                        "Testi",
                        "SOCIAL_COUNSELLOR",
                        organizations.units().getLast().id(),
                        true,
                        false);
        organizations.save(made);
        return made;
    }

    private NewTask task(TaskKind kind, ClientId client, ProfessionalView who) {
        return new NewTask(
                kind,
                client,
                "Soita",
                now.today(),
                false,
                who.id(),
                null,
                "test",
                Ids.next(),
                Register.SOCIAL_WELFARE);
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    @Test
    @DisplayName(
            "gives somebody who has not signed in no cookie: not to read, not to send, not to follow")
    void noCookie() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var set = new ArrayList<String>();
            for (String path : List.of("/", "/contact", "/meeting-places", "/contact/follow")) {
                set.addAll(cookies(http, HttpRequest.newBuilder(at(path)).build(), 200));
            }
            var sent =
                    HttpRequest.newBuilder(at("/contact"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "text=Selka+on+kipea&phone=0400000123"))
                            .build();
            HttpResponse<String> answer = http.send(sent, HttpResponse.BodyHandlers.ofString());
            set.addAll(answer.headers().allValues("Set-Cookie"));
            Matcher code =
                    Pattern.compile("data-qa=\"receipt-code\"[^>]*>([^<]+)<")
                            .matcher(answer.body());
            assertThat(code.find()).isTrue();
            String receipt = "/contact/" + code.group(1).strip().replace(" ", "");
            set.addAll(cookies(http, HttpRequest.newBuilder(at(receipt)).build(), 200));
            var wrong =
                    HttpRequest.newBuilder(at("/contact"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("text="))
                            .build();
            set.addAll(cookies(http, wrong, 422));
            assertThat(set).isEmpty();
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static List<String> cookies(HttpClient http, HttpRequest request, int status)
            throws Exception {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(request.uri().getPath()).isEqualTo(status);
        return answer.headers().allValues("Set-Cookie");
    }

    @Test
    @DisplayName("keeps the rest of the address when the language or the theme is changed")
    void keepsTheQuery() throws Exception {
        String page = body(get("/meeting-places?after=1&lang=sv&theme=dark"));
        assertThat(page)
                .contains("href=\"/meeting-places?after=1&amp;lang=en\"")
                .contains("href=\"/meeting-places?after=1&amp;theme=light\"");
    }

    @Test
    @DisplayName("leads from a form that came back with errors to the page it was filled in on")
    void afterErrors() throws Exception {
        assertThat(body(post("/contact").param("text", ""))).contains("href=\"/contact?lang=sv\"");
        var professional = professional();
        var worker = account(Role.PROFESSIONAL, professional, null);
        ClientId client = clients.create(Actor.system(), NewClient.of("Kehys", "Asiakas", null));
        // A task about safety is not done without words of what was done.
        var task = tasks.raise(Actor.system(), task(TaskKind.SAFETY, client, professional));
        String page =
                body(post("/work/tasks/" + task.value() + "/done").with(as(worker)).with(csrf()));
        assertThat(page).contains("href=\"/work/tasks?lang=sv\"");
    }

    @Test
    @DisplayName("names the unit and counts what waits")
    void unitAndCounts() throws Exception {
        var professional = professional();
        var worker = account(Role.PROFESSIONAL, professional, null);
        ClientId client = clients.create(Actor.system(), NewClient.of("Kehys", "Asiakas", null));
        for (int i = 0; i < 3; i++) {
            tasks.raise(Actor.system(), task(TaskKind.OTHER, client, professional));
        }
        String page = body(get("/work").with(as(worker)));
        assertThat(page)
                .contains(
                        "<b>"
                                + organizations
                                        .unit(professional.unit())
                                        .orElseThrow()
                                        .name()
                                        .in("fi")
                                + "</b>");
        assertThat(page).contains("data-qa=\"nav-count\">3</span>");
    }

    @Test
    @DisplayName("offers a partner no queue and no new contact, which are not theirs to open")
    void partner() throws Exception {
        var partner = account(Role.PARTNER, professional(), null);
        assertThat(body(get("/work").with(as(partner))))
                .contains("href=\"/work/tasks\"")
                .doesNotContain("href=\"/work/contacts");
        var worker = account(Role.PROFESSIONAL, professional(), null);
        assertThat(body(get("/work").with(as(worker)))).contains("href=\"/work/contacts/new\"");
    }

    @Test
    @DisplayName("shows every view of the client once, page after page")
    void looksPages() throws Exception {
        ClientId client = clients.create(Actor.system(), NewClient.of("Katsottu", "Kaisa", null));
        var self = account(Role.CLIENT, null, client);
        var professional = organizations.professionals().getFirst();
        var looker = account(Role.PROFESSIONAL, professional, null).actor();
        for (int i = 0; i < 65; i++) {
            now.set(NOW.plus(Duration.ofMinutes(i)));
            log.viewed(looker, client, "PERSON", "CARE");
        }
        var seen = new HashSet<String>();
        String next = "/my/access";
        int pages = 0;
        while (next != null) {
            String page = body(get(next).with(as(self)));
            Matcher row = Pattern.compile("/my/requests/why\\?view=([^\"]*)\"").matcher(page);
            while (row.find()) {
                assertThat(seen.add(row.group(1))).as(row.group(1)).isTrue();
            }
            Matcher older =
                    Pattern.compile("href=\"(/my/access\\?after=[^\"]*)\" data-qa=\"access-older\"")
                            .matcher(page);
            next = older.find() ? older.group(1) : null;
            pages++;
        }
        assertThat(seen).hasSize(65);
        assertThat(pages).isEqualTo(3);
    }
}
