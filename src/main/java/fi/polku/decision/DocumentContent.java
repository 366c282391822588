package fi.polku.decision;

import java.util.Map;
import java.util.UUID;

/**
 * A document as structured data.
 *
 * @param fields by their names in the structure
 */
public record DocumentContent(
        UUID id, String structure, String version, Map<String, Object> fields) {
    public DocumentContent {
        fields = Map.copyOf(fields);
    }

    /** A field in words, empty when there is none. */
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }
}
