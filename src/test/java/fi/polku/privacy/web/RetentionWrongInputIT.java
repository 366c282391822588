package fi.polku.privacy.web;

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
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in retention")
@Sends({
    "/admin/retention",
    "/admin/retention/{run}/approve",
    "/admin/retention/{run}/set-aside",
    "/admin/retention/holds",
    "/admin/retention/holds/{hold}/end"
})
class RetentionWrongInputIT extends WrongInputTest {
    private static final String CODE = "020516C903K";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Retentions retentions;
    @Autowired RetentionHolds holds;

    @TestFactory
    @DisplayName("counting for a day")
    Stream<DynamicTest> count() {
        return form("a count")
                .at(() -> "/admin/retention")
                .by(saved(Role.PRIVACY_OFFICER))
                .filled("on", "2026-03-10")
                .required("on")
                .day("on")
                .refuses(List.of("2023-12-31", "2300-01-01"), "on")
                .withoutJournal(
                        "a count destroys nothing, and the run itself tells who made it and when")
                .rows();
    }

    @TestFactory
    @DisplayName("approving a count")
    Stream<DynamicTest> approve() {
        return form("an approval")
                .at(this::counted)
                .sentTo(page -> page + "/approve")
                .by(saved(Role.ADMINISTRATOR))
                .filled("sure", "yes")
                .required("sure")
                .technical("digest")
                .rows();
    }

    @TestFactory
    @DisplayName("setting a count aside")
    Stream<DynamicTest> setAside() {
        return form("setting aside")
                .at(this::counted)
                .sentTo(page -> page + "/set-aside")
                .by(saved(Role.ADMINISTRATOR))
                .having("formToken")
                .rows();
    }

    @TestFactory
    @DisplayName("ordering records kept")
    Stream<DynamicTest> hold() {
        known();
        return form("an order")
                .at(() -> "/admin/retention/holds")
                .by(saved(Role.PRIVACY_OFFICER))
                .filled("identity", CODE)
                .filled("reason", "APPEAL")
                .filled("task", "IAKKAAT")
                .filled("words", "Valitus on kesken.")
                .filled("until", "2026-12-31")
                .required("identity", "reason", "words")
                .identity("identity")
                .chosen("reason", "task")
                .atMost(RetentionHolds.WORDS_AT_MOST, "words")
                .day("until")
                .refuses(List.of("2026-03-09"), "until")
                .rows();
    }

    @TestFactory
    @DisplayName("ending an order")
    Stream<DynamicTest> end() {
        Account officer = saved(Role.PRIVACY_OFFICER);
        ClientId client = known();
        var latest = new String[1];
        return form("ending an order")
                .at(() -> {
                    holds.order(
                            officer.actor(),
                            new NewHold(client, null, Reason.OTHER, "Kokeeksi.", null));
                    latest[0] = holds.inForce(officer.actor()).getFirst().id().toString();
                    return "/admin/retention/holds";
                })
                .sentTo(page -> page + "/" + latest[0] + "/end")
                .by(officer)
                .having("formToken")
                .rows();
    }

    /** A count with somebody long dead in it. */
    private String counted() {
        ClientId client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Entinen",
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
                        LocalDate.of(2010, 1, 1)));
        return "/admin/retention/" + retentions.count(Actor.system(), DAY);
    }

    private ClientId known() {
        return clients.byIdentityCode(CODE)
                .orElseGet(() ->
                        clients.create(Actor.system(), NewClient.of("Pidetty", "Aika", CODE)));
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
