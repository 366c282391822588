package fi.polku.fhir.organization;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.springframework.stereotype.Component;

@Component
class PractitionerRoleMapper implements Mapper<PractitionerRoleQueries.Found> {
    @Override
    public PractitionerRole map(PractitionerRoleQueries.Found row) {
        PractitionerRole role = new PractitionerRole();
        role.setActive(true);
        role.setPractitioner(
                Fhir.to("Practitioner", row.practitionerId(), row.given() + " " + row.family()));
        String unit = row.unitName() == null ? null : row.unitName().in("fi");
        role.setOrganization(Fhir.to("Organization", row.organizationId(), unit));
        role.addLocation(Fhir.to("Location", row.organizationId(), unit));
        if (row.profession() != null) {
            role.addCode(Fhir.own("profession", row.profession()));
        }
        return role;
    }
}
