package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;

/** Matters of social welfare: pending from the contact until they are closed. */
public interface Matters {
    /** Matters of a client, the newest first. */
    List<MatterView> matters(ClientId client);

    /** Closes a matter, for example when the path ends; an already closed one stays as it is. */
    void closeMatter(Actor actor, MatterId matter, MatterEnd why);
}
