package fi.polku.fhir.server;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import fi.polku.fhir.search.BadSearch;
import fi.polku.fhir.search.Criteria;
import fi.polku.fhir.search.Page;
import fi.polku.fhir.search.Reader;
import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** What it can be searched by. */
    public Set<String> parameters() {
        return queries.parameters();
    }

    @Read
    public IBaseResource read(@IdParam IdType id) {
        shared.door().requireRead(typeName());
        return show(parse(id).orElseThrow(() -> new ResourceNotFoundException(id)));
    }

    /** Answers a search; parameters are read from the request as they came. */
    protected Bundle page(RequestDetails request) {
        shared.door().requireSearch(typeName());
        Asked asked = Asked.of(request);
        Page<R> page = queries.search(asked.criteria(), shared.door().reader());
        List<Resource> found = resources(page.rows());
        return shared.pages()
                .bundle(
                        request,
                        asked,
                        found,
                        shared.includes().of(found, asked.includes(), typeName()),
                        page.total(),
                        page.next());
    }

    /**
     * All that there is of a person whom this type is; types that the token does not open are left
     * out and said.
     */
    protected Bundle everythingOf(RequestDetails request, IdType id) {
        shared.door().requireRead(typeName());
        UUID person =
                parse(id).filter(this::exists).orElseThrow(() -> new ResourceNotFoundException(id));
        Asked asked = Asked.of(request);
        for (String given : asked.criteria().values().keySet()) {
            if (!given.equals("_type") && !given.equals("_since")) {
                throw new BadSearch(given, "The parameter " + given + " is not known here.");
            }
        }
        List<String> types = asked.criteria().values().get("_type");
        List<String> since = asked.criteria().values().get("_since");
        Set<String> named =
                shared.everything().named(types == null ? null : String.join(",", types));
        Set<String> open = new TreeSet<>(named);
        open.removeIf(type -> !shared.door().maySee(type));
        Set<String> shut = new TreeSet<>(named);
        shut.removeAll(open);
        Everything.Part part =
                shared.everything()
                        .part(
                                new ClientId(person),
                                open,
                                since == null ? null : since.getFirst(),
                                Math.max(1, asked.criteria().count()),
                                asked.criteria().after());
        return shared.pages()
                .bundle(
                        request,
                        request.getFhirServerBase()
                                + "/"
                                + typeName()
                                + "/"
                                + person
                                + "/$everything",
                        asked,
                        part.resources(),
                        new Includes.Included(List.of(), shut),
                        null,
                        part.next());
    }

    /** One resource to somebody whose right to see the type has been asked for already. */
    protected IBaseResource show(UUID id) {
        return resources(
                        List.of(
                                queries.find(id, shared.door().reader())
                                        .orElseThrow(() ->
                                                new ResourceNotFoundException(
                                                        new IdType(typeName(), id.toString())))))
                .getFirst();
    }

    /** A page of resources to somebody whose right to see the type has been asked for already. */
    Page<Resource> about(Criteria criteria) {
        Page<R> page = queries.search(criteria, shared.door().reader());
        return new Page<>(resources(page.rows()), page.total(), page.next());
    }

    /** The resources of ids, for another type's {@code _include}. */
    protected List<Resource> included(List<UUID> ids) {
        return resources(queries.list(ids, shared.door().reader()));
    }

    /** Whether it is there for who is calling. */
    protected boolean exists(UUID id) {
        return queries.find(id, shared.door().reader()).isPresent();
    }

    List<UUID> find(Criteria criteria) {
        return queries.search(criteria, shared.door().reader()).rows().stream()
                .map(Row::id)
                .toList();
    }

    /** Whether it is a view of the person's data, to be written into the log of views. */
    protected boolean isView(ClientId client, Reader reader) {
        return true;
    }

    /** What is shown of the rows: logged, and masked where somebody's safety asks for it. */
    private List<Resource> resources(List<R> rows) {
        List<ClientId> people =
                rows.stream().map(Row::clientId).filter(Objects::nonNull).distinct().toList();
        Reader reader = shared.door().reader();
        shared.door().shown(people.stream().filter(c -> isView(c, reader)).toList(), typeName());
        Set<ClientId> hidden =
                shared.nonDisclosure().of(people.stream().filter(c -> !reader.isSelf(c)).toList());
        return rows.stream()
                .map(row -> {
                    Resource resource = resource(row);
                    if (row.clientId() != null && hidden.contains(row.clientId())) {
                        shared.nonDisclosure().mask(resource);
                    }
                    return resource;
                })
                .toList();
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

    private static Optional<UUID> parse(IdType id) {
        try {
            return Optional.of(UUID.fromString(id.getIdPart()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
