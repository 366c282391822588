package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in non-disclosure")
@Sends({
    "/work/clients/{id}/protection",
    "/work/clients/{id}/protection/lift",
    "/work/clients/{id}/whereabouts"
})
class ProtectionWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Relationships relationships;
    private Account nurse;

    @TestFactory
    @DisplayName("recording")
    Stream<DynamicTest> protect() {
        nurse = People.nurse(accounts);
        return form("recording")
                .by(nurse)
                .at(() -> person(false) + "/protection")
                .filled("from", "2026-03-10")
                .filled("to", "2026-04-10")
                .required("from")
                .day("from")
                .day("to")
                .refuses(List.of("2026-03-09"), "to")
                .rows();
    }

    @TestFactory
    @DisplayName("lifting")
    Stream<DynamicTest> lift() {
        nurse = People.nurse(accounts);
        return form("lifting")
                .by(nurse)
                .at(() -> person(true) + "/protection")
                .sentTo(address -> address + "/lift")
                .filled("reason", "Asiakas kertoi turvakiellon päättyneen.")
                .required("reason")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("asking where somebody is")
    Stream<DynamicTest> ask() {
        nurse = People.nurse(accounts);
        return form("asking")
                .by(nurse)
                .at(() -> person(true) + "/whereabouts")
                .answersWithPage()
                .filled("reason", "HOME_VISIT")
                .required("reason")
                .chosen("reason")
                .rows();
    }

    private String person(boolean registered) {
        ClientId who =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Suojattu",
                                "Sini",
                                null,
                                null,
                                null,
                                null,
                                "fi",
                                "214",
                                "0401234567",
                                null,
                                registered,
                                List.of()));
        transaction.executeWithoutResult(t ->
                relationships.open(
                        who,
                        Holder.of(nurse.professional()),
                        RelationshipKind.CARE,
                        Ids.next(),
                        LocalDate.of(2026, 3, 1),
                        null));
        return "/work/clients/" + who.value();
    }
}
