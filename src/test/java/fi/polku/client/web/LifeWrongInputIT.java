package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.LifeSituations;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in what is told of life")
@Sends({
    "/work/clients/{id}/life-situations",
    "/work/clients/{id}/life-situations/{situation}/end",
    "/work/clients/{id}/life-situations/{situation}/take-back",
    "/my/life-situations",
    "/my/life-situations/{situation}/end"
})
class LifeWrongInputIT extends WrongInputTest {
    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Relationships relationships;
    @Autowired LifeSituations situations;
    private Account self;
    private UUID situation;

    @TestFactory
    @DisplayName("a worker writes it down")
    Stream<DynamicTest> tell() {
        return form("writing down")
                .by(People.nurse(accounts))
                .at(() -> "/work/clients/" + related().value() + "/life-situations")
                .filled("kind", "SICK_LEAVE")
                .filled("from", "2026-03-01")
                .filled("to", "2026-04-10")
                .required("kind", "from")
                .chosen("kind")
                .day("from", "to")
                .refuses(List.of("2026-03-11"), "from")
                .refuses(List.of("2026-02-27"), "to")
                .rows();
    }

    @TestFactory
    @DisplayName("the client tells it")
    Stream<DynamicTest> own() {
        return form("telling")
                .as(() -> self)
                .at(() -> own("/my/life-situations"))
                .filled("kind", "CARER_ALONE")
                .filled("from", "2026-03-01")
                .filled("to", "")
                .required("kind", "from")
                .chosen("kind")
                .day("from", "to")
                .rows();
    }

    @TestFactory
    @DisplayName("a worker writes down its end")
    Stream<DynamicTest> end() {
        return form("ending")
                .by(People.nurse(accounts))
                .at(() -> "/work/clients/" + known(related()).value() + "/life-situations")
                .sentTo(address -> address + "/" + situation + "/end")
                .filled("last", "2026-03-05")
                .required("last")
                .day("last")
                .refuses(List.of("2026-01-31"), "last")
                .rows();
    }

    @TestFactory
    @DisplayName("the client tells its end")
    Stream<DynamicTest> ownEnd() {
        return form("telling the end")
                .as(() -> self)
                .at(() -> own("/my/life-situations"))
                .sentTo(address -> address + "/" + situation + "/end")
                .filled("last", "2026-03-05")
                .required("last")
                .day("last")
                .rows();
    }

    @TestFactory
    @DisplayName("a worker takes it back")
    Stream<DynamicTest> takeBack() {
        return form("taking back")
                .by(People.nurse(accounts))
                .at(() -> "/work/clients/" + known(related()).value() + "/life-situations")
                .sentTo(address -> address + "/" + situation + "/take-back")
                .rows();
    }

    private ClientId person() {
        return clients.create(Actor.system(), NewClient.of("Elämä", "Koekansa", null));
    }

    private ClientId related() {
        ClientId who = person();
        transaction.executeWithoutResult(t ->
                relationships.open(
                        who,
                        Holder.of(People.RECEPTION),
                        RelationshipKind.CARE,
                        Ids.next(),
                        LocalDate.of(2026, 1, 1),
                        null));
        return who;
    }

    private ClientId known(ClientId who) {
        situation =
                situations.takeIn(
                        who, LifeSituations.Kind.UNEMPLOYED, FROM, null, Register.PATIENT);
        return who;
    }

    private String own(String address) {
        ClientId who = known(person());
        self = account(who);
        return address;
    }

    /** The client's account, by a name that comes last in lists: other tests look at the first. */
    private Account account(ClientId who) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Östen Koekansa",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        who,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
