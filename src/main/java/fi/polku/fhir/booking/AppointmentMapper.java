package fi.polku.fhir.booking;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

@Component
class AppointmentMapper implements Mapper<AppointmentQueries.Found> {
    @Override
    public Appointment map(AppointmentQueries.Found row) {
        Appointment appointment = new Appointment();
        appointment.addIdentifier(Fhir.urn(row.id()));
        AppointmentStatus status =
                AppointmentStatus.fromCode(row.status() == null ? "booked" : row.status());
        appointment.setStatus(status);
        if (status == AppointmentStatus.CANCELLED && row.cancelReason() != null) {
            // The reason is what somebody wrote, never a code.
            appointment.setCancelationReason(new CodeableConcept().setText(row.cancelReason()));
        }
        if (row.serviceType() != null) {
            appointment.addServiceType(Fhir.own("service-type", row.serviceType()));
        }
        if (row.mode() != null) {
            appointment.setAppointmentType(Fhir.own("meeting-mode", row.mode()));
        }
        if (row.startsAt() != null) {
            appointment.setStart(Fhir.date(row.startsAt()));
        }
        if (row.endsAt() != null) {
            appointment.setEnd(Fhir.date(row.endsAt()));
        }
        participant(appointment, Fhir.patient(row.clientId()));
        if (row.slotId() != null) {
            appointment.addSlot(Fhir.to("Slot", row.slotId(), null));
        }
        participant(
                appointment, Fhir.to("Practitioner", row.practitionerId(), row.practitionerName()));
        participant(
                appointment,
                Fhir.to(
                        "Location",
                        row.unitId(),
                        row.unitName() == null ? null : row.unitName().in("fi")));
        return appointment;
    }

    private static void participant(Appointment appointment, Reference actor) {
        appointment.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
    }
}
