package fi.polku.platform.web;

import java.util.List;
import java.util.Map;

/**
 * A request to a JSON endpoint that cannot be answered as it is: which fields, why and the cure, in
 * texts of a bundle.
 */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Field> fields;

    public BadRequest(List<Field> fields) {
        super("Bad request");
        this.fields = List.copyOf(fields);
    }

    /**
     * One field that was wrong.
     *
     * @param pointer where in the body, as a JSON pointer
     * @param key text of what to give instead
     */
    public record Field(String pointer, String key, Map<String, Object> arguments) {}

    public List<Field> fields() {
        return fields;
    }
}
