package fi.polku.fhir.organization;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Organization;
import org.springframework.stereotype.Component;

@Component
class OrganizationMapper implements Mapper<OrganizationQueries.Found> {
    @Override
    public Organization map(OrganizationQueries.Found row) {
        Organization organization = new Organization();
        organization.addIdentifier(Fhir.urn(row.id()));
        organization.setActive(true);
        if (row.kind() != null) {
            organization.addType(Fhir.own("unit-kind", row.kind()));
        }
        if (row.name() != null) {
            organization.setNameElement(Fhir.words(row.name()));
        }
        if (row.phone() != null && !row.phone().isBlank()) {
            organization
                    .addTelecom()
                    .setSystem(ContactPoint.ContactPointSystem.PHONE)
                    .setValue(row.phone());
        }
        organization.addAddress(
                Fhir.address(
                        row.street(), row.postalCode(), row.postOffice(), row.municipalityCode()));
        if (row.parentId() != null) {
            organization.setPartOf(Fhir.to("Organization", row.parentId(), null));
        }
        return organization;
    }
}
