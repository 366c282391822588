package fi.polku.platform.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One row: the values of those columns that a statement has given it; the others are NULL. */
final class Row {
    private Shape shape;
    private @Nullable Object[] values;

    private Row(Shape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** The columns that rows of one kind have: shared, so that a row is hardly more than values. */
    private static final class Shape {
        private static final Map<List<String>, Shape> ALL = new ConcurrentHashMap<>();
        private final List<String> columns;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Shape> wider = new ConcurrentHashMap<>();

        private Shape(List<String> columns) {
            this.columns = columns;
            for (int i = 0; i < columns.size(); i++) {
                places.put(columns.get(i), i);
            }
        }

        static Shape of(List<String> columns) {
            return ALL.computeIfAbsent(columns, Shape::new);
        }

        Shape with(String column) {
            return wider.computeIfAbsent(
                    column,
                    c -> {
                        var more = new ArrayList<>(columns);
                        more.add(c);
                        return of(List.copyOf(more));
                    });
        }
    }

    static Row empty() {
        return new Row(Shape.of(List.of()), new Object[0]);
    }

    static Row of(List<String> columns, @Nullable Object[] values) {
        return new Row(Shape.of(columns), values);
    }

    List<String> columns() {
        return shape.columns;
    }

    @Nullable Object at(int place) {
        return values[place];
    }

    boolean has(String column) {
        return shape.places.containsKey(column);
    }

    @Nullable Object get(String column) {
        Integer place = shape.places.get(column);
        return place == null ? null : values[place];
    }

    void put(String column, @Nullable Object value) {
        Integer place = shape.places.get(column);
        if (place == null) {
            shape = shape.with(column);
            values = Arrays.copyOf(values, values.length + 1);
            values[values.length - 1] = value;
        } else {
            values[place] = value;
        }
    }
}
