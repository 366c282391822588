package fi.polku.fhir.organization;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Location;
import org.springframework.stereotype.Component;

@Component
class LocationMapper implements Mapper<LocationQueries.Found> {
    @Override
    public Location map(LocationQueries.Found row) {
        Location location = new Location();
        location.addIdentifier(Fhir.urn(row.id()));
        location.setStatus(Location.LocationStatus.ACTIVE);
        location.setMode(Location.LocationMode.INSTANCE);
        if (row.name() != null) {
            location.setNameElement(Fhir.words(row.name()));
        }
        if (row.description() != null) {
            location.setDescriptionElement(Fhir.words(row.description()));
        }
        if (row.phone() != null && !row.phone().isBlank()) {
            location.addTelecom()
                    .setSystem(ContactPoint.ContactPointSystem.PHONE)
                    .setValue(row.phone());
        }
        location.setAddress(
                Fhir.address(
                        row.street(), row.postalCode(), row.postOffice(), row.municipalityCode()));
        location.setManagingOrganization(Fhir.to("Organization", row.organizationId(), null));
        return location;
    }
}
