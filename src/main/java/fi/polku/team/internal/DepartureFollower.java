package fi.polku.team.internal;

import fi.polku.access.Actor;
import fi.polku.client.ClientDeparted;
import fi.polku.client.DepartureWithdrawn;
import fi.polku.client.Departures;
import fi.polku.client.Unfinished;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a person dies or moves away and something is unfinished, the own worker, or the unit that
 * answers, is given the task of finishing it: nothing ends by itself.
 */
@Component
class DepartureFollower {
    /** A day to breathe, and not so long that a call for a booked time rings at a mourner's. */
    private static final int DAYS = 1;

    private static final String SUBJECT = "departure";

    private final Tasks tasks;
    private final List<Unfinished> unfinished;
    private final Now now;

    DepartureFollower(Tasks tasks, List<Unfinished> unfinished, Now now) {
        this.tasks = tasks;
        this.unfinished = List.copyOf(unfinished);
        this.now = now;
    }

    @EventListener
    void departed(ClientDeparted event) {
        if (unfinished.stream().allMatch(u -> u.of(event.client()).isEmpty())) {
            return;
        }
        tasks.raise(
                Actor.system(),
                NewTask.forOwnWorker(
                        event.kind() == Departures.Kind.DEATH
                                ? TaskKind.CLIENT_DIED
                                : TaskKind.CLIENT_MOVED,
                        event.client(),
                        null,
                        now.today().plusDays(DAYS),
                        SUBJECT,
                        event.departure(),
                        Register.SOCIAL_WELFARE));
    }

    @EventListener
    void withdrawn(DepartureWithdrawn event) {
        tasks.withdraw(SUBJECT, event.departure());
    }
}
