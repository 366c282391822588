package fi.polku.fhir.organization;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Practitioner;
import org.springframework.stereotype.Component;

@Component
class PractitionerMapper implements Mapper<PractitionerQueries.Found> {
    @Override
    public Practitioner map(PractitionerQueries.Found row) {
        Practitioner practitioner = new Practitioner();
        practitioner.addIdentifier(Fhir.urn(row.id()));
        practitioner.setActive(true);
        practitioner
                .addName()
                .setUse(HumanName.NameUse.OFFICIAL)
                .setFamily(row.family())
                .addGiven(row.given());
        if (row.profession() != null) {
            practitioner.addQualification().setCode(Fhir.own("profession", row.profession()));
        }
        return practitioner;
    }
}
