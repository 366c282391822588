package fi.polku.team.internal;

import fi.polku.client.Unfinished;
import fi.polku.kernel.ClientId;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The own worker and the open tasks of a person who leaves. */
@Component
class OpenCare implements Unfinished {
    private final OwnWorkers ownWorkers;
    private final Tasks tasks;

    OpenCare(OwnWorkers ownWorkers, Tasks tasks) {
        this.ownWorkers = ownWorkers;
        this.tasks = tasks;
    }

    @Override
    public List<Line> of(ClientId client) {
        var lines = new ArrayList<Line>();
        if (ownWorkers.current(client).isPresent()) {
            lines.add(new Line("team.unfinished.ownWorker", 1));
        }
        long open =
                tasks.openAbout(client).stream()
                        .filter(t ->
                                t.kind() != TaskKind.CLIENT_DIED
                                        && t.kind() != TaskKind.CLIENT_MOVED)
                        .count();
        if (open > 0) {
            lines.add(new Line("team.unfinished.tasks", open));
        }
        return lines;
    }
}
