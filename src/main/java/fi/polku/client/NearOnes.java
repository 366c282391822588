package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is near a client, from both sides, with time; what is over is ended and never removed. */
public interface NearOnes {
    /** Those who are near now, whom to call first at the top. */
    List<NearOne> of(Actor actor, ClientId client);

    /** Those who were near, or of whom something else was written before, the newest first. */
    List<NearOne> before(Actor actor, ClientId client);

    /**
     * Writes down a near one.
     *
     * @throws fi.polku.kernel.Refusals when something is wrong or missing
     */
    UUID add(Actor actor, ClientId client, NewNear near);

    /**
     * Writes down again what has changed; the old row stays. Of a worker's entry the client changes
     * what may be told and how to call, and custody and guardianship stay.
     *
     * @return the new row
     */
    UUID change(Actor actor, ClientId client, UUID id, NewNear near);

    /** Writes down that it is over, as of today. */
    void end(Actor actor, ClientId client, UUID id);

    /** Whether the person takes care of somebody near. */
    boolean isCarer(ClientId person);

    /** Those of the people who take care of somebody near. */
    Set<ClientId> carers(Collection<ClientId> people);

    /** Those of the people who take care of somebody with whom they live, and with nobody else. */
    Set<ClientId> carersAloneWithCared(Collection<ClientId> people);
}
