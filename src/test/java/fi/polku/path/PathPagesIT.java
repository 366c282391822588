package fi.polku.path;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("The pages of own worker, path and tasks")
class PathPagesIT extends DatabaseTest {
    @Autowired Paths paths;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Organizations organizations;
    @Autowired OwnWorkers ownWorkers;
    @Autowired Tasks tasks;

    private ClientId client;
    private Account worker;
    private Account self;
    private Account stranger;

    @BeforeEach
    void people() {
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Mallinen",
                                "Helmi",
                                null,
                                null,
                                LocalDate.of(1979, 3, 12),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        worker = account("SOCIAL_COUNSELLOR");
        stranger = account("DENTIST");
        relationships.open(
                client,
                Holder.of(worker.professional()),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        self =
                new Account(
                        new AccountId(Ids.next()),
                        "Helmi Mallinen",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of(),
                        null);
        accounts.save(self);
    }

    private ProfessionalView professional(String profession, boolean office) {
        return organizations.professionals().stream()
                .filter(p -> p.profession().equals(profession) && (!office || p.publicOffice()))
                .findFirst()
                .orElseThrow();
    }

    private Account account(String profession) {
        var found = professional(profession, false);
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        found.name(),
                        LocalizedText.fi("ammattilainen"),
                        Set.of(Role.PROFESSIONAL),
                        found.id(),
                        null,
                        List.of(found.unit()),
                        null);
        accounts.save(account);
        return account;
    }

