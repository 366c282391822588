package fi.polku.fhir.booking;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.springframework.stereotype.Component;

@Component
class EncounterMapper implements Mapper<EncounterQueries.Found> {
    @Override
    public Encounter map(EncounterQueries.Found row) {
        Encounter encounter = new Encounter();
        encounter.addIdentifier(Fhir.urn(row.id()));
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.setClass_(kind(row.mode() == null ? "ONSITE" : row.mode()));
        encounter.setSubject(Fhir.patient(row.clientId()));
        encounter.setPeriod(Fhir.period(row.startedAt(), row.endedAt()));
        if (row.appointmentId() != null) {
            encounter.addAppointment(Fhir.to("Appointment", row.appointmentId(), null));
        }
        encounter
                .addParticipant()
                .setIndividual(
                        Fhir.to("Practitioner", row.practitionerId(), row.practitionerName()));
        String unit = row.unitName() == null ? null : row.unitName().in("fi");
        encounter.setServiceProvider(Fhir.to("Organization", row.unitId(), unit));
        encounter.addLocation().setLocation(Fhir.to("Location", row.unitId(), unit));
        return encounter;
    }

    private static Coding kind(String mode) {
        String system = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
        return switch (mode) {
            case "HOME" -> new Coding(system, "HH", "home health");
            case "VIDEO", "PHONE" -> new Coding(system, "VR", "virtual");
            default -> new Coding(system, "AMB", "ambulatory");
        };
    }
}
