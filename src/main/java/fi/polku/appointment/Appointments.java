package fi.polku.appointment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Times offered, booked, moved, given up and kept. */
public interface Appointments {
    /** Free times of a service that the client may book alone, nearest to home first, by time. */
    List<SlotView> offer(ClientId client, ServiceType service);

    /**
     * As above, of the days from the given one on, for a professional who books with the client.
     */
    List<SlotView> offer(ClientId client, ServiceType service, LocalDate from);

    /**
     * Free times for a step of the client's path; empty when the step is not met by appointment.
     */
    List<SlotView> offerForStep(ClientId client, UUID step);

    /** Steps of the client's path, now or next, that wait for a time to be booked. */
    List<StepToBook> stepsToBook(ClientId client);

    /**
     * Books the time for the client. Of two who want the same time at once, one gets it and the
     * other a {@link Refusal} that says so.
     */
    AppointmentId book(Actor actor, SlotId slot, ClientId client, @Nullable UUID step);

    /** Books a time agreed outside the opened calendar. */
    AppointmentId book(Actor actor, NewTime time, ClientId client, @Nullable UUID step);

    /** Moves to another time: a new appointment linked to the old, which gives its time free. */
    AppointmentId move(Actor actor, AppointmentId id, SlotId to);

    /** Gives the time up. The clock goes on; only its forecast is taken away. */
    void cancel(Actor actor, AppointmentId id, CancelledBy by, @Nullable String reason);

    /** The visit took place: meets the clock by the realised time and completes the step. */
    VisitId markAttended(Actor actor, AppointmentId id, VisitResult result);

    /** The client did not come. The clock goes on. */
    VisitId markNoShow(Actor actor, AppointmentId id, @Nullable String note);

    Optional<AppointmentView> find(AppointmentId id);

    AppointmentView get(AppointmentId id);

    /** The client's next appointment still ahead. */
    Optional<AppointmentView> next(ClientId client);

    /** Everything of the client, latest first. */
    List<AppointmentView> of(ClientId client);

    /** A professional's appointments that hold today, by time. */
    List<AppointmentView> today(ProfessionalId professional);

    /** A professional's appointments on the days given, both included, by time. */
    List<AppointmentView> between(ProfessionalId professional, LocalDate first, LocalDate last);

    /** The appointment that holds for a step, if one does. */
    Optional<AppointmentView> forStep(UUID step);

    /** A page for those who read many (FHIR); only clients the actor may see. */
    List<AppointmentView> page(Actor actor, AppointmentSearch search);

    long count(Actor actor, AppointmentSearch search);

    /** Realised visits and no-shows, latest fact of each; only clients the actor may see. */
    List<VisitView> visits(Actor actor, AppointmentSearch search);

    long countVisits(Actor actor, AppointmentSearch search);
}
