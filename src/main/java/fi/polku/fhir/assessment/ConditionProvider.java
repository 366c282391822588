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
import org.hl7.fhir.r4.model.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ConditionProvider extends Provider<ConditionQueries.Found> {
    ConditionProvider(ConditionQueries queries, ConditionMapper mapper, Shared shared) {
        super(Condition.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
            @OptionalParam(name = "code") @Nullable TokenAndListParam code,
            @OptionalParam(name = "category") @Nullable TokenAndListParam category,
            @OptionalParam(name = "clinical-status") @Nullable TokenAndListParam clinicalStatus,
            @OptionalParam(name = "recorded-date") @Nullable DateRangeParam recordedDate) {
        return page(request);
    }
}
