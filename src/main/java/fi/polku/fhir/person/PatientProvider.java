package fi.polku.fhir.person;

import ca.uhn.fhir.model.valueset.BundleTypeEnum;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Shared;
import fi.polku.fhir.server.WritableProvider;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PatientProvider extends WritableProvider<PatientQueries.Found> {
    private final PatientMatch match;
    private final Shared shared;

    PatientProvider(
            PatientQueries queries, PatientMapper mapper, Shared shared, PatientMatch match) {
        super(Patient.class, queries, mapper, shared);
        this.shared = shared;
        this.match = match;
    }

    /** Who it might be, likeliest first, by the same rules as on the pages. */
    @Operation(name = "$match", bundleType = BundleTypeEnum.SEARCHSET)
    public Bundle match(
            RequestDetails request,
            @OperationParam(name = "resource", min = 1, max = 1) @Nullable IBaseResource resource,
            @OperationParam(name = "onlyCertainMatches", max = 1) @Nullable BooleanType certain,
            @OperationParam(name = "count", max = 1) @Nullable IntegerType count) {
        shared.door().requireSearch("Patient");
        var found =
                match.find(
                        resource,
                        certain != null && certain.booleanValue(),
                        count == null ? null : count.getValue());
        return PatientMatch.bundle(
                request.getFhirServerBase(), found, included(List.copyOf(found.keySet())));
    }

    /** All that there is of the person; the parameters are read from the request. */
    @Operation(name = "$everything", idempotent = true, bundleType = BundleTypeEnum.SEARCHSET)
    public Bundle everything(
            RequestDetails request,
            @IdParam IdType id,
            @OperationParam(name = "_since", max = 1) @Nullable StringType since,
            @OperationParam(name = "_type") @Nullable List<StringType> types,
            @OperationParam(name = "_count", max = 1) @Nullable StringType count) {
        return everythingOf(request, id);
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
