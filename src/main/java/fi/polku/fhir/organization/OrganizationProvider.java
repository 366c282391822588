package fi.polku.fhir.organization;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Shared;
import fi.polku.fhir.server.WritableProvider;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Organization;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OrganizationProvider extends WritableProvider<OrganizationQueries.Found> {
    OrganizationProvider(OrganizationQueries queries, OrganizationMapper mapper, Shared shared) {
        super(Organization.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "name") @Nullable StringAndListParam name,
            @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
            @OptionalParam(name = "partof") @Nullable ReferenceAndListParam partof,
            @OptionalParam(name = "type") @Nullable TokenAndListParam type,
            @OptionalParam(name = "active") @Nullable TokenAndListParam active,
            @OptionalParam(name = "address-city") @Nullable StringAndListParam addressCity) {
        return page(request);
    }
}
