package fi.polku.fhir.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks: the values of each parameter (all must hold; a value lists alternatives with
 * commas), how many on a page, and where the page before ended.
 */
public record Criteria(
        Map<String, List<String>> values,
        int count,
        boolean total,
        Sort sort,
        @Nullable String after) {}
