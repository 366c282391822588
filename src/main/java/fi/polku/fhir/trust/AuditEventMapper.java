package fi.polku.fhir.trust;

import fi.polku.access.Role;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One view of a person's data: who, in which role and unit, which part, why. */
@Component
class AuditEventMapper implements Mapper<AuditEventQueries.Found> {
    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private final Door door;
    private final boolean names;

    /**
     * Says who looked.
     *
     * @param names whether the client is told professionals by name, and not by role and unit alone
     */
    AuditEventMapper(Door door, @Value("${polku.privacy.names-of-viewers:false}") boolean names) {
        this.door = door;
        this.names = names;
    }

    @Override
    public AuditEvent map(AuditEventQueries.Found row) {
        AuditEvent event = new AuditEvent();
        event.setType(
                new Coding(
                        "http://dicom.nema.org/resources/ontology/DCM",
                        "110110",
                        "Patient Record"));
        event.addSubtype(
                new Coding().setSystem(Fhir.BASE + "/CodeSystem/access-part").setCode(row.part()));
        event.setAction(AuditEventAction.R);
        event.setRecordedElement(new InstantType(Fhir.date(row.viewedAt())));
        event.setOutcome(AuditEventOutcome._0);
        event.addPurposeOfEvent(Fhir.own("access-purpose", row.purpose()));
        agents(event, row);
        event.getSource()
                .setObserver(new Reference().setDisplay("Polku"))
                .addType(new Coding(TERMS + "security-source-type", "4", "Application Server"));
        event.addEntity()
                .setWhat(Fhir.patient(row.clientId()))
                .setType(new Coding(TERMS + "audit-entity-type", "1", "Person"))
                .setRole(new Coding(TERMS + "object-role", "1", "Patient"));
        return event;
    }

    private void agents(AuditEvent event, AuditEventQueries.Found row) {
        AuditEventAgentComponent viewer = event.addAgent().setRequestor(true);
        viewer.addRole(Fhir.own("role", row.role()));
        if (row.program() != null) {
            viewer.setName(row.program());
            return;
        }
        if (row.byClient()) {
            viewer.setWho(Fhir.patient(row.clientId()));
            return;
        }
        Reference unit =
                Fhir.to(
                        "Organization",
                        row.unitId(),
                        row.unitName() == null ? null : row.unitName().in("fi"));
        if (row.practitionerId() == null || !tellsNames()) {
            viewer.setWho(unit);
            return;
        }
        viewer.setWho(Fhir.to("Practitioner", row.practitionerId(), row.practitionerName()));
        if (row.unitId() != null) {
            event.addAgent().setRequestor(false).setWho(unit);
        }
    }

    private boolean tellsNames() {
        var actor = door.actor();
        return names || actor.is(Role.SYSTEM) || actor.is(Role.PRIVACY_OFFICER);
    }
}
