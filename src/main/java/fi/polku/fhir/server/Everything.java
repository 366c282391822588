package fi.polku.fhir.server;

import fi.polku.fhir.search.BadSearch;
import fi.polku.fhir.search.Criteria;
import fi.polku.fhir.search.Sort;
import fi.polku.kernel.ClientId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that there is of one person, type after type, each with the filter of whoever reads: the
 * person first, then the types by name. A type that is about people is known by its parameter
 * {@code patient}, so a new one is here without being named.
 */
@Component
public class Everything {
    private static final String PATIENT = "Patient";
    private final List<Provider<?>> ofPeople;

    Everything(List<Provider<?>> providers) {
        this.ofPeople =
                providers.stream()
                        .filter(p ->
                                p.typeName().equals(PATIENT) || p.parameters().contains("patient"))
                        .sorted(
                                Comparator.comparing(
                                                (Provider<?> p) -> !p.typeName().equals(PATIENT))
                                        .thenComparing(Provider::typeName))
                        .toList();
    }

    /**
     * A part of it.
     *
     * @param next where the next part begins; null = this was the last
     */
    public record Part(List<Resource> resources, @Nullable String next) {}

    /** The types that are about people, in the order they are told in. */
    public List<String> types() {
        return ofPeople.stream().map(Provider::typeName).toList();
    }

    /**
     * The next resources of the person.
     *
     * @param types only these
     * @param since only what has changed at this FHIR moment or after it; null = all
     * @param after where the part before ended
     */
    public Part part(
            ClientId client,
            Set<String> types,
            @Nullable String since,
            int count,
            @Nullable String after) {
        Place place = after == null ? new Place("", null) : Place.read(after);
        List<Resource> found = new ArrayList<>();
        boolean reached = place.type().isEmpty();
        for (Provider<?> provider : ofPeople) {
            String type = provider.typeName();
            reached |= type.equals(place.type());
            if (!reached || !types.contains(type)) {
                continue;
            }
            if (found.size() == count) {
                return new Part(found, new Place(type, null).text());
            }
            String inner = type.equals(place.type()) ? place.inner() : null;
            var page = provider.about(criteria(type, client, since, count - found.size(), inner));
            found.addAll(page.rows());
            if (page.next() != null) {
                return new Part(found, new Place(type, page.next()).text());
            }
        }
        if (!reached) {
            throw Place.bad();
        }
        return new Part(found, null);
    }

    private static Criteria criteria(
            String type,
            ClientId client,
            @Nullable String since,
            int count,
            @Nullable String after) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(type.equals(PATIENT) ? "_id" : "patient", List.of(client.value().toString()));
        if (since != null) {
            values.put("_lastUpdated", List.of("ge" + since));
        }
        return new Criteria(values, count, false, Sort.BY_ID, after);
    }

    /** The types named in a parameter, all when it is absent. */
    Set<String> named(@Nullable String parameter) {
        if (parameter == null) {
            return Set.copyOf(types());
        }
        Set<String> named = new TreeSet<>(List.of(parameter.split(",")));
        for (String type : named) {
            if (!types().contains(type)) {
                throw new BadSearch(
                        "_type",
                        "What is told of a person has no "
                                + type
                                + ", but: "
                                + String.join(", ", types())
                                + ".");
            }
        }
        return named;
    }

    /** A type, and the place within it. */
    private record Place(String type, @Nullable String inner) {
        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            (type + "|" + (inner == null ? "" : inner))
                                    .getBytes(StandardCharsets.UTF_8));
        }

        static Place read(String text) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                                .split("\\|", -1);
                if (parts.length == 2) {
                    return new Place(parts[0], parts[1].isEmpty() ? null : parts[1]);
                }
            } catch (IllegalArgumentException e) {
                throw bad();
            }
            throw bad();
        }

        static BadSearch bad() {
            return new BadSearch("_token", "The page token is not one that this server gave.");
        }
    }
}
