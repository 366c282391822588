package fi.polku.fhir.organization;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.HealthcareService;
import org.springframework.stereotype.Component;

@Component
class HealthcareServiceMapper implements Mapper<HealthcareServiceQueries.Found> {
    @Override
    public HealthcareService map(HealthcareServiceQueries.Found row) {
        HealthcareService service = new HealthcareService();
        service.addIdentifier(Fhir.urn(row.id()));
        service.setActive(true);
        service.addCategory(Fhir.own("service-sector", row.sector()));
        service.addType(Fhir.own("service", row.code(), row.name().in("fi")));
        service.setNameElement(Fhir.words(row.name()));
        service.setCommentElement(Fhir.words(row.description()));
        row.units().forEach(unit -> service.addLocation(Fhir.to("Location", unit, null)));
        return service;
    }
}
