package fi.polku.fhir.measure;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Shared;
import fi.polku.fhir.server.WritableProvider;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ObservationProvider extends WritableProvider<ObservationQueries.Found> {
    ObservationProvider(ObservationQueries queries, ObservationMapper mapper, Shared shared) {
        super(Observation.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
            @OptionalParam(name = "encounter") @Nullable ReferenceAndListParam encounter,
            @OptionalParam(name = "derived-from") @Nullable ReferenceAndListParam derivedFrom,
            @OptionalParam(name = "status") @Nullable TokenAndListParam status,
            @OptionalParam(name = "category") @Nullable TokenAndListParam category,
            @OptionalParam(name = "code") @Nullable TokenAndListParam code,
            @OptionalParam(name = "date") @Nullable DateRangeParam date) {
        return page(request);
    }
}
