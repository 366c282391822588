package fi.polku.portal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Permits;
import fi.polku.access.Role;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in permits and prohibitions")
@Sends({"/my/permits", "/my/prohibitions", "/my/prohibitions/record", "/my/permits/withdraw"})
class PermitWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Permits permits;
    @Autowired Bookings bookings;
    private static int number;
    private Account client;

    @TestFactory
    @DisplayName("giving a permit")
    Stream<DynamicTest> permit() {
        return form("a permit")
                .at(this::page)
                .sentTo(page -> "/my/permits")
                .as(() -> client)
                .filled("part", "SUMMARY")
                .filled("from", "2026-01-01")
                .filled("to", "2026-02-01")
                .required("part")
                .chosen("part")
                .chosen("receiver")
                .day("from", "to")
                .refuses(List.of("2025-12-31"), "to")
                .rows();
    }

    @TestFactory
    @DisplayName("giving a prohibition")
    Stream<DynamicTest> prohibition() {
        return form("a prohibition")
                .at(this::page)
                .sentTo(page -> "/my/prohibitions")
                .as(() -> client)
                .filled("target", "TYOIKAISET")
                .required("target")
                .chosen("target")
                .rows();
    }

    @TestFactory
    @DisplayName("forbidding one record")
    Stream<DynamicTest> record() {
        return form("a prohibition of one record")
                .at(() -> {
                    String page = page();
                    var start = NOW.plus(Duration.ofDays(3));
                    bookings.book(
                            Actor.system(),
                            new NewTime(
                                    People.JAANA,
                                    People.RECEPTION,
                                    ServiceType.NURSE,
                                    MeetingMode.PHONE,
                                    start.plusSeconds(1800L * number++),
                                    start.plusSeconds(1800L * number)),
                            Objects.requireNonNull(client.client()),
                            null);
                    return page;
                })
                .sentTo(page -> "/my/prohibitions/record")
                .as(() -> client)
                .first("record")
                .required("record")
                .chosen("record")
                .rows();
    }

    @TestFactory
    @DisplayName("withdrawing")
    Stream<DynamicTest> withdraw() {
        return form("a withdrawal")
                .at(() -> {
                    String page = page();
                    permits.forbid(client.actor(), Register.PATIENT, null);
                    return page;
                })
                .sentTo(page -> "/my/permits/withdraw")
                .as(() -> client)
                .technical("id")
                .rows();
    }

    /** Another client each time: the same permit twice is one. */
    private String page() {
        client =
                new Account(
                        new AccountId(Ids.next()),
                        "Lupa Antajainen",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        clients.create(Actor.system(), NewClient.of("Antajainen", "Lupa", null)),
                        List.of(),
                        null);
        accounts.save(client);
        permits.informed(client.actor());
        return "/my/permits";
    }
}
