package fi.polku.fhir.booking;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Provider;
import fi.polku.fhir.server.Shared;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SlotProvider extends Provider<SlotQueries.Found> {
    SlotProvider(SlotQueries queries, SlotMapper mapper, Shared shared) {
        super(Slot.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "schedule") @Nullable ReferenceAndListParam schedule,
            @OptionalParam(name = "status") @Nullable TokenAndListParam status,
            @OptionalParam(name = "start") @Nullable DateRangeParam start,
            @OptionalParam(name = "service-type") @Nullable TokenAndListParam serviceType) {
        return page(request);
    }
}
