package fi.polku.privacy.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.AccessLog;
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
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The privacy officer's search")
class LogPagesIT extends DatabaseTest {
    private static final String CODE = "020304A9070";

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired AccessLog log;
    @Autowired Relationships relationships;
    private Account officer;
    private Account nurse;
    private ClientId client;

    @BeforeEach
    void people() {
        officer = account(Role.PRIVACY_OFFICER);
        nurse = People.nurse(accounts);
        client =
                clients.byIdentityCode(CODE)
                        .orElseGet(() ->
                                clients.create(
                                        Actor.system(), NewClient.of("Salli", "Sinettinen", CODE)));
        log.viewed(nurse.actor(), client, "PERSON", "CARE");
    }

    private Account account(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Valvoja " + role,
                        LocalizedText.fi("x"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }

    private MockHttpServletResponse read(String address) throws Exception {
        return mvc.perform(get(address).with(as(officer)).locale(java.util.Locale.of("fi")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String field, String typed) throws Exception {
        return mvc.perform(post("/admin/log").param(field, typed).with(as(officer)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private long viewsByOfficer() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM access_log
                        WHERE account_id = :officer AND client_id = :client AND part = 'LOG' AND purpose = 'OVERSIGHT'
                        """)
                .param("officer", officer.id().value())
                .param("client", client.value())
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("by identity code goes to an address of ids only, and is itself in the log")
    void byIdentityCode() throws Exception {
        var asked = ask("whose", CODE);
        assertThat(asked.getStatus()).isEqualTo(303);
        assertThat(asked.getHeader("Location")).isEqualTo("/admin/log?client=" + client.value());
        String page = read(asked.getHeader("Location")).getContentAsString();
        assertThat(page)
                .contains("Salli Sinettinen", "Jaana Kokeila", "Henkilön sivu")
                .contains("ei hoito- tai asiakassuhdetta");
        assertThat(viewsByOfficer()).isEqualTo(1);
    }

    @Test
    @DisplayName("by a name that many have lets the officer choose, and by one goes on")
    void byName() throws Exception {
        clients.create(Actor.system(), NewClient.of("Sulo", "Sinettinen", null));
        String choice = ask("whose", "sinettinen").getContentAsString();
        assertThat(choice).contains("Sinettinen Salli", "/admin/log?client=" + client.value());
        assertThat(viewsByOfficer()).isPositive();
        assertThat(ask("who", officer.name()).getStatus()).isIn(200, 303);
        var nobody = ask("whose", "Eiketään");
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(nobody.getContentAsString()).contains("Eiketään");
    }

    @Test
    @DisplayName("opens one row and says which relationship stood behind it")
    void row() throws Exception {
        relationships.open(
                client,
                Holder.of(People.RECEPTION),
                RelationshipKind.CONTACT,
                Ids.next(),
                now.today().minusDays(3),
                null);
        log.viewed(nurse.actor(), client, "PATH", "CARE");
        UUID id =
                jdbc.sql(
                                "SELECT id FROM access_log WHERE client_id = :c AND part = 'PATH' ORDER BY id DESC LIMIT 1")
                        .param("c", client.value())
                        .query(UUID.class)
                        .single();
        assertThat(read("/admin/log/rows/" + id).getContentAsString())
                .contains("Katselun hetkellä oli voimassa suhde: yhteydenotto, la 7.3.2026")
                .contains("Rivi odottaa sinetöintiä");
    }

    @Test
    @DisplayName("as a file has the same rows, is logged as taken out, and holds no formula")
    void file() throws Exception {
        ClientId formula = clients.create(Actor.system(), NewClient.of("=2+3", "Kaava", null));
        log.viewed(nurse.actor(), formula, "PERSON", "CARE");
        var answer = read("/admin/log.csv?client=" + formula.value());
        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getContentAsString())
                .contains("\"Jaana Kokeila\"")
                .contains("\"'=2+3 Kaava\"");
        assertThat(
                        jdbc.sql(
                                        "SELECT request_kind FROM access_log WHERE account_id = :o AND client_id = :c")
                                .param("o", officer.id().value())
                                .param("c", formula.value())
                                .query(String.class)
                                .list())
                .containsExactly("FILE");
    }

    @Test
    @DisplayName("is the privacy officer's alone")
    void othersNot() throws Exception {
        Account administrator = account(Role.ADMINISTRATOR);
        for (String path :
                List.of(
                        "/admin/log",
                        "/admin/log.csv",
                        "/admin/log/proof",
                        "/admin/unusual",
                        "/admin/log/rows/" + Ids.next(),
                        "/admin/unusual/" + Ids.next())) {
            assertThat(
                            mvc.perform(get(path).with(as(administrator)))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("shows the newest seal and the proofs that were made")
    void proof() throws Exception {
        mvc.perform(post("/admin/log/proof").with(as(officer)).with(csrf()));
        String page = read("/admin/log/proof").getContentAsString();
        assertThat(page).contains("data-qa=\"proof\"", "data-qa=\"seal-hash\"", "Loki on ehjä.");
    }
}
