package fi.polku.fhir.booking;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Shared;
import fi.polku.fhir.server.WritableProvider;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AppointmentProvider extends WritableProvider<AppointmentQueries.Found> {
    AppointmentProvider(AppointmentQueries queries, AppointmentMapper mapper, Shared shared) {
        super(Appointment.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
            @OptionalParam(name = "actor") @Nullable ReferenceAndListParam actor,
            @OptionalParam(name = "practitioner") @Nullable ReferenceAndListParam practitioner,
            @OptionalParam(name = "location") @Nullable ReferenceAndListParam location,
            @OptionalParam(name = "slot") @Nullable ReferenceAndListParam slot,
            @OptionalParam(name = "status") @Nullable TokenAndListParam status,
            @OptionalParam(name = "date") @Nullable DateRangeParam date,
            @OptionalParam(name = "service-type") @Nullable TokenAndListParam serviceType) {
        return page(request);
    }
}
