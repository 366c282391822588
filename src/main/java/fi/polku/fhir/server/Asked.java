package fi.polku.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import fi.polku.fhir.search.Criteria;
import fi.polku.fhir.search.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search request asks, taken apart.
 *
 * @param self the parameters as they came, for the links to this and the next page
 */
public record Asked(Criteria criteria, List<String> includes, Map<String, List<String>> self) {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    public static Asked of(RequestDetails request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> self = new LinkedHashMap<>();
        List<String> includes = new ArrayList<>();
        int count = USUAL;
        boolean total = true;
        boolean countOnly = false;
        Sort sort = Sort.BY_ID;
        @Nullable String after = null;
        for (Map.Entry<String, String[]> entry : request.getParameters().entrySet()) {
            String name = entry.getKey();
            List<String> given = List.of(entry.getValue());
            switch (name) {
                case "_format", "_pretty", "_elements" -> {}
                case "_count" -> count = Inputs.count(given.getFirst());
                case "_total" -> total = Inputs.total(given.getFirst());
                case "_summary" -> countOnly = given.getFirst().equals("count");
                case "_sort" -> sort = Sort.parse(given.getFirst());
                case "_include" -> includes.addAll(given);
                case "_token" -> after = given.getFirst();
                default -> values.put(name, given);
            }
            if (!name.equals("_token")) {
                self.put(name, given);
            }
        }
        return new Asked(
                new Criteria(values, countOnly ? 0 : Math.min(count, MOST), total, sort, after),
                includes,
                self);
    }
}
