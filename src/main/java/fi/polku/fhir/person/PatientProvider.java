package fi.polku.fhir.person;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Shared;
import fi.polku.fhir.server.WritableProvider;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PatientProvider extends WritableProvider<PatientQueries.Found> {
    PatientProvider(PatientQueries queries, PatientMapper mapper, Shared shared) {
        super(Patient.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
            @OptionalParam(name = "family") @Nullable StringAndListParam family,
            @OptionalParam(name = "given") @Nullable StringAndListParam given,
            @OptionalParam(name = "name") @Nullable StringAndListParam name,
            @OptionalParam(name = "birthdate") @Nullable DateRangeParam birthdate,
            @OptionalParam(name = "gender") @Nullable TokenAndListParam gender,
            @OptionalParam(name = "active") @Nullable TokenAndListParam active) {
        return page(request);
    }
}
