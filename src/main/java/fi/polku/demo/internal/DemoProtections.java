package fi.polku.demo.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.Protections;
import fi.polku.client.UnmaskReason;
import fi.polku.client.Unmasking;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** A named person under non-disclosure for safety, and a worker who had to know where to go. */
@Component
class DemoProtections {
    /** Far on the path: the mask is seen beside everything that a person's page has. */
    private static final String WHO = "Luonnos";

    private final Protections protections;
    private final Unmasking unmasking;
    private final Access access;
    private final Clients clients;
    private final Now now;

    DemoProtections(
            Protections protections, Unmasking unmasking, Access access, Clients clients, Now now) {
        this.protections = protections;
        this.unmasking = unmasking;
        this.access = access;
        this.clients = clients;
        this.now = now;
    }

    /** Told to the own worker twelve days ago; the own worker visited at home three days ago. */
    void happen(Actor worker, List<ClientId> people) {
        people.stream()
                .filter(p -> clients.get(p).familyName().equals(WHO))
                .filter(p -> access.maySee(worker, p))
                .findFirst()
                .ifPresent(p -> protect(worker, p));
    }

    private void protect(Actor worker, ClientId who) {
        now.callAt(
                now.instant().minus(Duration.ofDays(12)),
                () -> {
                    protections.protect(worker, who, now.today(), null);
                    return null;
                });
        if (unmasking.mayAsk(worker, who)) {
            now.callAt(
                    now.instant().minus(Duration.ofDays(3)),
                    () -> unmasking.show(worker, who, UnmaskReason.HOME_VISIT));
        }
    }
}
