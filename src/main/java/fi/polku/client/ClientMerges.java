package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.UUID;

/** Links a record made twice to the one that goes on; nothing is moved or rewritten. */
public interface ClientMerges {
    /** Links a record made twice to the one that goes on; nothing is moved or rewritten. */
    UUID merge(Actor actor, ClientId duplicate, ClientId goesOn);

    void undoMerge(Actor actor, UUID link);
}
