package fi.polku.appointment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Times booked and kept, as they are read. */
public interface Appointments {
    Optional<AppointmentView> find(AppointmentId id);

    AppointmentView get(AppointmentId id);

    /** The client's next appointment still ahead. */
    Optional<AppointmentView> next(Actor reader, ClientId client);

    /** One of the client's own, for the client and for those who act for one. */
    AppointmentView own(Actor actor, AppointmentId id);

    /**
     * The client's appointments that the reader may use, latest first; what was found at a visit
     * only where the reader may use that too.
     */
    List<AppointmentView> of(Actor reader, ClientId client);

    /** A professional's appointments that hold today, by time. */
    List<AppointmentView> today(ProfessionalId professional);

    /** A professional's appointments on the days given, both included, by time. */
    List<AppointmentView> between(ProfessionalId professional, LocalDate first, LocalDate last);

    /** The appointment that holds for a step, if one does. */
    Optional<AppointmentView> forStep(UUID step);

    /** A page for those who read many (FHIR); only what the actor may use. */
    List<AppointmentView> page(Actor actor, AppointmentSearch search);

    long count(Actor actor, AppointmentSearch search);

    /** Realised visits and no-shows, latest fact of each; only what the actor may use. */
    List<VisitView> visits(Actor actor, AppointmentSearch search);

    long countVisits(Actor actor, AppointmentSearch search);
}
