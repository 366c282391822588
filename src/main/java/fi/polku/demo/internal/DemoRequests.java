package fi.polku.demo.internal;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Views;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk;
import fi.polku.privacy.WithholdingGround;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * A named person who has asked about the data held: a question answered and one open, a viewer
 * withheld, a correction refused, and a breach told of this morning.
 */
@Component
class DemoRequests {
    private final OwnRequests own;
    private final RequestDesk desk;
    private final Views views;
    private final AccessLog log;
    private final Clients clients;
    private final DemoAccounts accounts;
    private final Now now;

    DemoRequests(
            OwnRequests own,
            RequestDesk desk,
            Views views,
            AccessLog log,
            Clients clients,
            DemoAccounts accounts,
            Now now) {
        this.own = own;
        this.desk = desk;
        this.views = views;
        this.log = log;
        this.clients = clients;
        this.accounts = accounts;
        this.now = now;
    }

    /** The third of the named people asks; those who look are of the same house. */
    void happen(Actor nurse, Actor doctor, Actor lead, Actor officer, List<ClientId> people) {
        if (people.size() < 3) {
            return;
        }
        ClientId client = people.get(2);
        Actor self = accounts.clientActor(clients.get(client));
        UUID first = looked(doctor, client, 30);
        UUID second = looked(lead, client, 12);
        UUID third = looked(nurse, client, 4);
        UUID answered =
                at(26, () -> own.askWhy(self, first, "En ole käynyt lääkärissä tänä vuonna."));
        at(
                19,
                () -> {
                    desk.answer(
                            officer,
                            answered,
                            "Lääkäri tarkisti hoidon tarpeen arvion, koska hoitaja pyysi siihen"
                                    + " neuvoa. Käyntiä ei tarvittu.",
                            true);
                    return answered;
                });
        UUID secret = at(10, () -> own.askWhy(self, second, null));
        at(
                8,
                () -> {
                    desk.withhold(
                            officer,
                            secret,
                            false,
                            WithholdingGround.SERIOUS_DANGER,
                            "Katsoja on saanut uhkauksen, jota poliisi tutkii.",
                            now.today().plusDays(90));
                    desk.refuse(
                            officer,
                            secret,
                            RefusalGround.SERIOUS_DANGER,
                            "Katselulle oli peruste, mutta emme voi nyt kertoa katsojaa.");
                    return secret;
                });
        UUID wrong =
                at(
                        9,
                        () ->
                                own.askCorrection(
                                        self,
                                        new OwnRequests.CorrectionWanted(
                                                null,
                                                "Arviossa lukee, että asun yksin.",
                                                "Asun veljeni kanssa.")));
        at(
                5,
                () -> {
                    desk.refuse(
                            officer,
                            wrong,
                            RefusalGround.NOT_WRONG,
                            "Arvio kertoo tilanteen arvion päivänä. Muutto kirjataan"
                                    + " seuraavaan arvioon.");
                    own.attachView(self, wrong, "Asuin jo silloin veljeni kanssa, ja kerroin sen.");
                    return wrong;
                });
        UUID open = at(2, () -> own.askWhy(self, third, "Miksi vastaanotosta katsottiin?"));
        at(
                1,
                () -> {
                    desk.askExplanation(
                            officer,
                            open,
                            false,
                            "Mihin työtehtävään tämä katselu liittyi?",
                            now.today().plusDays(7));
                    return open;
                });
        now.callAt(
                now.instant().minus(Duration.ofHours(3)),
                () ->
                        own.tellOfBreach(
                                self,
                                "Sain postissa kirjeen, jossa oli toisen ihmisen ajanvaraus."));
    }

    private UUID looked(Actor viewer, ClientId client, int daysAgo) {
        return at(
                daysAgo,
                () -> {
                    log.viewed(viewer, client, "PERSON", "CARE");
                    return views
                            .list(
                                    accounts.clientActor(clients.get(client)),
                                    client,
                                    Views.Filter.newest(1000),
                                    Views.Withheld.NONE)
                            .stream()
                            .filter(v -> Objects.equals(viewer.account(), v.accountId()))
                            .findFirst()
                            .orElseThrow()
                            .id();
                });
    }

    private UUID at(int daysAgo, Supplier<UUID> what) {
        Instant moment = now.instant().minus(Duration.ofDays(daysAgo));
        return now.callAt(moment, what);
    }
}
