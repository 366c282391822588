package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The words of the timeline")
class TimelineWordsIT extends DatabaseTest {
    @Autowired Journal journal;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Organizations organizations;

    private ClientId client;
    private Account self;
    private Account worker;

    @BeforeEach
    void people() {
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Sanainen",
                                "Kaino",
                                null,
                                null,
                                LocalDate.of(1968, 5, 4),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        self =
                new Account(
                        new AccountId(Ids.next()),
                        "Kaino Sanainen",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of(),
                        null);
        accounts.save(self);
        var nurse =
                organizations.professionals().stream()
                        .filter(p -> p.profession().equals("NURSE"))
                        .findFirst()
                        .orElseThrow();
        worker =
                new Account(
                        new AccountId(Ids.next()),
                        nurse.name(),
                        LocalizedText.fi("ammattilainen"),
                        Set.of(Role.PROFESSIONAL),
                        nurse.id(),
                        null,
                        List.of(nurse.unit()),
                        null);
        accounts.save(worker);
        relationships.open(
                client,
                Holder.of(nurse.id()),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
    }

    @Test
    @DisplayName("speak to the client as you, and to the professional of the client")
    void youAndTheClient() throws Exception {
        told("path.journal.ended", "outcome_code", "CLIENT_ENDED");
        told("path.journal.waits", "whom_code", "CLIENT");
        told("assessment.journal.matterClosed", "end_code", "WITHDRAWN");

        assertThat(page("/my/timeline", self))
                .contains("Polkusi päättyi: halusit lopettaa.")
                .contains("Vuorossa: sinä,")
                .contains("koska peruit hakemuksesi.");
        assertThat(page("/work/clients/" + client.value(), worker))
                .contains("Polku päättyi: asiakas halusi lopettaa,")
                .contains("askel odottaa vastausta: asiakas,")
                .contains("koska asiakas perui hakemuksensa.")
                .doesNotContain("halusit lopettaa");
    }

    private void told(String key, String name, String value) {
        transaction.executeWithoutResult(t ->
                journal.record(
                        JournalEntry.about(client)
                                .by(null, null)
                                .key(key)
                                .subject("client", client.value())
                                .arg(name, value)));
    }

    private String page(String path, Account who) throws Exception {
        return mvc.perform(get(path).with(as(who))).andReturn().getResponse().getContentAsString();
    }
}
