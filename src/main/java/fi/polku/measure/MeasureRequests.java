package fi.polku.measure;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Asks clients to answer an instrument. Whoever calls has checked that the actor may see the
 * client.
 */
public interface MeasureRequests {
    /**
     * Asks a client to answer; asking again while a request for the same instrument waits gives
     * that one.
     */
    MeasureRequestId request(ClientId client, String instrument, LocalDate dueOn, Actor actor);

    /**
     * As above, for a path.
     *
     * @param ofPath the path's own header: the answer is kept in the same register and service
     */
    MeasureRequestId request(
            ClientId client,
            String instrument,
            LocalDate dueOn,
            UUID path,
            RecordHeader ofPath,
            Actor actor);

    /** Requests that wait for the client's answer, the earliest due first. */
    List<RequestView> openRequests(Actor reader, ClientId client);
}
