package fi.polku.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads claims and attributes by name: the whole name first, else its dots go into objects. */
public final class Attributes {
    private Attributes() {}

    /** The value as one text; null when it is not there or empty. */
    public static @Nullable String text(Map<String, Object> attributes, String name) {
        var all = texts(attributes, name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The value as a list, also when there is but one. */
    public static List<String> texts(Map<String, Object> attributes, String name) {
        Object value = value(attributes, name);
        Collection<?> values =
                value instanceof Collection<?> many
                        ? many
                        : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(Objects::nonNull)
                .map(v -> v.toString().strip())
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static @Nullable Object value(Map<?, ?> attributes, String name) {
        if (attributes.containsKey(name)) {
            return attributes.get(name);
        }
        int dot = name.indexOf('.');
        return dot > 0 && attributes.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, name.substring(dot + 1))
                : null;
    }
}
