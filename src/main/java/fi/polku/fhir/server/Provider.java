package fi.polku.fhir.server;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import fi.polku.fhir.search.Criteria;
import fi.polku.fhir.search.Page;
import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Read and search of one resource type. A subclass names the type and lists its parameters for the
 * capability statement.
 */
public abstract class Provider<R extends Row> implements IResourceProvider {
    private final Class<? extends Resource> type;
    private final ResourceQueries<R> queries;
    private final Mapper<R> mapper;
    private final Shared shared;

    protected Provider(
            Class<? extends Resource> type,
            ResourceQueries<R> queries,
            Mapper<R> mapper,
            Shared shared) {
        this.type = type;
        this.queries = queries;
        this.mapper = mapper;
        this.shared = shared;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    String typeName() {
        return type.getSimpleName();
    }

    @Read
    public IBaseResource read(@IdParam IdType id) {
        shared.door().requireRead(typeName());
        R row =
                parse(id)
                        .flatMap(queries::find)
                        .orElseThrow(() -> new ResourceNotFoundException(id));
        shown(List.of(row));
        return resource(row);
    }

    /** Answers a search; parameters are read from the request as they came. */
    protected Bundle page(RequestDetails request) {
        shared.door().requireRead(typeName());
        Asked asked = Asked.of(request, queries, typeName());
        Page<R> page = queries.search(asked.criteria());
        shown(page.rows());
        List<Resource> found = page.rows().stream().map(this::resource).toList();
        return shared.pages()
                .bundle(
                        request,
                        asked,
                        found,
                        shared.includes().of(found, asked.includes(), typeName()),
                        page.total(),
                        page.next());
    }

    /** The resources of ids, for another type's {@code _include}. */
    List<Resource> resources(List<UUID> ids) {
        List<R> rows = queries.list(ids);
        shown(rows);
        return rows.stream().map(this::resource).toList();
    }

    boolean exists(UUID id) {
        return queries.find(id).isPresent();
    }

    List<UUID> find(Criteria criteria) {
        return queries.search(criteria).rows().stream().map(Row::id).toList();
    }

    private Resource resource(R row) {
        Resource resource =
                row.content() == null
                        ? mapper.map(row)
                        : shared.received().read(row.content(), row.id(), row.updatedAt());
        resource.setId(row.id().toString());
        resource.getMeta().setLastUpdated(java.util.Date.from(row.updatedAt()));
        return resource;
    }

    private void shown(List<R> rows) {
        shared.door()
                .shown(
                        rows.stream()
                                .map(Row::clientId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        typeName());
    }

    private static Optional<UUID> parse(IdType id) {
        try {
            return Optional.of(UUID.fromString(id.getIdPart()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a request asks, taken apart. */
    record Asked(Criteria criteria, List<String> includes, Map<String, List<String>> self) {
        private static final int MOST = 200;
        private static final int USUAL = 50;

        static Asked of(RequestDetails request, ResourceQueries<?> queries, String typeName) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            Map<String, List<String>> self = new LinkedHashMap<>();
            List<String> includes = new ArrayList<>();
            int count = USUAL;
            boolean total = true;
            boolean newestFirst = false;
            String after = null;
            for (Map.Entry<String, String[]> entry : request.getParameters().entrySet()) {
                String name = entry.getKey();
                List<String> given = List.of(entry.getValue());
                switch (name) {
                    case "_format", "_pretty", "_elements" -> {}
                    case "_count" -> count = Inputs.count(given.getFirst());
                    case "_total" -> total = !given.getFirst().equals("none");
                    case "_summary" -> {
                        if (given.getFirst().equals("count")) {
                            count = 0;
                        }
                    }
                    case "_sort" -> newestFirst = Inputs.newestFirst(given.getFirst());
                    case "_include" -> includes.addAll(given);
                    case "_token" -> after = given.getFirst();
                    default -> values.put(name, given);
                }
                if (!name.equals("_token")) {
                    self.put(name, given);
                }
            }
            return new Asked(
                    new Criteria(values, Math.min(count, MOST), total, newestFirst, after),
                    includes,
                    self);
        }
    }
}
