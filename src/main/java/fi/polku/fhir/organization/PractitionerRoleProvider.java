package fi.polku.fhir.organization;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Shared;
import fi.polku.fhir.server.WritableProvider;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PractitionerRoleProvider extends WritableProvider<PractitionerRoleQueries.Found> {
    PractitionerRoleProvider(
            PractitionerRoleQueries queries, PractitionerRoleMapper mapper, Shared shared) {
        super(PractitionerRole.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "practitioner") @Nullable ReferenceAndListParam practitioner,
            @OptionalParam(name = "organization") @Nullable ReferenceAndListParam organization,
            @OptionalParam(name = "role") @Nullable TokenAndListParam role,
            @OptionalParam(name = "active") @Nullable TokenAndListParam active,
            @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier) {
        return page(request);
    }
}
