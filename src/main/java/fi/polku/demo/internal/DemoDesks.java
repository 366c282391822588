package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentLoad;
import fi.polku.appointment.Appointments;
import fi.polku.assessment.AssessmentLoad;
import fi.polku.assessment.Assessments;
import fi.polku.client.ClientLoad;
import fi.polku.client.Clients;
import fi.polku.contact.ContactLoad;
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
            Assessments assessments,
            Appointments appointments,
            ClientLoad clientLoad,
            ContactLoad contactLoad,
            AssessmentLoad assessmentLoad,
            AppointmentLoad appointmentLoad) {
        this.house = new Desks(clients, contacts, assessments, appointments);
        this.clients = clientLoad;
        this.contacts = contactLoad;
        this.assessments = assessmentLoad;
        this.appointments = appointmentLoad;
    }

    /** What an everyday life needs. */
    record Desks(
            Clients clients,
            Contacts contacts,
            Assessments assessments,
            Appointments appointments) {}

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
