package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.client.NearKind;
import fi.polku.client.NearOnes;
import fi.polku.client.NewClient;
import fi.polku.client.NewNear;
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

@DisplayName("Wrong input of near ones and of what matters")
@Sends({
    "/work/clients/{id}/near",
    "/work/clients/{id}/near/{relation}",
    "/work/clients/{id}/near/{relation}/end",
    "/work/clients/{id}/about-me",
    "/my/near",
    "/my/near/{relation}",
    "/my/near/{relation}/end",
    "/my/about-me"
})
class NearWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired NearOnes nearOnes;
    @Autowired Relationships relationships;
    private Account who;
    private ClientId client;

    @TestFactory
    @DisplayName("adding at work")
    Stream<DynamicTest> add() {
        return form("adding")
                .at(() -> work() + "/near")
                .as(() -> who)
                .filled("name", "Valto Valvoja")
                .filled("kind", "TRUSTEE")
                .filled("scope", "BOTH")
                .filled("ground", "Digi- ja väestötietovirasto 4.2.2026")
                .filled("from", "2026-02-04")
                .filled("to", "2027-02-04")
                .required("name", "kind", "scope", "ground")
                .atMost(200, "name")
                .atMost(500, "ground")
                .identity("identity")
                .chosen("kind", "custody", "scope", "carer", "tell", "toldBy", "together")
                .day("from", "to")
                .refuses(List.of("2026-03-11"), "from")
                .refuses(List.of("2026-02-03"), "to")
                .refuses(List.of("soita", "<b>", "🙂"), "phone")
                .refuses(List.of("0", "10", "ensin", "🙂"), "order")
                .rows();
    }

    @TestFactory
    @DisplayName("changing at work")
    Stream<DynamicTest> change() {
        return form("changing")
                .at(() -> {
                    String page = work() + "/near/";
                    return page + near();
                })
                .as(() -> who)
                .filled("name", "Elo Ystävä")
                .filled("kind", "FRIEND")
                .required("name", "kind")
                .atMost(200, "name")
                .chosen("kind", "custody", "scope", "carer", "tell", "toldBy", "together")
                .day("from", "to")
                .refuses(List.of("soita"), "phone")
                .refuses(List.of("0", "x"), "order")
                .anything("ground")
                .rows();
    }

    @TestFactory
    @DisplayName("ending at work")
    Stream<DynamicTest> end() {
        var relation = new String[1];
        return form("ending")
                .at(() -> {
                    String page = work() + "/near";
                    relation[0] = near();
                    return page;
                })
                .sentTo(page -> page + "/" + relation[0] + "/end")
                .as(() -> who)
                .rows();
    }

    @TestFactory
    @DisplayName("adding one's own")
    Stream<DynamicTest> addOwn() {
        return form("adding one's own")
                .at(() -> {
                    own();
                    return "/my/near";
                })
                .as(() -> who)
                .filled("name", "Elo Ystävä")
                .filled("kind", "FRIEND")
                .required("name", "kind")
                .atMost(200, "name")
                .chosen("kind", "carer", "tell", "together")
                .day("from", "to")
                .refuses(List.of("soita", "🙂"), "phone")
                .refuses(List.of("0", "x"), "order")
                .rows();
    }

    @TestFactory
    @DisplayName("changing one's own")
    Stream<DynamicTest> changeOwn() {
        return form("changing one's own")
                .at(() -> {
                    own();
                    return "/my/near/" + near();
                })
                .as(() -> who)
                .filled("name", "Elo Ystävä")
                .filled("kind", "NEIGHBOUR")
                .required("name", "kind")
                .atMost(200, "name")
                .chosen("kind", "carer", "tell", "together")
                .day("from", "to")
                .refuses(List.of("soita"), "phone")
                .refuses(List.of("0"), "order")
                .rows();
    }

    @TestFactory
    @DisplayName("ending one's own")
    Stream<DynamicTest> endOwn() {
        var relation = new String[1];
        return form("ending one's own")
                .at(() -> {
                    own();
                    relation[0] = near();
                    return "/my/near";
                })
                .sentTo(page -> page + "/" + relation[0] + "/end")
                .as(() -> who)
                .rows();
    }

    @TestFactory
    @DisplayName("saying what matters")
    Stream<DynamicTest> say() {
        return form("saying")
                .at(() -> {
                    own();
                    return "/my/about-me";
                })
                .as(() -> who)
                .filled("matters", "Koira ja puutarha")
                .atMost(1000, "strengths", "matters", "helps", "hopes", "speak")
                .rows();
    }

    @TestFactory
    @DisplayName("saying what matters together")
    Stream<DynamicTest> together() {
        return form("saying together")
                .at(() -> work() + "/about-me")
                .as(() -> who)
                .filled("strengths", "Hyvä kuuntelija")
                .atMost(1000, "strengths", "matters", "helps", "hopes", "speak")
                .rows();
    }

    private String near() {
        return nearOnes.add(
                        who.actor(),
                        client,
                        NewNear.outside("Elo Ystävä", "040 123 4567", NearKind.FRIEND))
                .toString();
    }

    private void own() {
        client = clients.create(Actor.system(), NewClient.of("Omala", "Oona", null));
        who = People.client(accounts, client);
    }

    private String work() {
        who = People.nurse(accounts);
        client = clients.create(Actor.system(), NewClient.of("Läheinen", "Lauri", null));
        relationships.open(
                client,
                Holder.of(People.JAANA),
                RelationshipKind.CARE,
                Ids.next(),
                LocalDate.of(2026, 3, 1),
                null);
        return "/work/clients/" + client.value();
    }
}
