package fi.polku.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.util.FhirTerser;
import fi.polku.fhir.search.BadSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * The resources that found resources refer to: {@code _include=Type:parameter} or {@code
 * _include=*}.
 */
@Component
public class Includes {
    private static final Pattern RESOLVES = Pattern.compile("resolve\\(\\) is ([A-Za-z]+)");
    private static final Pattern CONDITION = Pattern.compile("\\.where\\(.*| as [A-Za-z]+");
    private final Map<String, Provider<?>> byType = new LinkedHashMap<>();
    private final Door door;
    private final FhirContext context;
    private final FhirTerser terser;

    Includes(List<Provider<?>> providers, Door door, FhirContext context) {
        this.door = door;
        providers.forEach(p -> byType.put(p.typeName(), p));
        this.context = context;
        this.terser = context.newTerser();
    }

    /**
     * What was included, and the types of which nothing was, because the token does not give the
     * right to see them.
     */
    public record Included(List<Resource> resources, Set<String> leftOut) {
        public static final Included NOTHING = new Included(List.of(), Set.of());
    }

    Included of(List<Resource> found, List<String> includes, String typeName) {
        Map<String, Set<UUID>> wanted = new LinkedHashMap<>();
        for (String include : includes) {
            Predicate<Reference> asked = asked(include, typeName);
            for (Resource resource : found) {
                references(resource, include, typeName).stream()
                        .filter(asked)
                        .forEach(r -> want(wanted, r));
            }
        }
        Set<String> there = new LinkedHashSet<>();
        found.forEach(r -> there.add(r.fhirType() + "/" + r.getIdElement().getIdPart()));
        List<Resource> included = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        wanted.forEach((type, ids) -> {
            Provider<?> provider = byType.get(type);
            if (provider != null && !door.maySee(type)) {
                leftOut.add(type);
            } else if (provider != null) {
                included.addAll(
                        provider.included(
                                ids.stream()
                                        .filter(id -> !there.contains(type + "/" + id))
                                        .toList()));
            }
        });
        return new Included(included, leftOut);
    }

    /** The references of a type that can be included, as {@code Type:parameter}. */
    List<String> offered(String typeName) {
        return context.getResourceDefinition(typeName).getSearchParams().stream()
                .filter(p -> p.getParamType() == RestSearchParameterTypeEnum.REFERENCE)
                .filter(p -> !p.getName().startsWith("_"))
                .map(p -> typeName + ":" + p.getName())
                .sorted()
                .toList();
    }

    /** Only references to the type that the include, or its parameter, is about. */
    private Predicate<Reference> asked(String include, String typeName) {
        if (include.equals("*")) {
            return r -> true;
        }
        String[] parts = include.split(":", -1);
        RuntimeSearchParam parameter = parameter(include, typeName);
        Set<String> targets =
                parts.length > 2
                        ? Set.of(parts[2])
                        : RESOLVES.matcher(parameter.getPath())
                                .results()
                                .map(m -> m.group(1))
                                .collect(Collectors.toSet());
        return r ->
                targets.isEmpty()
                        || (r.getReference() != null
                                && targets.contains(r.getReference().replaceFirst("/.*", "")));
    }

    private RuntimeSearchParam parameter(String include, String typeName) {
        String[] parts = include.split(":", -1);
        if (parts.length < 2 || !parts[0].equals(typeName)) {
            throw new BadSearch(
                    "_include",
                    "_include names a reference of "
                            + typeName
                            + ", for example "
                            + typeName
                            + ":patient.");
        }
        if (!offered(typeName).contains(typeName + ":" + parts[1])) {
            throw new BadSearch("_include", typeName + " has no reference " + parts[1] + ".");
        }
        return context.getResourceDefinition(typeName).getSearchParam(parts[1]);
    }

    private List<Reference> references(Resource resource, String include, String typeName) {
        if (include.equals("*")) {
            return terser.getAllPopulatedChildElementsOfType(resource, Reference.class);
        }
        List<Reference> references = new ArrayList<>();
        for (String path : parameter(include, typeName).getPathsSplitForResourceType(typeName)) {
            String plain = CONDITION.matcher(path).replaceAll("").replaceAll("[()]", "").strip();
            terser.getValues(resource, plain).stream()
                    .filter(Reference.class::isInstance)
                    .map(Reference.class::cast)
                    .forEach(references::add);
        }
        return references;
    }

    private static void want(Map<String, Set<UUID>> wanted, Reference reference) {
        String target = reference.getReference();
        if (target == null || !target.contains("/")) {
            return;
        }
        String[] parts = target.split("/", -1);
        try {
            wanted.computeIfAbsent(parts[parts.length - 2], t -> new LinkedHashSet<>())
                    .add(UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            // A reference to another server has nothing here to include.
            return;
        }
    }
}
