package fi.polku.deadline.internal;

import fi.polku.client.Unfinished;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clocks that run of a person who leaves. */
@Component
class OpenClocks implements Unfinished {
    private final Deadlines deadlines;

    OpenClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public List<Line> of(ClientId client) {
        int open = deadlines.openFor(client).size();
        return open == 0 ? List.of() : List.of(new Line("deadline.unfinished", open));
    }
}
