package fi.polku.fhir.organization;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Provider;
import fi.polku.fhir.server.Shared;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.HealthcareService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class HealthcareServiceProvider extends Provider<HealthcareServiceQueries.Found> {
    HealthcareServiceProvider(
            HealthcareServiceQueries queries, HealthcareServiceMapper mapper, Shared shared) {
        super(HealthcareService.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "name") @Nullable StringAndListParam name,
            @OptionalParam(name = "service-category") @Nullable TokenAndListParam serviceCategory,
            @OptionalParam(name = "service-type") @Nullable TokenAndListParam serviceType,
            @OptionalParam(name = "active") @Nullable TokenAndListParam active,
            @OptionalParam(name = "location") @Nullable ReferenceAndListParam location) {
        return page(request);
    }
}
