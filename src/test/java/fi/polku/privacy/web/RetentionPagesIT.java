package fi.polku.privacy.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.ClientChange;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.privacy.RetentionHolds;
import fi.polku.privacy.RetentionHolds.NewHold;
import fi.polku.privacy.RetentionHolds.Reason;
import fi.polku.privacy.Retentions;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The pages of retention")
class RetentionPagesIT extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Retentions retentions;
    @Autowired RetentionHolds holds;

    @Test
    @DisplayName("say rule by rule how many and why, name nobody, and let another approve")
    void run() throws Exception {
        dead("Nimetön-Muistettu");
        Account officer = saved(Role.PRIVACY_OFFICER);
        UUID run = retentions.count(Actor.system(), DAY);
        String page = page("/admin/retention/" + run, officer, "fi");
        assertThat(page)
                .contains("kuoli 3.2.2014 + 12 v → hävitetään 4.2.2026")
                .contains("Luvat ja kiellot")
                .contains("Potilaskertomus")
                .contains("Asiakastietolain 703/2023 liite")
                .contains("retention-approve")
                .doesNotContain("Nimetön-Muistettu")
                .doesNotContain("[privacy.");
        assertThat(page("/admin/retention", officer, "fi"))
                .contains("retention-waiting")
                .contains("nav-count");
        assertThat(page("/admin/retention/" + run, officer, "sv")).contains("död 3.2.2014 + 12 år");
        assertThat(page("/admin/retention/" + run, officer, "en")).contains("died 3.2.2014 + 12 y");
        Account administrator = saved(Role.ADMINISTRATOR);
        retentions.approve(
                administrator.actor(), run, retentions.get(administrator.actor(), run).digest());
        retentions.carryOut();
        assertThat(page("/admin/retention/" + run, officer, "fi"))
                .contains("retention-report")
                .contains("Säilyttäjä ADMINISTRATOR")
                .doesNotContain("retention-approve");
        assertThat(page("/admin/retention", officer, "fi")).doesNotContain("nav-count");
    }

    @Test
    @DisplayName("of a run that is not there is not there, and of a day to come cannot be approved")
    void notThere() throws Exception {
        dead("Tuleva");
        Account officer = saved(Role.PRIVACY_OFFICER);
        UUID run = retentions.count(Actor.system(), DAY.plusYears(1));
        assertThat(page("/admin/retention/" + run, officer, "fi")).contains("on vasta edessä");
        int status =
                mvc.perform(get("/admin/retention/" + Ids.next()).with(as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        assertThat(status).isIn(403, 404);
    }

    @Test
    @DisplayName("list the orders with whom, why and until when")
    void orders() throws Exception {
        Account officer = saved(Role.PRIVACY_OFFICER);
        ClientId client = dead("Pidettävä");
        holds.order(
                officer.actor(),
                new NewHold(client, null, Reason.ARCHIVE_ORDER, "Kansallisarkiston päätös.", null));
        Account administrator = saved(Role.ADMINISTRATOR);
        assertThat(page("/admin/retention", officer, "fi")).contains("data-qa=\"holds\"");
        assertThat(page("/admin/retention", administrator, "fi"))
                .doesNotContain("data-qa=\"holds\"");
        assertThat(
                        mvc.perform(get("/admin/retention/holds").with(as(administrator)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(page("/admin/retention/holds", officer, "fi"))
                .contains("Pidettävä")
                .contains("Määrätty arkistoitavaksi")
                .contains("Kansallisarkiston päätös.")
                .contains("toistaiseksi");
        holds.inForce(officer.actor()).stream()
                .filter(h -> h.client().equals(client))
                .forEach(h -> holds.end(officer.actor(), h.id()));
    }

    private String page(String address, Account who, String language) throws Exception {
        return mvc.perform(
                        get(address)
                                .with(as(who))
                                .cookie(new jakarta.servlet.http.Cookie("lang", language))
                                .header("Accept-Language", language))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private ClientId dead(String family) {
        ClientId client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                family,
                                "Aika",
                                null,
                                null,
                                LocalDate.of(1930, 1, 1),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        ClientChange as = ClientChange.of(clients.get(client));
        clients.change(
                Actor.system(),
                client,
                new ClientChange(
                        as.familyName(),
                        as.givenNames(),
                        as.callName(),
                        as.bornOn(),
                        as.sex(),
                        as.language(),
                        as.municipalityCode(),
                        as.phone(),
                        as.email(),
                        as.nonDisclosure(),
                        LocalDate.of(2014, 2, 3)));
        jdbc.sql(
                        "INSERT INTO permit (id, client_id, of_register, parts, given_at, created_at) VALUES (?, ?, 'PATIENT', '{SUMMARY}', '2013-01-01', now())")
                .params(Ids.next(), client.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO instrument_score (id, client_id, instrument_code, score_code, happened_at, recorded_at, register, record_status, created_at)
                        VALUES (?, ?, 'x', 'y', '2013-01-01', '2013-01-01', 'PATIENT', 'FINAL', now())
                        """)
                .params(Ids.next(), client.value())
                .update();
        return client;
    }

    private Account saved(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Säilyttäjä " + role,
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
