package fi.polku.fhir.bundle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of an {@code ifNoneExist} or of a conditional reference. */
final class Conditions {
    private Conditions() {}

    static Map<String, List<String>> parse(String query, String path) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String plain = query.substring(query.indexOf('?') + 1);
        for (String part : plain.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals <= 0) {
                throw Wrong.element(path, "The condition " + query + " cannot be read.");
            }
            values.computeIfAbsent(part.substring(0, equals), k -> new ArrayList<>())
                    .add(
                            URLDecoder.decode(
                                    part.substring(equals + 1).replace("+", "%2B"),
                                    StandardCharsets.UTF_8));
        }
        return values;
    }
}
