package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.ContactWay;
import fi.polku.client.Departures;
import fi.polku.client.Doubles;
import fi.polku.client.NewClient;
import fi.polku.client.PersonHistory;
import fi.polku.client.PersonalDetails;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.team.OwnWorkers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * People as they are written down in a hurry: one joined with a temporary record, one probable
 * double that waits, one join taken back; a person who died, one with an interpreter, and one with
 * whom not everything may be said on the telephone.
 */
@Component
@Order(30)
class DemoDoubles implements DemoStory {
    private final Clients clients;
    private final Doubles doubles;
    private final ClientMerges merges;
    private final PersonalDetails details;
    private final Departures departures;
    private final OwnWorkers ownWorkers;
    private final Now now;

    DemoDoubles(
            Clients clients,
            Doubles doubles,
            ClientMerges merges,
            PersonalDetails details,
            Departures departures,
            OwnWorkers ownWorkers,
            Now now) {
        this.clients = clients;
        this.doubles = doubles;
        this.merges = merges;
        this.details = details;
        this.departures = departures;
        this.ownWorkers = ownWorkers;
        this.now = now;
    }

    @Override
    public String name() {
        return "people recorded twice";
    }

    @Override
    public void happen(Told told) {
        Actor worker = told.actor("own-worker");
        told.person(0).ifPresent(p -> joined(worker, p));
        told.person(2).ifPresent(p -> waiting(worker, p));
        told.person(4).ifPresent(p -> parted(worker, p));
        told.person(5).ifPresent(this::limits);
        told.person(6).ifPresent(this::interpreter);
        died(worker);
        doubles.search();
    }

    /** Somebody who came without papers turned out to be known. */
    private void joined(Actor worker, ClientId known) {
        var who = clients.get(known);
        ClientId twice = at(40, () -> twin(worker, who, who.familyName(), false));
        at(
                38,
                () ->
                        merges.merge(
                                Actor.system(),
                                twice,
                                known,
                                "Tuli vastaanotolle ilman papereita, henkilöllisyys tarkistettiin"
                                        + " ajokortista."));
    }

    /** A slip in the name and no identity code: found at night, waits for a person to look. */
    private void waiting(Actor worker, ClientId known) {
        var who = clients.get(known);
        String family = who.familyName();
        at(3, () -> twin(worker, who, family.replace("mm", "m") + "n", true));
    }

    private void parted(Actor worker, ClientId known) {
        var who = clients.get(known);
        ClientId other = at(25, () -> twin(worker, who, who.familyName(), true));
        var link =
                at(
                        20,
                        () ->
                                merges.merge(
                                        Actor.system(), other, known, "Sama nimi ja syntymäaika."));
        at(
                18,
                () -> {
                    merges.undoMerge(
                            Actor.system(), link, "Kaima: kävivät samana päivänä eri paikoissa.");
                    return link;
                });
    }

    private void limits(ClientId client) {
        at(
                15,
                () -> {
                    details.reach(
                            Actor.system(),
                            client,
                            new PersonalDetails.NewWay(
                                    ContactWay.Kind.PHONE,
                                    "046 555 0137",
                                    ContactWay.Speaks.CONTACT_US,
                                    false,
                                    true,
                                    false,
                                    "Puhelin on yhteinen puolison kanssa.",
                                    "Asiakas kertoi tapaamisessa."));
                    details.reach(
                            Actor.system(),
                            client,
                            new PersonalDetails.NewWay(
                                    ContactWay.Kind.ADDRESS,
                                    "Postilokero 12, 28100 Pori",
                                    ContactWay.Speaks.ALL,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "Kirjeet eivät tule kotiin."));
                    return client;
                });
    }

    private void interpreter(ClientId client) {
        at(
                15,
                () -> {
                    details.speak(
                            Actor.system(),
                            client,
                            new PersonalDetails.NewSpeech(
                                    "fi",
                                    PersonHistory.Interpreter.SIGN,
                                    "fse",
                                    PersonHistory.InterpreterWay.PRESENT,
                                    "Asiakas kertoi."));
                    return client;
                });
    }

    /** Somebody with an own worker: the worker has the task of ending what is open. */
    private void died(Actor worker) {
        ClientId gone =
                at(
                        60,
                        () ->
                                clients.create(
                                        Actor.system(),
                                        new NewClient(
                                                "Muisto",
                                                "Lempi Orvokki",
                                                "Lempi",
                                                null,
                                                now.today().minusYears(91),
                                                "FEMALE",
                                                "fi",
                                                null,
                                                null,
                                                null,
                                                false,
                                                List.of())));
        known(worker, gone, 59);
        at(
                2,
                () ->
                        departures.record(
                                Actor.system(),
                                gone,
                                Departures.Kind.DEATH,
                                now.today().minusDays(1),
                                PersonHistory.Source.RELATIVE));
    }

    private ClientId twin(Actor worker, ClientDetails who, String family, boolean told) {
        ClientId id =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                family,
                                who.givenNames(),
                                null,
                                null,
                                who.bornOn(),
                                who.sex(),
                                who.language(),
                                told ? who.municipalityCode() : null,
                                null,
                                null,
                                false,
                                List.of()));
        known(worker, id, 0);
        return id;
    }

    private void known(Actor worker, ClientId client, int daysAgo) {
        var professional = worker.professional();
        if (professional == null) {
            return;
        }
        if (daysAgo == 0) {
            ownWorkers.name(Actor.system(), client, professional);
        } else {
            at(
                    daysAgo,
                    () -> {
                        ownWorkers.name(Actor.system(), client, professional);
                        return client;
                    });
        }
    }

    private <T> T at(int daysAgo, Supplier<T> what) {
        return now.callAt(now.instant().minus(Duration.ofDays(daysAgo)), what);
    }
}
