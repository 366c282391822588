package fi.polku.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.decision.Applications;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.decision.NoticeWay;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.testing.As;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("The pages of matters and decisions")
class DecisionPagesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Initiations initiations;
    @Autowired Decisions decisions;
    @Autowired Applications applications;

    private DecisionWorld world;
    private Account inka;
    private ClientId client;

    @BeforeEach
    void people() {
        world = new DecisionWorld(clients, accounts, relationships, initiations, decisions);
        inka = world.inka();
        client = world.client(LocalDate.of(1941, 5, 2), TODAY);
    }

    private static MockHttpServletRequestBuilder by(
            Account account, MockHttpServletRequestBuilder request) {
        return request.with(As.as(account));
    }

    private DecisionId signed() {
        var matter =
                world.matter(
                        inka, client, ServiceTask.IAKKAAT, LocalDateTime.of(2026, 3, 2, 10, 0));
        return world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO", "-LIIKKUMINEN"));
    }

    @Test
    @DisplayName("lead from an application to a decision that the client reads in plain words")
    void journey() throws Exception {
        Account self = world.self(client);
        mvc.perform(
                        by(self, post("/my/applications"))
                                .param("service", "KOTIHOITO")
                                .param("words", "En jaksa enää yksin.")
                                .with(csrf()))
                .andExpect(status().isSeeOther());
        mvc.perform(by(self, get("/my/applications")))
                .andExpect(content().string(containsString("En jaksa enää yksin.")));
        mvc.perform(by(inka, get("/work/clients/" + client.value() + "/matters")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Odottaa päätöstä")));
        var matter = applications.of(inka.actor(), client).getFirst().matterId();
        mvc.perform(by(inka, get("/work/matters/" + matter.value()))).andExpect(status().isOk());
        var sent =
                mvc.perform(
                                by(inka, post("/work/matters/" + matter.value() + "/decision"))
                                        .param("unit", DecisionWorld.UNIT.value().toString())
                                        .param("service1", "KOTIHOITO")
                                        .param("outcome1", "GRANTED")
                                        .param("amount1", "kaksi tuntia viikossa")
                                        .param("from1", "2026-03-16")
                                        .param("facts", "Asiakas ei selviä yksin.")
                                        .param("evidence", "Palvelutarpeen arvio.")
                                        .param("provisions", "SHL 19 a §.")
                                        .param(
                                                "contactPerson",
                                                DecisionWorld.INKA.value().toString())
                                        .with(csrf()))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse();
        String page = sent.getHeader("Location");
        mvc.perform(by(inka, get(page)))
                .andExpect(content().string(containsString("Tämä ei ole vielä päätös.")));
        mvc.perform(by(inka, get(page + "/edit"))).andExpect(status().isOk());
        mvc.perform(by(inka, post(page + "/sign")).param("revision", "1").with(csrf()))
                .andExpect(status().isSeeOther());
        var id = DecisionId.of(page.substring(page.lastIndexOf('/') + 1));
        decisions.notice(inka.actor(), id, NoticeWay.POST, TODAY);
        mvc.perform(by(inka, get(page))).andExpect(content().string(containsString("16.4.2026")));
        mvc.perform(by(self, get("/my/decisions/" + id.value())))
                .andExpect(content().string(containsString("Saat hakemasi")))
                .andExpect(content().string(containsString("16.4.2026")));
        mvc.perform(by(self, get("/my/decisions"))).andExpect(status().isOk());
    }

    @Test
    @DisplayName("are nobody's who is somebody else")
    void others() throws Exception {
        var id = signed();
        Account other = world.self(world.client(LocalDate.of(1980, 1, 1), TODAY));
        for (String page : new String[] {"/my/decisions/", "/my/decisions/%s/pdf"}) {
            int answer =
                    mvc.perform(
                                    by(
                                            other,
                                            get(
                                                    page.contains("%s")
                                                            ? page.formatted(id.value())
                                                            : page + id.value())))
                            .andReturn()
                            .getResponse()
                            .getStatus();
            assertThat(answer).isIn(403, 404);
        }
    }
}
