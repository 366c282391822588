package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Ids;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in emergencies")
@Sends({"/work/emergency", "/admin/emergencies/{id}"})
class EmergencyWrongInputIT extends WrongInputTest {
    private static final String CODE = "010203A9057";

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Emergencies emergencies;
    private Account worker;

    @TestFactory
    @DisplayName("opening a record")
    Stream<DynamicTest> open() {
        known();
        return form("opening a record")
                .at(() -> {
                    // Another each time: one opening at a time is enough for one.
                    worker = saved(Role.PROFESSIONAL);
                    return "/work/emergency";
                })
                .as(() -> worker)
                .filled("identity", CODE)
                .filled("reason", "LIFE_OR_HEALTH")
                .filled("words", "Tajuton mies vastaanotolla.")
                .required("identity", "reason", "words")
                .identity("identity")
                .chosen("reason")
                .refuses(List.of("lyhyt"), "words")
                .atMost(1000, "words")
                .rows();
    }

    @TestFactory
    @DisplayName("reviewing an opening")
    Stream<DynamicTest> review() {
        ClientId client = known();
        return form("a review")
                .by(saved(Role.PRIVACY_OFFICER))
                .at(() ->
                        "/admin/emergencies/"
                                + emergencies
                                        .open(
                                                saved(Role.PROFESSIONAL).actor(),
                                                client,
                                                EmergencyReason.OTHER,
                                                "Kokeilua varten avattu.")
                                        .id())
                .filled("finding", "UNJUSTIFIED")
                .filled("words", "Perustetta ei löytynyt.")
                .required("finding", "words")
                .chosen("finding")
                .refuses(List.of("ei"), "words")
                .atMost(1000, "words")
                .rows();
    }

    private ClientId known() {
        return clients.byIdentityCode(CODE)
                .orElseGet(() ->
                        clients.create(Actor.system(), NewClient.of("Hilla", "Hätäinen", CODE)));
    }

    private Account saved(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Harri Hätä",
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        role == Role.PROFESSIONAL ? new ProfessionalId(Ids.next()) : null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
