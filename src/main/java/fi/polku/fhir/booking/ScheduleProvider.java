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
import org.hl7.fhir.r4.model.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ScheduleProvider extends Provider<ScheduleQueries.Found> {
    ScheduleProvider(ScheduleQueries queries, ScheduleMapper mapper, Shared shared) {
        super(Schedule.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "actor") @Nullable ReferenceAndListParam actor,
            @OptionalParam(name = "service-type") @Nullable TokenAndListParam serviceType,
            @OptionalParam(name = "date") @Nullable DateRangeParam date,
            @OptionalParam(name = "active") @Nullable TokenAndListParam active) {
        return page(request);
    }
}
