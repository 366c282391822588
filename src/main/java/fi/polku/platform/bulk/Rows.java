package fi.polku.platform.bulk;

import fi.polku.platform.bulk.Sql.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The rows of one life while it is lived, by table, with what the plain statements mean: NULL is
 * unknown, an insert that is there already does nothing.
 */
final class Rows {
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();

    Map<String, List<Row>> tables() {
        return tables;
    }

    void clear() {
        tables.values().forEach(List::clear);
    }

    int insert(Sql.Insert insert, SqlParameterSource parameters) {
        var scope = Scope.of(parameters);
        if (insert.where() != null && !isTrue(insert.where(), scope)) {
            return 0;
        }
        var values = new @Nullable Object[insert.values().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(insert.values().get(i), scope);
        }
        var row = Row.of(insert.columns(), values);
        if (isThere(insert, row, parameters)) {
            return 0;
        }
        table(insert.table()).add(row);
        return 1;
    }

    private boolean isThere(Sql.Insert insert, Row row, SqlParameterSource parameters) {
        if (insert.sameBy().isEmpty()) {
            return false;
        }
        var mine = Scope.of(parameters).with(insert.table(), row);
        if (insert.sameWhere() != null && !isTrue(insert.sameWhere(), mine)) {
            return false;
        }
        for (var other : table(insert.table())) {
            var its = Scope.of(parameters).with(insert.table(), other);
            if ((insert.sameWhere() == null || isTrue(insert.sameWhere(), its))
                    && insert.sameBy().stream()
                            .allMatch(v -> same(value(v, mine), value(v, its)))) {
                return true;
            }
        }
        return false;
    }

    /** The rows that were changed. */
    List<Row> update(Sql.Update update, SqlParameterSource parameters) {
        var changed = new ArrayList<Row>();
        for (var row : table(update.table())) {
            var scope = Scope.of(parameters).with(update.table(), row);
            if (update.where() == null || isTrue(update.where(), scope)) {
                // Every new value is of the row as it was.
                List<@Nullable Object> after = new ArrayList<>();
                update.assignments().forEach(a -> after.add(value(a.value(), scope)));
                for (int i = 0; i < after.size(); i++) {
                    row.put(update.assignments().get(i).column(), after.get(i));
                }
                changed.add(row);
            }
        }
        return changed;
    }

    List<List<@Nullable Object>> returned(
            Sql.Update update, List<Row> rows, SqlParameterSource parameters) {
        return rows.stream()
                .map(r -> Scope.of(parameters).with(update.table(), r))
                .map(s -> answer(update.returning(), s))
                .toList();
    }

    List<List<@Nullable Object>> select(Sql.Select select, SqlParameterSource parameters) {
        return find(select, Scope.of(parameters)).stream()
                .map(s -> answer(select.items(), s))
                .toList();
    }

    private List<@Nullable Object> answer(List<Sql.Item> items, Scope scope) {
        var values = new ArrayList<@Nullable Object>(items.size());
        items.forEach(i -> values.add(value(i.value(), scope)));
        return values;
    }

    private List<Scope> find(Sql.Select select, Scope outer) {
        List<Scope> found = List.of(outer);
        for (Sql.Source source : select.sources()) {
            found = joined(found, source);
        }
        var kept = new ArrayList<Scope>();
        for (Scope scope : found) {
            if (select.where() == null || isTrue(select.where(), scope)) {
                kept.add(scope);
            }
        }
        if (!select.order().isEmpty()) {
            kept.sort(order(select.order()));
        }
        if (select.limit() != null && !kept.isEmpty()) {
            Object limit = value(select.limit(), outer);
            if (limit instanceof Integer n && n < kept.size()) {
                return kept.subList(0, n);
            }
        }
        return kept;
    }

    private List<Scope> joined(List<Scope> before, Sql.Source source) {
        var after = new ArrayList<Scope>();
        for (Scope scope : before) {
            boolean any = false;
            for (var row : rows(source, scope)) {
                Scope with = scope.with(source.alias(), row);
                if (source.on() == null || isTrue(source.on(), with)) {
                    after.add(with);
                    any = true;
                }
            }
            if (!any && source.left()) {
                after.add(scope.with(source.alias(), Row.empty()));
            }
        }
        return after;
    }

    private List<Row> rows(Sql.Source source, Scope scope) {
        Sql.Select lateral = source.lateral();
        if (lateral == null) {
            return table(Objects.requireNonNull(source.table()));
        }
        var rows = new ArrayList<Row>();
        for (Scope s : find(lateral, scope)) {
            var row = Row.empty();
            lateral.items().forEach(i -> row.put(i.name(), value(i.value(), s)));
            rows.add(row);
        }
        return rows;
    }

