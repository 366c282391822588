package fi.polku.platform.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain statements that desks write with, as read by {@link SqlParser}. */
sealed interface Sql {
    /** {@code INSERT … VALUES} or {@code INSERT … SELECT … WHERE}, with what counts as the same. */
    record Insert(
            String table,
            List<String> columns,
            List<Value> values,
            @Nullable Value where,
            List<Value> sameBy,
            @Nullable Value sameWhere)
            implements Sql {}

    record Update(
            String table, List<Assignment> assignments, @Nullable Value where, List<Item> returning)
            implements Sql {}

    record Select(
            List<Item> items,
            List<Source> sources,
            @Nullable Value where,
            List<Order> order,
            @Nullable Value limit)
            implements Sql {}

    record Assignment(String column, Value value) {}

    /** A column of an answer. */
    record Item(Value value, String name) {}

    record Order(Value value, boolean descending) {}

    /** A table or a {@code LATERAL} select; {@code on} is null for the first. */
    record Source(
            @Nullable String table,
            @Nullable Select lateral,
            String alias,
            boolean left,
            @Nullable Value on) {}

    /** An expression or a condition. */
    sealed interface Value {
        record Parameter(String name) implements Value {}

        record Literal(@Nullable Object value) implements Value {}

        record Column(@Nullable String alias, String name) implements Value {}

        record Call(String name, List<Value> arguments) implements Value {}

        /** {@code =}, {@code <>}, {@code <}, {@code AND}, {@code IS DISTINCT FROM} … */
        record Pair(String operator, Value left, Value right) implements Value {}

        record Not(Value value) implements Value {}

        record IsNull(Value value) implements Value {}

        record Exists(Select select) implements Value {}
    }
}
