package fi.polku.fhir.server;

import fi.polku.fhir.search.Criteria;
import fi.polku.fhir.search.Sort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what is already there, by type. */
@Component
public class Registry {
    private final Map<String, Provider<?>> byType = new LinkedHashMap<>();

    Registry(List<Provider<?>> providers) {
        providers.forEach(p -> byType.put(p.typeName(), p));
    }

    public boolean exists(String type, UUID id) {
        Provider<?> provider = byType.get(type);
        return provider != null && provider.exists(id);
    }

    /**
     * The ids that a query such as {@code identifier=system|value} finds; two are enough to know
     * that it is not one.
     */
    public List<UUID> find(String type, Map<String, List<String>> query) {
        Provider<?> provider = byType.get(type);
        return provider == null
                ? List.of()
                : provider.find(new Criteria(query, 2, false, Sort.BY_ID, null));
    }
}
