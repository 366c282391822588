package fi.polku.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * Non-disclosure for personal safety (turvakielto): whatever is served about the person says so,
 * and tells no place, no way to reach, nobody whose own place is known, and no free text in which
 * they could stand. Made here or received from elsewhere, every resource passes through this one
 * class.
 */
@Component
class NonDisclosure {
    private static final String ABSENT =
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final Set<String> HARMLESS =
            Set.of(ABSENT, "http://hl7.org/fhir/StructureDefinition/translation");

    /** What may be referred to: the person, and what has been masked itself or has no place. */
    private static final Set<String> KEPT =
            Set.of(
                    "Patient",
                    "ServiceRequest",
                    "Task",
                    "EpisodeOfCare",
                    "CareTeam",
                    "CarePlan",
                    "Goal",
                    "Flag",
                    "Appointment",
                    "Encounter",
                    "QuestionnaireResponse",
                    "Observation",
                    "Consent",
                    "RelatedPerson",
                    "DocumentReference",
                    "AuditEvent",
                    "Condition",
                    "Procedure",
                    "DiagnosticReport",
                    "MedicationRequest");

    private final Disclosures disclosures;
    private final FhirTerser terser;

    NonDisclosure(Disclosures disclosures, FhirContext context) {
        this.disclosures = disclosures;
        this.terser = context.newTerser();
    }

    /** Which of these people are under non-disclosure. */
    Set<ClientId> of(Collection<ClientId> clients) {
        return disclosures.hidden(clients);
    }

    void mask(Resource resource) {
        Fhir.nonDisclosure(resource.getMeta());
        if (resource instanceof DomainResource domain) {
            domain.setText(null);
            domain.getContained().clear();
            domain.getExtension().removeIf(e -> !HARMLESS.contains(e.getUrl()));
        }
        words(resource);
        for (Element element : all(resource, Element.class)) {
            element.getExtension().removeIf(e -> !HARMLESS.contains(e.getUrl()));
            if (element instanceof BackboneElement backbone) {
                backbone.getModifierExtension().clear();
            }
        }
        all(resource, Reference.class).forEach(NonDisclosure::reference);
        all(resource, Address.class).forEach(NonDisclosure::empty);
        all(resource, ContactPoint.class).forEach(NonDisclosure::empty);
    }

    private <T extends Element> List<T> all(Resource resource, Class<T> type) {
        return terser.getAllPopulatedChildElementsOfType(resource, type);
    }

    private static void reference(Reference reference) {
        String target = reference.getReference();
        String type =
                target != null && target.contains("/")
                        ? target.substring(0, target.indexOf('/'))
                        : String.valueOf(reference.getType());
        if (KEPT.contains(type)) {
            reference.getIdentifier().setAssigner(null);
            return;
        }
        reference.setReference(null);
        reference.setType(null);
        reference.setIdentifier(null);
        reference.setDisplay(null);
        masked(reference);
    }

    private static void empty(Address address) {
        address.setUse(null);
        address.setType(null);
        address.setText(null);
        address.getLine().clear();
        address.setCity(null);
        address.setDistrict(null);
        address.setState(null);
        address.setPostalCode(null);
        address.setCountry(null);
        address.setPeriod(null);
        masked(address);
    }

    private static void empty(ContactPoint way) {
        way.setSystem(null);
        way.setValue(null);
        way.setUse(null);
        way.setPeriod(null);
        masked(way);
    }

    /** Says that there is something that is not told. */
    private static void masked(Element element) {
        element.getExtension().clear();
        element.addExtension(new Extension(ABSENT, new CodeType("masked")));
    }

    /** Free text, and codes of places: each type has its own. */
    private static void words(Resource resource) {
        switch (resource) {
            case Patient p -> {
                p.getContact().clear();
                p.getPhoto().clear();
            }
            case ServiceRequest r -> {
                r.getReasonCode().removeIf(c -> c.getCoding().isEmpty());
                r.getLocationCode().clear();
                r.setPatientInstruction(null);
                r.setNote(List.of());
            }
            case Task t -> {
                t.setDescription(null);
                t.setNote(List.of());
            }
            case CareTeam t -> {
                t.setName(null);
                t.setNote(List.of());
            }
            case CarePlan p -> {
                p.setDescription(null);
                p.setNote(List.of());
                p.getActivity()
                        .forEach(a -> {
                            a.setProgress(List.<Annotation>of());
                            if (a.hasDetail()) {
                                a.getDetail().setDescription(null);
                            }
                        });
            }
            case Goal g -> g.setNote(List.of());
            case Appointment a -> {
                a.setDescription(null);
                a.setComment(null);
                a.setPatientInstruction(null);
                if (a.getCancelationReason().getCoding().isEmpty()) {
                    a.setCancelationReason(null);
                }
            }
            case Observation o -> o.setNote(List.of());
            case QuestionnaireResponse q -> answers(q.getItem());
            default -> {}
        }
    }

    private static void answers(List<QuestionnaireResponseItemComponent> items) {
        for (QuestionnaireResponseItemComponent item : items) {
            item.getAnswer().removeIf(a -> a.getValue() instanceof StringType);
            item.getAnswer().forEach(a -> answers(a.getItem()));
            answers(item.getItem());
        }
    }
}