    private MockHttpServletRequestBuilder form(String path, Object... pairs) {
        var request = post(path).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request.param((String) pairs[i], String.valueOf(pairs[i + 1]));
        }
        return request;
    }

    private MockHttpServletRequestBuilder newPath(Object... more) {
        return form("/work/clients/" + client.value() + "/paths/new", more)
                .param("model", "REHABILITATION_PATH")
                .param("level-2", "En jaksa.")
                .param("level-1", "Jaksan vähän.")
                .param("level1", "Jaksan hyvin.")
                .param("level2", "Jaksan kaiken.")
                .with(as(worker));
    }

    private PathView open() {
        return paths.openFor(client).orElseThrow();
    }

    @Test
    @DisplayName("show the caseload when an own worker is chosen, and name one")
    void ownWorker() throws Exception {
        String url = "/work/clients/" + client.value() + "/own-worker";
        mvc.perform(get(url).with(as(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("own-worker-save")))
                .andExpect(content().string(containsString("asiakasta")));
        mvc.perform(form(url, "professional", "").with(as(worker)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Valitse omatyöntekijä luettelosta.")));
        mvc.perform(
                        form(
                                        url,
                                        "professional",
                                        worker.professional().value(),
                                        "specialSupport",
                                        "true")
                                .with(as(worker)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("virkasuhteinen")));
        mvc.perform(
                        form(
                                        url,
                                        "professional",
                                        worker.professional().value(),
                                        "specialSupport",
                                        "true",
                                        "coWorker",
                                        professional("SOCIAL_WORKER", true).id().value())
                                .with(as(worker)))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/work/clients/" + client.value()));
        assertThat(ownWorkers.current(client)).isPresent();
        mvc.perform(get(url).with(as(stranger))).andExpect(status().isForbidden());
        mvc.perform(get(url).with(as(self))).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("lose nothing that was typed when the goal is not whole")
    void goalNotWhole() throws Exception {
        mvc.perform(newPath("words", "Haluan <b>jaksaa</b> 😀", "level0", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Haluan &lt;b&gt;jaksaa&lt;/b&gt; 😀")))
                .andExpect(content().string(containsString("Jaksan hyvin.")))
                .andExpect(content().string(containsString("level0-error")));
        assertThat(paths.openFor(client)).isEmpty();
    }

    @Test
    @DisplayName("carry a path from its start to the client's acceptance and to its end")
    void journey() throws Exception {
        ownWorkers.name(worker.actor(), client, worker.professional());
        String token = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(newPath("words", "Haluan jaksaa.", "level0", "Jaksan.", "formToken", token))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl("/work/paths/" + open().id().value()));
        }
        String base = "/work/paths/" + open().id().value();
        mvc.perform(get(base).with(as(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-qa=\"path-send\"")))
                .andExpect(content().string(containsString("path-rail")));
        var step = open().steps().get(5);
        mvc.perform(
                        form(
                                        base + "/steps/" + step.id().value(),
                                        "action",
                                        "SKIP",
                                        "editNo",
                                        open().editNo(),
                                        "reason",
                                        "")
                                .with(as(worker)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kirjoita perustelu.")));
        int seen = open().editNo();
        mvc.perform(
                        form(
                                        base + "/steps/" + step.id().value(),
                                        "action",
                                        "SKIP",
                                        "editNo",
                                        seen,
                                        "reason",
                                        "Arvio on jo tehty.")
                                .with(as(worker)))
                .andExpect(status().isSeeOther());
        mvc.perform(
                        form(
                                        base + "/steps/" + open().steps().get(6).id().value(),
                                        "action",
                                        "SKIP",
                                        "editNo",
                                        seen,
                                        "reason",
                                        "Toinen muutos.")
                                .with(as(worker)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("path-meanwhile")))
                .andExpect(content().string(containsString("Arvio on jo tehty.")))
                .andExpect(content().string(containsString("value=\"Toinen muutos.\"")));
        mvc.perform(form(base + "/send", "editNo", open().editNo()).with(as(worker)))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/my/path/answer").with(as(self)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-qa=\"path-accept\"")))
                .andExpect(content().string(containsString("data-qa=\"path-ask-change\"")))
                .andExpect(content().string(containsString("Haluan jaksaa.")));
        mvc.perform(form("/my/path/ask-change", "words", " ").with(as(self)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kirjoita, mitä haluat muuttaa.")));
        mvc.perform(form("/my/path/accept", "version", 1).with(as(self)))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/my"));
        assertThat(open().status()).isEqualTo(PathStatus.ACTIVE);
        mvc.perform(
                        form(
                                        base + "/steps/" + open().steps().getFirst().id().value(),
                                        "action",
                                        "DONE",
                                        "doneOn",
                                        "2026-03-10")
                                .with(as(worker)))
                .andExpect(status().isSeeOther());
        mvc.perform(
                        form(
                                        base + "/steps/" + open().steps().get(1).id().value(),
                                        "action",
                                        "WAIT",
                                        "whom",
                                        "CLIENT",
                                        "until",
                                        "31.2.2026")
                                .with(as(worker)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Päivää ei ole olemassa.")));
        mvc.perform(
                        form(
                                        base + "/steps",
                                        "title",
                                        "Uimaryhmä",
                                        "sector",
                                        "THIRD_SECTOR",
                                        "after",
                                        3,
                                        "editNo",
                                        open().editNo(),
                                        "reason",
                                        "Asiakkaan toive.")
                                .with(as(worker)))
                .andExpect(status().isSeeOther());
        mvc.perform(get(base).with(as(worker)))
                .andExpect(content().string(containsString("path-diff")))
                .andExpect(content().string(containsString("Uimaryhmä")));
        mvc.perform(form(base + "/end", "outcome", "").with(as(worker)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Valitse, miten polku päättyi.")));
        String goal = open().goals().getFirst().id().value().toString();
        mvc.perform(get(base + "/review").with(as(worker))).andExpect(status().isOk());
        mvc.perform(
                        form(
                                        base + "/end",
                                        "outcome",
                                        "GOAL_REACHED",
                                        "follows",
                                        "Jatkat itse.",
                                        "summary",
                                        "Tavoite onnistui.",
                                        "reached-" + goal,
                                        "1")
                                .with(as(worker)))
                .andExpect(status().isSeeOther());
        mvc.perform(get(base).with(as(worker)))
                .andExpect(content().string(containsString("T-luku 60.0")))
                .andExpect(content().string(not(containsString("data-qa=\"path-send\""))));
    }

    @Test
    @DisplayName("are shut to those who have no ground for seeing the client")
    void shut() throws Exception {
        mvc.perform(newPath("words", "Haluan jaksaa.", "level0", "Jaksan."))
                .andExpect(status().isSeeOther());
        String base = "/work/paths/" + open().id().value();
        mvc.perform(get(base).with(as(stranger))).andExpect(status().isForbidden());
        mvc.perform(form(base + "/send", "editNo", 1).with(as(stranger)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/work/paths/" + Ids.next()).with(as(worker)))
                .andExpect(status().isForbidden());
        mvc.perform(form("/my/path/accept").with(as(worker))).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("list what must be done, and a safety task is done only with words")
    void tasks() throws Exception {
        ownWorkers.name(worker.actor(), client, worker.professional());
        var id =
                tasks.raise(
                        Actor.system(),
                        new fi.polku.team.NewTask(
                                TaskKind.SAFETY,
                                client,
                                null,
                                now.today(),
                                true,
                                null,
                                null,
                                "answer",
                                Ids.next(),
                                fi.polku.kernel.Register.PATIENT));
        mvc.perform(get("/work/tasks").with(as(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-qa=\"task-row\"")))
                .andExpect(content().string(containsString("Helmi Mallinen")));
        String done = "/work/tasks/" + id.value() + "/done";
        mvc.perform(form(done, "words", "").with(as(worker)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content().string(containsString("Kirjoita, mitä teit ja mitä sovitte.")));
        mvc.perform(form(done, "words", "Soitin, sovimme ajan.").with(as(worker)))
                .andExpect(status().isSeeOther());
        assertThat(tasks.openAbout(client)).isEmpty();
        mvc.perform(
                        form("/work/tasks", "words", "Soita Kelaan", "dueOn", "2026-03-12")
                                .with(as(worker)))
                .andExpect(status().isSeeOther());
        mvc.perform(form("/work/tasks", "words", "Soita", "dueOn", "2020-01-01").with(as(worker)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Valitse päivä")));
    }
}
