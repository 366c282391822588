package fi.polku.platform.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Composes the optional filters of a list or search; what is absent is not asked. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Params params = Params.none();

    public static Where all() {
        return new Where();
    }

    /** A condition that always holds the list, for example the relationship filter. */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Where and(String condition, String name, @Nullable Object value) {
        conditions.add(condition);
        params.and(name, value);
        return this;
    }

    /**
     * Adds the condition only when the value is there (null, blank text and empty list are not).
     */
    public Where andIfPresent(String condition, String name, @Nullable Object value) {
        boolean absent =
                value == null
                        || (value instanceof String s && s.isBlank())
                        || (value instanceof java.util.Collection<?> c && c.isEmpty());
        return absent ? this : and(condition, name, value);
    }

    /** {@code WHERE …} with every condition, or {@code WHERE TRUE}. */
    public String sql() {
        return conditions.isEmpty() ? "WHERE TRUE" : "WHERE " + String.join("\n  AND ", conditions);
    }

    public Params params() {
        return params;
    }
}
