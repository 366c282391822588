package fi.polku.path.internal;

import fi.polku.client.Unfinished;
import fi.polku.kernel.ClientId;
import fi.polku.path.Paths;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open path of a person who leaves. */
@Component
class OpenPath implements Unfinished {
    private final Paths paths;

    OpenPath(Paths paths) {
        this.paths = paths;
    }

    @Override
    public List<Line> of(ClientId client) {
        return paths.openFor(client).isEmpty()
                ? List.of()
                : List.of(new Line("path.unfinished", 1));
    }
}
