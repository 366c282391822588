package fi.polku.appointment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Free times that a client may take, and steps that wait for one. */
public interface Offers {
    /**
     * Free times of a service that the client may book alone, nearest to home first, by time. To
     * whoever may not know where the client lives the home does not show in the choice either.
     */
    List<SlotView> offer(Actor reader, ClientId client, ServiceType service);

    /**
     * As above, of the days from the given one on, for a professional who books with the client.
     */
    List<SlotView> offer(ClientId client, ServiceType service, LocalDate from);

    /**
     * Free times for a step of the client's path; empty when the step is not met by appointment.
     */
    List<SlotView> offerForStep(Actor reader, ClientId client, UUID step);

    /** Steps of the client's path, now or next, that wait for a time to be booked. */
    List<StepToBook> stepsToBook(Actor reader, ClientId client);
}
