package fi.polku.decision.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The structure of a document: its fields, what each holds, and which must be there (703/2023 37–44
 * §). Read from {@code decision/structures}; a change is a new version beside the old.
 */
public record Structure(String id, String version, String law, List<Field> fields) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Structure> ALL =
            List.of("decision-1.0", "application-1.0", "initiation-1.0", "client-file-1.0").stream()
                    .map(Structure::read)
                    .collect(Collectors.toUnmodifiableMap(s -> s.id() + " " + s.version(), s -> s));

    public Structure {
        fields = List.copyOf(fields);
    }

    /** What a field holds. */
    public enum Type {
        TEXT,
        DAY,
        MOMENT,
        CODE,
        YES_NO,
        LIST
    }

    /**
     * One field.
     *
     * @param place tells where a client is: masked of a protected person
     * @param of fields of each row of a list
     */
    public record Field(
            String name, Type type, boolean mandatory, boolean place, @Nullable List<Field> of) {}

    /** The newest version of a structure. */
    public static Structure newest(String id) {
        return ALL.values().stream()
                .filter(s -> s.id().equals(id))
                .max(Comparator.comparing(Structure::version))
                .orElseThrow(() -> new IllegalArgumentException("no structure " + id));
    }

    /** A version of a structure. */
    public static Structure get(String id, String version) {
        return Objects.requireNonNull(ALL.get(id + " " + version), id + " " + version);
    }

    /** What is wrong in a document, field by field; nothing when it is as the structure says. */
    public List<String> faults(Map<String, ?> content) {
        return faults("", fields, content);
    }

    private static List<String> faults(String path, List<Field> fields, Map<String, ?> content) {
        var faults = new ArrayList<String>();
        var known = fields.stream().map(Field::name).toList();
        for (String name : content.keySet()) {
            if (!known.contains(name)) {
                faults.add(path + name + ": unknown");
            }
        }
        for (var field : fields) {
            Object value = content.get(field.name());
            if (value == null || value.equals("")) {
                if (field.mandatory()) {
                    faults.add(path + field.name() + ": missing");
                }
            } else if (field.type() == Type.LIST) {
                faults.addAll(rows(path + field.name(), field, value));
            } else if (!fits(field.type(), value)) {
                faults.add(path + field.name() + ": not " + field.type());
            }
        }
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static List<String> rows(String path, Field field, Object value) {
        var of = field.of();
        if (of == null || !(value instanceof List<?> rows)) {
            return List.of(path + ": not LIST");
        }
        var faults = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                faults.addAll(faults(path + "[" + i + "].", of, (Map<String, ?>) row));
            } else {
                faults.add(path + "[" + i + "]: not a row");
            }
        }
        return faults;
    }

    private static boolean fits(Type type, Object value) {
        return switch (type) {
            case TEXT -> value instanceof String;
            case CODE -> value instanceof String text && text.matches("[A-Z][A-Z0-9_]*");
            case YES_NO -> value instanceof Boolean;
            case DAY -> parses(value, LocalDate::parse);
            case MOMENT -> parses(value, Instant::parse);
            case LIST -> false;
        };
    }

    private static boolean parses(Object value, Function<String, ?> parser) {
        if (!(value instanceof String text)) {
            return false;
        }
        try {
            return parser.apply(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Structure read(String file) {
        String path = "/decision/structures/" + file + ".json";
        try (InputStream data =
                Objects.requireNonNull(Structure.class.getResourceAsStream(path), path)) {
            return JSON.readValue(data, Structure.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
