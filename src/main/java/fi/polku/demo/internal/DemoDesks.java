package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentLoad;
import fi.polku.appointment.AppointmentLoad.AppointmentDesks;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.Visits;
import fi.polku.assessment.AssessmentLoad;
import fi.polku.assessment.AssessmentLoad.AssessmentDesks;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.Matters;
import fi.polku.client.ClientLoad;
import fi.polku.client.Clients;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactLoad;
import fi.polku.contact.ContactLoad.ContactDesks;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.Contacts;
import fi.polku.platform.bulk.Bulk;
import org.springframework.stereotype.Component;

/** The desks that a life is lived through: those of the house, or the same over rows to copy. */
@Component
class DemoDesks {
    private final Desks house;
    private final ClientLoad clients;
    private final ContactLoad contacts;
    private final AssessmentLoad assessments;
    private final AppointmentLoad appointments;

    DemoDesks(
            Clients clients,
            Contacts contacts,
            ContactReception reception,
            ContactHandling handling,
            ContactOutcomes outcomes,
            AssessmentRecording recording,
            Matters matters,
            Bookings bookings,
            Visits visits,
            ClientLoad clientLoad,
            ContactLoad contactLoad,
            AssessmentLoad assessmentLoad,
            AppointmentLoad appointmentLoad) {
        this.house =
                new Desks(
                        clients,
                        new ContactDesks(contacts, reception, handling, outcomes),
                        new AssessmentDesks(recording, matters),
                        new AppointmentDesks(bookings, visits));
        this.clients = clientLoad;
        this.contacts = contactLoad;
        this.assessments = assessmentLoad;
        this.appointments = appointmentLoad;
    }

    /** What an everyday life needs. */
    record Desks(
            Clients clients,
            ContactDesks contacts,
            AssessmentDesks assessments,
            AppointmentDesks appointments) {}

    Desks house() {
        return house;
    }

    Desks over(Bulk bulk) {
        Actor system = Actor.system();
        return new Desks(
                clients.into(system, bulk),
                contacts.into(system, bulk),
                assessments.into(system, bulk),
                appointments.into(system, bulk));
    }
}
