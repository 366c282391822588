package fi.polku.fhir.care;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.server.Provider;
import fi.polku.fhir.server.Shared;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TaskProvider extends Provider<TaskQueries.Found> {
    TaskProvider(TaskQueries queries, TaskMapper mapper, Shared shared) {
        super(Task.class, queries, mapper, shared);
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
            @OptionalParam(name = "focus") @Nullable ReferenceAndListParam focus,
            @OptionalParam(name = "based-on") @Nullable ReferenceAndListParam basedOn,
            @OptionalParam(name = "owner") @Nullable ReferenceAndListParam owner,
            @OptionalParam(name = "status") @Nullable TokenAndListParam status,
            @OptionalParam(name = "priority") @Nullable TokenAndListParam priority,
            @OptionalParam(name = "code") @Nullable TokenAndListParam code,
            @OptionalParam(name = "authored-on") @Nullable DateRangeParam authoredOn,
            @OptionalParam(name = "modified") @Nullable DateRangeParam modified) {
        return page(request);
    }
}
