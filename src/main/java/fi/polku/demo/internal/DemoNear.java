package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.AboutMe;
import fi.polku.client.AboutMe.Topic;
import fi.polku.client.Clients;
import fi.polku.client.NearKind;
import fi.polku.client.NearOnes;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.NewClient;
import fi.polku.client.NewNear;
import fi.polku.demo.domain.TestIdentity;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who is near the named people and what matters to them: a mother and her daughter, an old woman
 * and the daughter who takes care of her, and a mother alone with two children.
 */
@Component
@Order(40)
class DemoNear implements DemoStory {
    private final NearOnes nearOnes;
    private final AboutMe aboutMe;
    private final Clients clients;
    private final DemoAccounts accounts;
    private final DemoQueries queries;
    private final Now now;

    DemoNear(
            NearOnes nearOnes,
            AboutMe aboutMe,
            Clients clients,
            DemoAccounts accounts,
            DemoQueries queries,
            Now now) {
        this.nearOnes = nearOnes;
        this.aboutMe = aboutMe;
        this.clients = clients;
        this.accounts = accounts;
        this.queries = queries;
        this.now = now;
    }

    @Override
    public String name() {
        return "near ones and what matters";
    }

    @Override
    public void happen(Told told) {
        now.callAt(
                now.instant().minus(Duration.ofDays(4)),
                () -> {
                    families(told);
                    words(told);
                    return "";
                });
    }

    private void families(Told told) {
        Optional<ClientId> iida = queries.findNamed("Iida", "Demovirta");
        Optional<ClientId> hanna = queries.findNamed("Hanna", "Demovirta");
        if (iida.isPresent() && hanna.isPresent()) {
            near(
                    iida.get(),
                    NewNear.of(hanna.get(), NearKind.MOTHER).with(Custody.SOLE).together());
        }
        Optional<ClientId> aune = queries.findNamed("Aune", "Mallisaari");
        Optional<ClientId> liisa = queries.findNamed("Liisa", "Mallisaari");
        if (aune.isPresent() && liisa.isPresent()) {
            near(
                    aune.get(),
                    new NewNear(
                            liisa.get(),
                            "",
                            "040 000 0201",
                            NearKind.CHILD,
                            null,
                            null,
                            null,
                            null,
                            "",
                            Carer.AGREEMENT,
                            1,
                            MayTell.ALL,
                            true,
                            ToldBy.CLIENT));
            near(
                    aune.get(),
                    NewNear.outside("Taimi Naapurila", "040 000 0202", NearKind.NEIGHBOUR)
                            .called(2, MayTell.NOTHING));
        }
        told.person(4).ifPresent(oona -> children(oona, told.today()));
        told.person(8)
                .ifPresent(helmi ->
                        near(
                                helmi,
                                NewNear.outside("Sanna Mallinen", "040 000 0203", NearKind.SIBLING)
                                        .called(1, MayTell.WELLBEING)));
        told.person(9)
                .ifPresent(risto ->
                        near(
                                risto,
                                NewNear.outside("Leena Luonnos", "040 000 0204", NearKind.SPOUSE)
                                        .caring(Carer.WITHOUT)
                                        .called(1, MayTell.ALL)
                                        .together()));
    }

    /** A mother alone with two children, who are clients themselves. */
    private void children(ClientId mother, LocalDate today) {
        child("Aava", today.minusYears(9).minusDays(71), true, mother);
        child("Eelis", today.minusYears(6).minusDays(12), false, mother);
    }

    private void child(String given, LocalDate born, boolean girl, ClientId mother) {
        String code = new TestIdentity().named(born, girl);
        ClientId id =
                clients.create(
                        Actor.system(),
                        NewClient.of(given, "Kokeiluvuori", code).livingIn(accounts.home()));
        near(id, NewNear.of(mother, NearKind.MOTHER).with(Custody.SOLE).together());
    }

    private void near(ClientId client, NewNear near) {
        nearOnes.add(Actor.system(), client, near);
    }

    private void words(Told told) {
        for (DemoFiles.Said said : DemoFiles.said()) {
            (said.person() < 0
                            ? queries.findNamed(said.given(), said.family())
                            : told.person(said.person()))
                    .ifPresent(client -> say(client, said));
        }
    }

    private void say(ClientId client, DemoFiles.Said said) {
        var words = new EnumMap<Topic, String>(Topic.class);
        for (Map.Entry<String, String> one : said.words().entrySet()) {
            words.put(Topic.valueOf(one.getKey()), one.getValue());
        }
        // In the person's own name: an account of one's own is how the client writes it.
        aboutMe.say(
                new Actor(
                        null,
                        clients.get(client).name(),
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of()),
                client,
                words);
    }
}
