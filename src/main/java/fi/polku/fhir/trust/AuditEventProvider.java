package fi.polku.fhir.trust;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import fi.polku.fhir.search.Reader;
import fi.polku.fhir.server.Provider;
import fi.polku.fhir.server.Shared;
import fi.polku.kernel.ClientId;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AuditEventProvider extends Provider<AuditEventQueries.Found> {
    private final Shared shared;

    AuditEventProvider(AuditEventQueries queries, AuditEventMapper mapper, Shared shared) {
        super(AuditEvent.class, queries, mapper, shared);
        this.shared = shared;
    }

    /** Going through the log writes nothing into it, or it would never come to an end. */
    @Override
    protected boolean isView(ClientId client, Reader reader) {
        return false;
    }

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
            @OptionalParam(name = "entity") @Nullable ReferenceAndListParam entity,
            @OptionalParam(name = "agent-role") @Nullable TokenAndListParam agentRole,
            @OptionalParam(name = "action") @Nullable TokenAndListParam action,
            @OptionalParam(name = "subtype") @Nullable TokenAndListParam subtype,
            @OptionalParam(name = "date") @Nullable DateRangeParam date) {
        Bundle found = page(request);
        if (patient != null || entity != null) {
            shared.door().shown(othersIn(found), "AuditEvent");
        }
        return found;
    }

    /** A search for one person's log is a view of that person, unless it is one's own. */
    private List<ClientId> othersIn(Bundle found) {
        Reader reader = shared.door().reader();
        return found.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(AuditEvent.class::isInstance)
                .map(e -> ((AuditEvent) e).getEntityFirstRep().getWhat().getReferenceElement())
                .map(r -> ClientId.of(r.getIdPart()))
                .filter(c -> !reader.isSelf(c))
                .distinct()
                .toList();
    }
}
