package fi.polku.platform.bulk;

import fi.polku.kernel.Id;
import fi.polku.platform.sql.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** Makes the desks' row records from rows in memory, as JdbcClient does from those of a table. */
final class RecordReader<T> {
    private static final Map<Class<?>, RecordReader<?>> READERS = new ConcurrentHashMap<>();
    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private volatile @Nullable Plan last;

    /** Where the answers of one statement have each component. */
    private record Plan(List<Sql.Item> items, List<Integer> places) {}

    private RecordReader(Class<T> type) {
        components = type.getRecordComponents();
        try {
            constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> List<T> read(
            Class<T> type, List<Sql.Item> items, List<List<@Nullable Object>> answers) {
        if (!type.isRecord()) {
            return answers.stream().map(a -> type.cast(a.getFirst())).toList();
        }
        @SuppressWarnings("unchecked")
        var reader = (RecordReader<T>) READERS.computeIfAbsent(type, t -> new RecordReader<>(t));
        var found = new ArrayList<T>(answers.size());
        for (var answer : answers) {
            found.add(reader.one(items, answer));
        }
        return found;
    }

    private T one(List<Sql.Item> items, List<@Nullable Object> answer) {
        var arguments = new @Nullable Object[components.length];
        List<Integer> places = places(items);
        for (int i = 0; i < components.length; i++) {
            arguments[i] = convert(answer.get(places.get(i)), components[i].getType());
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " of " + answer, e);
        }
    }

    /** Found out once: a record is nearly always read by one statement, the same object. */
    @SuppressWarnings("ReferenceEquality")
    private List<Integer> places(List<Sql.Item> items) {
        Plan plan = last;
        if (plan == null || plan.items() != items) {
            plan =
                    new Plan(
                            items,
                            Arrays.stream(components)
                                    .map(c -> column(items, c.getName()))
                                    .toList());
            last = plan;
        }
        return plan.places();
    }

    /** {@code clientId} is {@code client_id}. */
    private static int column(List<Sql.Item> items, String component) {
        for (int i = 0; i < items.size(); i++) {
            if (matches(items.get(i).name(), component)) {
                return i;
            }
        }
        throw new IllegalStateException("No column for " + component);
    }

    private static boolean matches(String column, String component) {
        int c = 0;
        for (int i = 0; i < column.length(); i++) {
            char letter = column.charAt(i);
            if (letter == '_') {
                continue;
            }
            if (c == component.length() || Character.toLowerCase(component.charAt(c)) != letter) {
                return false;
            }
            c++;
        }
        return c == component.length();
    }

    private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
        if (value == null || type.isPrimitive() || type.isInstance(value)) {
            return value;
        }
        if (Id.class.isAssignableFrom(type)) {
            return made(type, value);
        }
        if (type.isEnum()) {
            return constant(type, value.toString());
        }
        if (type == Instant.class && value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (type == Json.class && value instanceof PGobject json) {
            return new Json(String.valueOf(json.getValue()));
        }
        if (type == List.class) {
            return value instanceof Object[] items ? List.of(items) : List.of();
        }
        throw new IllegalStateException(
                "A bulk load cannot make " + type + " of " + value.getClass());
    }

    private static final Map<Class<?>, Constructor<?>> IDS = new ConcurrentHashMap<>();

    private static Object made(Class<?> type, Object value) {
        try {
            return IDS.computeIfAbsent(
                            type,
                            t -> {
                                try {
                                    return t.getDeclaredConstructor(java.util.UUID.class);
                                } catch (NoSuchMethodException e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                    .newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String name) {
        return Enum.valueOf((Class<? extends Enum>) type, name);
    }
}
