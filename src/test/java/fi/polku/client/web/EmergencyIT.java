package fi.polku.client.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Role;
import fi.polku.client.ClientFinder;
import fi.polku.client.Clients;
import fi.polku.client.Clients.ClientSearch;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A record opened in an emergency")
class EmergencyIT extends DatabaseTest {
    /** Of nobody whom another test has made known to others. */
    private static final String CODE = IdentityCode.of(LocalDate.of(2004, 3, 5), 'A', 951).value();

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired ClientFinder finder;
    @Autowired Emergencies emergencies;
    @Autowired AccessLog log;

    private Account nurse;
    private ClientId client;

    @BeforeEach
    void people() {
        nurse = People.nurse(accounts);
        client =
                clients.byIdentityCode(CODE)
                        .orElseGet(() ->
                                clients.create(
                                        Actor.system(), NewClient.of("Heta", "Hätäavattu", CODE)));
    }

    @Test
    @DisplayName("was shut before, is open for four hours with its reason logged, and shuts itself")
    void limited() throws Exception {
        assertThat(status(page(), nurse)).isEqualTo(403);
        var sent =
                mvc.perform(
                                post("/work/emergency")
                                        .param("identity", CODE)
                                        .param("reason", "LIFE_OR_HEALTH")
                                        .param("words", "Tajuton, lääkitys selvitettävä heti.")
                                        .with(as(nurse))
                                        .with(csrf()))
                        .andReturn()
                        .getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo(page());
        assertThat(status(page(), nurse)).isEqualTo(200);
        assertThat(log.listForClient(client, 5))
                .extracting(AccessLog.View::purpose)
                .contains("EMERGENCY");
        assertThat(status(page(), People.counsellor(accounts))).as("to others").isEqualTo(403);
        assertThat(finder.search(nurse.actor(), new ClientSearch("Hätäavattu", null, 10)).rows())
                .as("lists are of those in care")
                .isEmpty();

        now.set(NOW.plus(Duration.ofHours(4)).minusMillis(1));
        assertThat(status(page(), nurse)).isEqualTo(200);
        now.set(NOW.plus(Duration.ofHours(4)));
        assertThat(status(page(), nurse)).isEqualTo(403);
    }

    @Test
    @DisplayName("is told to the client at once, and so is what the review found")
    void told() throws Exception {
        Account self = saved(Role.CLIENT, client);
        var opening = emergencies.open(nurse.actor(), client, EmergencyReason.CHILD_SAFETY, WORDS);
        assertThat(body("/my/timeline", self))
                .contains("lapsi voi olla vaarassa")
                .contains("Kankaanpään vastaanottotiimi")
                .doesNotContain(WORDS);
        emergencies.review(
                saved(Role.PRIVACY_OFFICER, null).actor(), opening.id(), false, "Ei perustetta.");
        assertThat(body("/my/timeline", self))
                .contains("Avaamiselle ei ollut perustetta")
                .doesNotContain("Ei perustetta.");
    }

    @Test
    @DisplayName("is reviewed once, by a privacy officer, and not by the one who opened it")
    void reviewed() throws Exception {
        var opening = emergencies.open(nurse.actor(), client, EmergencyReason.OTHER, WORDS);
        assertThatThrownBy(() -> emergencies.unreviewed(nurse.actor())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> emergencies.review(nurse.actor(), opening.id(), true, WORDS))
                .isInstanceOf(Denied.class);
        Account officer = saved(Role.PRIVACY_OFFICER, null);
        assertThat(emergencies.unreviewed(officer.actor())).contains(opening);
        assertThat(body("/admin/emergencies", officer)).contains("Heta Hätäavattu");
        emergencies.review(officer.actor(), opening.id(), true, WORDS);
        assertThat(emergencies.unreviewed(officer.actor()))
                .extracting(Emergencies.Opening::id)
                .doesNotContain(opening.id());
        assertThat(body("/admin/emergencies/" + opening.id(), officer))
                .contains("Avaamiselle oli peruste");
        assertThatThrownBy(() -> emergencies.review(officer.actor(), opening.id(), false, WORDS))
                .isInstanceOf(Refusal.class)
                .hasMessage("access.emergency.reviewedAlready");

        var both =
                new Actor(
                        officer.id(),
                        officer.name(),
                        Set.of(Role.PROFESSIONAL, Role.PRIVACY_OFFICER),
                        People.JAANA,
                        null,
                        List.of());
        var own = emergencies.open(both, client, EmergencyReason.OTHER, WORDS);
        assertThatThrownBy(() -> emergencies.review(both, own.id(), true, WORDS))
                .isInstanceOf(Refusal.class)
                .hasMessage("access.emergency.own");
    }

    private static final String WORDS = "Puhelu katkesi kesken kaiken.";

    private String page() {
        return "/work/clients/" + client.value();
    }

    private int status(String address, Account account) throws Exception {
        return mvc.perform(get(address).with(as(account))).andReturn().getResponse().getStatus();
    }

    private String body(String address, Account account) throws Exception {
        return mvc.perform(get(address).with(as(account)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Account saved(Role role, @Nullable ClientId self) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Tiina Tarkistaja",
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        self,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
