package fi.polku.fhir.care;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.springframework.stereotype.Component;

/**
 * The time during which a client is on a path, or a matter of social welfare (asia) is open, with
 * the own worker as its manager; or a client relationship (asiakkuus), with who is responsible.
 */
@Component
class EpisodeOfCareMapper implements Mapper<EpisodeOfCareQueries.Found> {
    @Override
    public EpisodeOfCare map(EpisodeOfCareQueries.Found row) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.addIdentifier(Fhir.urn(row.id()));
        episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.fromCode(row.status()));
        episode.addType(
                Fhir.own("episode", row.kind(), row.title() == null ? null : row.title().in("fi")));
        if (row.serviceTask() != null) {
            episode.addType(Fhir.own("service-task", row.serviceTask()));
        }
        if (row.requestId() != null) {
            episode.addReferralRequest(Fhir.to("ServiceRequest", row.requestId(), null));
        }
        episode.setPatient(Fhir.patient(row.clientId()));
        episode.setPeriod(Fhir.days(row.fromOn(), row.toOn()));
        if (row.organizationId() != null) {
            episode.setManagingOrganization(Fhir.to("Organization", row.organizationId(), null));
        }
        if (row.careManagerId() != null) {
            episode.setCareManager(Fhir.to("Practitioner", row.careManagerId(), null));
        }
        return episode;
    }
}