    private Comparator<Scope> order(List<Sql.Order> order) {
        return (a, b) -> {
            for (Sql.Order by : order) {
                int c = compare(value(by.value(), a), value(by.value(), b));
                if (c != 0) {
                    return by.descending() ? -c : c;
                }
            }
            return 0;
        };
    }

    private boolean isTrue(Value condition, Scope scope) {
        return Boolean.TRUE.equals(value(condition, scope));
    }

    private @Nullable Object value(Value value, Scope scope) {
        return switch (value) {
            case Value.Parameter p -> scope.parameter(p.name());
            case Value.Literal l -> l.value();
            case Value.Column c -> scope.column(c);
            case Value.Call call -> call(call, scope);
            case Value.IsNull n -> value(n.value(), scope) == null;
            case Value.Exists e -> !find(e.select(), scope).isEmpty();
            case Value.Not n -> {
                Object inner = value(n.value(), scope);
                yield inner == null ? null : !(Boolean) inner;
            }
            case Value.Pair p -> pair(p, scope);
        };
    }

    private @Nullable Object call(Value.Call call, Scope scope) {
        var known =
                call.arguments().stream()
                        .map(a -> value(a, scope))
                        .filter(Objects::nonNull)
                        .toList();
        if (known.isEmpty()) {
            return null;
        }
        return switch (call.name()) {
            case "coalesce" -> known.getFirst();
            case "greatest" -> Collections.max(known, Rows::compare);
            default ->
                    throw new UnsupportedOperationException(
                            "A bulk load does not know the function " + call.name());
        };
    }

    private @Nullable Object pair(Value.Pair pair, Scope scope) {
        Object left = value(pair.left(), scope);
        switch (pair.operator()) {
            case "AND" -> {
                if (Boolean.FALSE.equals(left)) {
                    return false;
                }
                Object right = value(pair.right(), scope);
                return Boolean.FALSE.equals(right) ? false : left == null ? null : right;
            }
            case "OR" -> {
                if (Boolean.TRUE.equals(left)) {
                    return true;
                }
                Object right = value(pair.right(), scope);
                return Boolean.TRUE.equals(right) ? true : left == null ? null : right;
            }
            default -> {}
        }
        Object right = value(pair.right(), scope);
        if (pair.operator().equals("IS DISTINCT FROM")) {
            return left == null ? right != null : !same(left, right);
        }
        if (left == null || right == null) {
            return null;
        }
        return switch (pair.operator()) {
            case "=" -> same(left, right);
            case "<>" -> !same(left, right);
            case "<" -> compare(left, right) < 0;
            case ">" -> compare(left, right) > 0;
            case "<=" -> compare(left, right) <= 0;
            case ">=" -> compare(left, right) >= 0;
            case "= ANY" -> many(right).contains(left);
            default ->
                    throw new UnsupportedOperationException(
                            "A bulk load does not know " + pair.operator());
        };
    }

    private static List<?> many(Object array) {
        // An empty list is bound as the text of an empty array.
        return array instanceof Object[] items ? Arrays.asList(items) : List.of();
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return left != null && left.equals(right);
    }

    /** PostgreSQL's order: NULL last, identifiers by their bytes. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null) {
            return right == null ? 0 : 1;
        }
        if (right == null) {
            return -1;
        }
        if (left instanceof UUID a && right instanceof UUID b) {
            int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(
                            a.getLeastSignificantBits(), b.getLeastSignificantBits());
        }
        return ((Comparable) left).compareTo(right);
    }

    private List<Row> table(String name) {
        return tables.computeIfAbsent(name, n -> new ArrayList<>());
    }

    /** The parameters of a statement and the row that each alias stands for, the last first. */
    private record Scope(
            SqlParameterSource parameters,
            @Nullable Scope before,
            String alias,
            @Nullable Row row) {
        static Scope of(SqlParameterSource parameters) {
            return new Scope(parameters, null, "", null);
        }

        Scope with(String name, Row of) {
            return new Scope(parameters, this, name, of);
        }

        @Nullable Object parameter(String name) {
            if (!parameters.hasValue(name)) {
                throw new IllegalArgumentException("No parameter " + name);
            }
            return parameters.getValue(name);
        }

        @Nullable Object column(Value.Column column) {
            String wanted = column.alias();
            for (Scope scope = this; scope != null; scope = scope.before()) {
                Row its = scope.row();
                if (its != null
                        && (wanted == null
                                ? its.has(column.name())
                                : wanted.equals(scope.alias()))) {
                    return its.get(column.name());
                }
            }
            if (wanted == null) {
                return null;
            }
            throw new IllegalArgumentException("No table " + wanted);
        }
    }
}
