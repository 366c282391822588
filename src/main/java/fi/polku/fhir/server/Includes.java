package fi.polku.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.util.FhirTerser;
import fi.polku.fhir.search.BadSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * The resources that found resources refer to: {@code _include=Type:parameter} or {@code
 * _include=*}.
 */
@Component
class Includes {
    private final Map<String, Provider<?>> byType = new LinkedHashMap<>();
    private final FhirContext context;
    private final FhirTerser terser;

    Includes(List<Provider<?>> providers, FhirContext context) {
        providers.forEach(p -> byType.put(p.typeName(), p));
        this.context = context;
        this.terser = context.newTerser();
    }

    List<Resource> of(List<Resource> found, List<String> includes, String typeName) {
        Map<String, Set<UUID>> wanted = new LinkedHashMap<>();
        for (String include : includes) {
            for (Resource resource : found) {
                references(resource, include, typeName).forEach(r -> want(wanted, r));
            }
        }
        Set<String> there = new LinkedHashSet<>();
        found.forEach(r -> there.add(r.fhirType() + "/" + r.getIdElement().getIdPart()));
        List<Resource> included = new ArrayList<>();
        wanted.forEach((type, ids) -> {
            Provider<?> provider = byType.get(type);
            if (provider != null) {
                included.addAll(
                        provider.resources(
                                ids.stream()
                                        .filter(id -> !there.contains(type + "/" + id))
                                        .toList()));
            }
        });
        return included;
    }

    private List<Reference> references(Resource resource, String include, String typeName) {
        if (include.equals("*")) {
            return terser.getAllPopulatedChildElementsOfType(resource, Reference.class);
        }
        String[] parts = include.split(":");
        if (parts.length < 2 || !parts[0].equals(typeName)) {
            throw new BadSearch(
                    "_include",
                    "_include names a reference of "
                            + typeName
                            + ", for example "
                            + typeName
                            + ":patient.");
        }
        RuntimeSearchParam parameter =
                context.getResourceDefinition(typeName).getSearchParam(parts[1]);
        if (parameter == null) {
            throw new BadSearch("_include", typeName + " has no reference " + parts[1] + ".");
        }
        List<Reference> references = new ArrayList<>();
        for (String path : parameter.getPathsSplitForResourceType(typeName)) {
            String plain = path.replaceAll("\\.where\\(.*", "").strip();
            terser.getValues(resource, plain, Reference.class).forEach(references::add);
        }
        return references;
    }

    private static void want(Map<String, Set<UUID>> wanted, Reference reference) {
        String target = reference.getReference();
        if (target == null || !target.contains("/")) {
            return;
        }
        String[] parts = target.split("/");
        try {
            wanted.computeIfAbsent(parts[parts.length - 2], t -> new LinkedHashSet<>())
                    .add(UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            // A reference to another server has nothing here to include.
            return;
        }
    }
}
