package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Permits;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("The client's permits and prohibitions")
class PermitPagesIT extends DatabaseTest {
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Permits permits;

    private Account helmi;

    @BeforeEach
    void person() {
        helmi = client("Helmi");
    }

    @Test
    @DisplayName("are given, seen with the days they concern, told in the timeline and withdrawn")
    void given() throws Exception {
        assertThat(page(get("/my/permits")).getContentAsString())
                .contains("Et ole antanut lupia etkä kieltoja.");
        send(
                post("/my/permits")
                        .param("part", "SUMMARY", "PAIHDEHUOLTO", "TYOIKAISET")
                        .param("from", "2026-01-15"));
        assertThat(permits.permits(helmi.actor()))
                .extracting(Permits.Permit::register, Permits.Permit::parts)
                .containsExactlyInAnyOrder(
                        tuple(Register.PATIENT, List.of("SUMMARY")),
                        tuple(Register.SOCIAL_WELFARE, List.of("PAIHDEHUOLTO", "TYOIKAISET")));
        assertThat(page(get("/my/permits")).getContentAsString())
                .contains(
                        "sosiaalihuolto saa käyttää terveystietojasi",
                        "aikaisintaan to 15.1.2026",
                        "Työikäisten palvelut");
        send(post("/my/prohibitions").param("target", "PATIENT"));
        assertThat(permits.prohibitions(helmi.actor()))
                .extracting(Permits.Prohibition::register)
                .containsExactly(Register.PATIENT);
        assertThat(page(get("/my/timeline")).getContentAsString())
                .contains("Kielsit antamasta tietojasi", "Annoit luvan");
        for (var permit : permits.permits(helmi.actor())) {
            send(post("/my/permits/withdraw").param("id", permit.id().toString()));
        }
        send(
                post("/my/permits/withdraw")
                        .param(
                                "id",
                                permits.prohibitions(helmi.actor()).getFirst().id().toString()));
        assertThat(page(get("/my/permits")).getContentAsString())
                .contains("Et ole antanut lupia etkä kieltoja.");
    }

    @Test
    @DisplayName(
            "given twice are one, and days in the wrong order are told without losing anything")
    void twiceAndWrong() throws Exception {
        for (int i = 0; i < 2; i++) {
            send(post("/my/permits").param("part", "ENTRIES"));
            send(post("/my/prohibitions").param("target", "LASTENSUOJELU"));
        }
        assertThat(permits.permits(helmi.actor())).hasSize(1);
        assertThat(permits.prohibitions(helmi.actor())).hasSize(1);
        var wrong =
                page(
                        post("/my/permits")
                                .param("part", "SUMMARY")
                                .param("from", "2026-03-02")
                                .param("to", "2026-03-01"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains(
                        "Viimeinen päivä ei voi olla ennen ensimmäistä",
                        "value=\"SUMMARY\" checked",
                        "value=\"2026-03-02\"");
        assertThat(permits.permits(helmi.actor())).hasSize(1);
    }

    @Test
    @DisplayName("of another client are neither seen nor withdrawn")
    void others() throws Exception {
        Account other = client("Hilja");
        permits.permit(
                other.actor(),
                new Permits.NewPermit(
                        Register.PATIENT, Set.of("SUMMARY"), null, LocalDate.of(2026, 3, 1)));
        var id = permits.permits(other.actor()).getFirst().id();
        assertThat(page(get("/my/permits")).getContentAsString()).doesNotContain(id.toString());
        assertThat(page(post("/my/permits/withdraw").param("id", id.toString())).getStatus())
                .isIn(403, 404);
        assertThat(permits.permits(other.actor())).hasSize(1);
    }

    private Account client(String name) {
        ClientId id = clients.create(Actor.system(), NewClient.of("Mallinen", name, null));
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name + " Mallinen",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        id,
                        List.of(),
                        null);
        accounts.save(account);
        permits.informed(account.actor());
        return account;
    }

    private void send(MockHttpServletRequestBuilder request) throws Exception {
        var response = page(request);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/my/permits");
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(helmi)).with(csrf())).andReturn().getResponse();
    }
}
