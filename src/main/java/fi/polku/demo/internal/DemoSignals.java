package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.LifeSituations;
import fi.polku.client.LifeSituations.Kind;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import fi.polku.signal.SignalLetters;
import fi.polku.signal.SignalRules;
import fi.polku.signal.Signals;
import fi.polku.signal.Signals.Noticed;
import fi.polku.signal.Signals.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Early signals of named people: rules tried on the region's history and some switched on, a sick
 * leave of half a year that is noticed, a letter with its answer, and a signal that was not right.
 */
@Component
@Order(50)
class DemoSignals implements DemoStory {
    private static final List<String> ON =
            List.of(
                    "long-without-work",
                    "services-without-plan",
                    "missed-visits",
                    "work-ability-weakening");
    private static final int EERO = 1;
    private static final int SIIRI = 2;
    private static final int VEIKKO = 3;
    private static final int OONA = 4;

    private final SignalRules rules;
    private final Signals signals;
    private final SignalLetters letters;
    private final LifeSituations life;
    private final Clients clients;
    private final DemoAccounts accounts;
    private final Now now;

    DemoSignals(
            SignalRules rules,
            Signals signals,
            SignalLetters letters,
            LifeSituations life,
            Clients clients,
            DemoAccounts accounts,
            Now now) {
        this.rules = rules;
        this.signals = signals;
        this.letters = letters;
        this.life = life;
        this.clients = clients;
        this.accounts = accounts;
        this.now = now;
    }

    @Override
    public String name() {
        return "early signals";
    }

    @Override
    public void happen(Told told) {
        LocalDate today = told.today();
        Actor lead = told.named().actor("lead", "model-developer");
        told.person(VEIKKO).ifPresent(p -> tells(p, Kind.SICK_LEAVE, 182, today));
        told.person(EERO).ifPresent(p -> tells(p, Kind.UNEMPLOYED, 400, today));
        told.person(OONA).ifPresent(p -> tells(p, Kind.CARER_ALONE, 300, today));
        told.person(SIIRI)
                .ifPresent(p ->
                        at(
                                today,
                                40,
                                9,
                                () ->
                                        life.takeIn(
                                                p,
                                                Kind.SICK_LEAVE,
                                                today.minusDays(95),
                                                null,
                                                Register.PATIENT)));
        for (String rule : ON) {
            at(today, 8, 9, () -> rules.tryOut(lead, rule, rules.lastDay(rule), 18));
            at(
                    today,
                    7,
                    13,
                    () -> {
                        rules.switchOn(
                                lead,
                                rule,
                                "Historiaa on vielä vähän. Johtoryhmä päätti ottaa säännön käyttöön"
                                        + " ja katsoa puolen vuoden kuluttua, mihin se johti.");
                        return rule;
                    });
        }
        at(today, 1, 3, () -> signals.night(Actor.system(), today.minusDays(2)));
        told.person(VEIKKO).ifPresent(p -> written(today, p, told));
        told.person(SIIRI).ifPresent(p -> dismissed(today, p, told));
    }

    /** The client tells it forty days ago. */
    private void tells(ClientId who, Kind kind, int days, LocalDate today) {
        at(
                today,
                40,
                18,
                () ->
                        life.tell(
                                accounts.clientActor(clients.get(who)),
                                who,
                                kind,
                                today.minusDays(days),
                                null));
    }

    /** The worker writes in the morning and the client answers in the afternoon. */
    private void written(LocalDate today, ClientId who, Told told) {
        open(who, told)
                .ifPresent(found -> {
                    at(
                            today,
                            1,
                            9,
                            () ->
                                    signals.write(
                                            found.by(),
                                            found.signal().id(),
                                            "Hei Veikko! Sairauslomasi on jatkunut pitkään. Haluaisin"
                                                    + " kuulla, mitä sinulle kuuluu ja mistä olisi apua."
                                                    + " Sopiiko, että soitan torstaina?"));
                    at(
                            today,
                            1,
                            15,
                            () -> {
                                Actor self = accounts.clientActor(clients.get(who));
                                letters.mine(self).stream()
                                        .findFirst()
                                        .ifPresent(l ->
                                                letters.answer(
                                                        self,
                                                        l.id(),
                                                        "Kiitos kun kysyit. Torstai sopii, mieluiten"
                                                                + " aamupäivällä."));
                                return who;
                            });
                });
    }

    private void dismissed(LocalDate today, ClientId who, Told told) {
        open(who, told)
                .ifPresent(found ->
                        at(
                                today,
                                1,
                                11,
                                () -> {
                                    signals.outcome(
                                            found.by(),
                                            found.signal().id(),
                                            Outcome.NOT_RELEVANT,
                                            "Sairausloma päättyi jo. Päättymistä ei ollut kirjattu.");
                                    return who;
                                }));
    }

    private record Found(Actor by, Noticed signal) {}

    /** The client's open signal, and somebody whose list it is on. */
    private Optional<Found> open(ClientId who, Told told) {
        for (String key : List.of("own-worker", "nurse", "social-worker")) {
            Actor by = told.named().actor(key, "own-worker");
            var found = signals.of(by, who).stream().filter(s -> s.outcome() == null).findFirst();
            if (found.isPresent()) {
                return Optional.of(new Found(by, found.get()));
            }
        }
        return Optional.empty();
    }

    private <T> T at(LocalDate today, int daysAgo, int hour, Supplier<T> what) {
        return now.callAt(
                today.minusDays(daysAgo).atTime(hour, 30).atZone(Now.ZONE).toInstant(), what);
    }
}
