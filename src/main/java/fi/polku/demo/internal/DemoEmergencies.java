package fi.polku.demo.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Two records opened in an emergency: one reviewed, one that waits for the privacy officer. */
@Component
class DemoEmergencies {
    private final Emergencies emergencies;
    private final Access access;
    private final Now now;

    DemoEmergencies(Emergencies emergencies, Access access, Now now) {
        this.emergencies = emergencies;
        this.access = access;
        this.now = now;
    }

    /** Of the named people whom the worker does not serve, the first two. */
    void happen(Actor worker, Actor officer, List<ClientId> people) {
        List<ClientId> others =
                people.stream().filter(p -> !access.maySee(worker, p)).limit(2).toList();
        if (others.size() < 2) {
            return;
        }
        var earlier =
                now.callAt(
                        now.instant().minus(Duration.ofDays(6)),
                        () ->
                                emergencies.open(
                                        worker,
                                        others.getFirst(),
                                        EmergencyReason.LIFE_OR_HEALTH,
                                        "Löytyi pihalta tajuttomana, lääkitys selvitettävä ennen"
                                                + " ensihoitoa."));
        now.callAt(
                now.instant().minus(Duration.ofDays(4)),
                () -> {
                    emergencies.review(
                            officer,
                            earlier.id(),
                            true,
                            "Ensihoidon kirjaus samalta hetkeltä vahvistaa syyn.");
                    return null;
                });
        now.callAt(
                now.instant().minus(Duration.ofHours(20)),
                () ->
                        emergencies.open(
                                worker,
                                others.getLast(),
                                EmergencyReason.URGENT_HELP,
                                "Soitti hädissään, eikä yhteydenottoa ollut vielä kirjattu."));
    }
}
