package fi.polku.fhir.care;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/**
 * A contact as a request for service. Who raised a worry and the words it was raised with are told
 * only when a professional has released them.
 */
@Component
class ServiceRequestMapper implements Mapper<ServiceRequestQueries.Found> {
    @Override
    public ServiceRequest map(ServiceRequestQueries.Found row) {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier(Fhir.urn(row.id()));
        request.setStatus(ServiceRequest.ServiceRequestStatus.fromCode(row.status()));
        request.setIntent(ServiceRequest.ServiceRequestIntent.PROPOSAL);
        request.setPriority(
                switch (row.urgency()) {
                    case "URGENT" -> ServiceRequest.ServiceRequestPriority.STAT;
                    case "SAME_DAY" -> ServiceRequest.ServiceRequestPriority.URGENT;
                    default -> ServiceRequest.ServiceRequestPriority.ROUTINE;
                });
        request.addCategory(Fhir.own("contact-direction", row.direction()));
        request.setCode(Fhir.own("contact-channel", row.channel()));
        request.setSubject(
                row.clientId() == null
                        ? new Reference().setDisplay("Henkilöä ei ole vielä tunnistettu")
                        : Fhir.patient(row.clientId()));
        request.setAuthoredOnElement(Fhir.moment(row.happenedAt()));
        row.needAreas().forEach(area -> request.addReasonCode(Fhir.own("need-area", area)));
        if (row.words() != null) {
            request.addReasonCode(new CodeableConcept().setText(row.words()));
        }
        if (row.reporter() != null) {
            request.setRequester(new Reference().setDisplay(row.reporter()));
        }
        request.addPerformer(Fhir.to("Organization", row.unitId(), row.unitName().in("fi")));
        return request;
    }
}
