package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How people are reached, and what may be said in each way: asked by whatever sends or shows. Of a
 * person who is protected from the reader nothing is told.
 */
public interface ContactWays {
    /** The ways in force of one person. */
    List<ContactWay> of(Actor reader, ClientId client);

    /** The ways in force of many, with one question; those who have none are left out. */
    Map<ClientId, List<ContactWay>> of(Actor reader, Collection<ClientId> clients);
}
