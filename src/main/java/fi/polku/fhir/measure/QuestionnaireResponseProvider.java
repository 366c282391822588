package fi.polku.fhir.measure;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Provider;
import fi.polku.fhir.server.Shared;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class QuestionnaireResponseProvider extends Provider<QuestionnaireResponseQueries.Found> {
    private final ResponseDesk desk;
    private final Shared shared;

    QuestionnaireResponseProvider(
            QuestionnaireResponseQueries queries,
            QuestionnaireResponseMapper mapper,
            Shared shared,
            ResponseDesk desk) {
        super(QuestionnaireResponse.class, queries, mapper, shared);
        this.desk = desk;
        this.shared = shared;
    }

    /**
     * Routed by its canonical: a form for help becomes a contact, an instrument an answer with its
     * score.
     */
    @Create
    public MethodOutcome create(@ResourceParam QuestionnaireResponse response) {
        UUID id = desk.receive(response);
        MethodOutcome outcome =
                new MethodOutcome(new IdType("QuestionnaireResponse", id.toString()), true);
        if (shared.door().maySee("QuestionnaireResponse") && exists(id)) {
            outcome.setResource(show(id));
        }
        return outcome;
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
            @OptionalParam(name = "status") @Nullable TokenAndListParam status,
            @OptionalParam(name = "authored") @Nullable DateRangeParam authored,
            @OptionalParam(name = "questionnaire") @Nullable ReferenceAndListParam questionnaire) {
        return page(request);
    }
}
