package fi.polku.kernel;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request was understood and declined: a text key with named arguments, and the form field it
 * concerns when there is one. Shown to the person in their own language; never a stack trace.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Map<String, ?> arguments;
    private final @Nullable String field;

    public Refusal(String key, Map<String, ?> arguments) {
        this(null, key, arguments);
    }

    public Refusal(String key) {
        this(null, key, Map.of());
    }

    private Refusal(@Nullable String field, String key, Map<String, ?> arguments) {
        super(key, null, false, false);
        this.field = field;
        this.key = Objects.requireNonNull(key);
        this.arguments = Map.copyOf(arguments);
    }

    /** A refusal that belongs to one field of a form or one element of a resource. */
    public static Refusal onField(String field, String key, Map<String, ?> arguments) {
        return new Refusal(field, key, arguments);
    }

    /** A refusal of one field that needs no arguments. */
    public static Refusal onField(String field, String key) {
        return new Refusal(field, key, Map.of());
    }

    public String key() {
        return key;
    }

    public Map<String, ?> arguments() {
        return arguments;
    }

    public @Nullable String field() {
        return field;
    }
}
