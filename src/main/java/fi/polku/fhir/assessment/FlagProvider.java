package fi.polku.fhir.assessment;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Provider;
import fi.polku.fhir.server.Shared;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FlagProvider extends Provider<FlagQueries.Found> {
    FlagProvider(FlagQueries queries, FlagMapper mapper, Shared shared) {
        super(Flag.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
            @OptionalParam(name = "date") @Nullable DateRangeParam date) {
        return page(request);
    }
}
