package fi.polku.fhir.server;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A type that others may also make resources of. */
public abstract class WritableProvider<R extends Row> extends Provider<R> {
    private final Shared shared;

    protected WritableProvider(
            Class<? extends Resource> type,
            ResourceQueries<R> queries,
            Mapper<R> mapper,
            Shared shared) {
        super(type, queries, mapper, shared);
        this.shared = shared;
    }

    /** Makes the resource; with {@code If-None-Exist} only when nothing is found by it. */
    @Create
    public MethodOutcome create(
            @ResourceParam IBaseResource resource,
            @ConditionalUrlParam @Nullable String condition) {
        Creator.Created created = shared.creator().create((Resource) resource, condition);
        IdType id = new IdType(typeName(), created.id().toString());
        MethodOutcome outcome = new MethodOutcome(id, created.now());
        if (shared.door().maySee(typeName())) {
            outcome.setResource(show(created.id()));
        }
        return outcome;
    }
}
