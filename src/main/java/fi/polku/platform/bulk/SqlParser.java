package fi.polku.platform.bulk;

import fi.polku.platform.bulk.Sql.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the statements that desks write with; anything richer is refused, never guessed. */
final class SqlParser {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s+|'(?:[^']|'')*'|::|<=|>=|<>|:?[A-Za-z_][A-Za-z_0-9]*|\\d+|[(),.=<>*\\[\\]+-]");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final Set<String> AFTER_SOURCE =
            Set.of("WHERE", "ORDER", "JOIN", "LEFT", "LIMIT", "FOR", "ON", "SET");
    private final String sql;
    private final List<String> tokens;
    private int at;

    private SqlParser(String sql) {
        this.sql = sql;
        this.tokens = tokens(sql);
    }

    static Sql parse(String sql) {
        var parser = new SqlParser(sql);
        Sql read =
                switch (parser.peek()) {
                    case "INSERT" -> parser.insert();
                    case "UPDATE" -> parser.update();
                    case "SELECT" -> parser.select();
                    default -> throw parser.unknown();
                };
        if (parser.at < parser.tokens.size()) {
            throw parser.unknown();
        }
        return read;
    }

    private static List<String> tokens(String sql) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(sql);
        int end = 0;
        while (end < sql.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new UnsupportedOperationException(
                        "A bulk load cannot read " + sql.substring(end) + " in " + sql);
            }
            if (!matcher.group().isBlank()) {
                tokens.add(matcher.group());
            }
            end = matcher.end();
        }
        return tokens;
    }

    private Sql.Insert insert() {
        expect("INSERT", "INTO");
        String table = next();
        expect("(");
        var columns = new ArrayList<String>();
        do {
            columns.add(next());
        } while (accept(","));
        expect(")");
        List<Value> values;
        Value where = null;
        if (accept("VALUES")) {
            expect("(");
            values = values();
            expect(")");
        } else {
            expect("SELECT");
            values = values();
            where = accept("WHERE") ? condition() : null;
        }
        List<Value> sameBy = List.of();
        Value sameWhere = null;
        if (accept("ON")) {
            expect("CONFLICT");
            if (accept("(")) {
                sameBy = values();
                expect(")");
                sameWhere = accept("WHERE") ? condition() : null;
            }
            expect("DO", "NOTHING");
        }
        if (columns.size() != values.size()) {
            throw unknown();
        }
        return new Sql.Insert(table, List.copyOf(columns), values, where, sameBy, sameWhere);
    }

    private Sql.Update update() {
        expect("UPDATE");
        String table = next();
        expect("SET");
        var assignments = new ArrayList<Sql.Assignment>();
        do {
            String column = next();
            expect("=");
            assignments.add(new Sql.Assignment(column, sum()));
        } while (accept(","));
        Value where = accept("WHERE") ? condition() : null;
        List<Sql.Item> returning = accept("RETURNING") ? items() : List.of();
        return new Sql.Update(table, List.copyOf(assignments), where, returning);
    }

    private Sql.Select select() {
        expect("SELECT");
        List<Sql.Item> items = items();
        var sources = new ArrayList<Sql.Source>();
        if (accept("FROM")) {
            sources.add(source(false, true));
            while (isNext("JOIN") || isNext("LEFT")) {
                boolean left = accept("LEFT");
                expect("JOIN");
                sources.add(source(left, false));
            }
        }
        Value where = accept("WHERE") ? condition() : null;
        var order = new ArrayList<Sql.Order>();
        if (accept("ORDER")) {
            expect("BY");
            do {
                Value by = sum();
                order.add(new Sql.Order(by, accept("DESC")));
            } while (accept(","));
        }
        Value limit = accept("LIMIT") ? primary() : null;
        if (accept("FOR")) {
            // One thread holds the rows: nothing to lock.
            expect("UPDATE");
            if (accept("OF")) {
                next();
            }
        }
        return new Sql.Select(items, List.copyOf(sources), where, List.copyOf(order), limit);
    }

    private Sql.Source source(boolean left, boolean first) {
        String table = null;
        Sql.Select lateral = null;
        if (accept("LATERAL")) {
            expect("(");
            lateral = select();
            expect(")");
        } else {
            table = next();
        }
        String alias = table;
        if (at < tokens.size()
                && !AFTER_SOURCE.contains(peek())
                && peek().matches("[A-Za-z_]\\w*")) {
            alias = next();
        }
        if (alias == null) {
            throw unknown();
        }
        Value on = null;
        if (!first) {
            expect("ON");
            on = condition();
        }
        return new Sql.Source(table, lateral, alias, left, on);
    }

    private List<Sql.Item> items() {
        var items = new ArrayList<Sql.Item>();
        do {
            Value value = condition();
            String name =
                    accept("AS") ? next() : value instanceof Value.Column c ? c.name() : "value";
            items.add(new Sql.Item(value, name));
        } while (accept(","));
        return List.copyOf(items);
    }

    private List<Value> values() {
        var values = new ArrayList<Value>();
        do {
            values.add(sum());
        } while (accept(","));
        return List.copyOf(values);
    }

    private Value condition() {
        Value value = both();
        while (accept("OR")) {
            value = new Value.Pair("OR", value, both());
        }
        return value;
    }

    private Value both() {
        Value value = predicate();
        while (accept("AND")) {
            value = new Value.Pair("AND", value, predicate());
        }
        return value;
    }

    private Value predicate() {
        if (accept("NOT")) {
            return new Value.Not(predicate());
        }
        if (accept("EXISTS")) {
            expect("(");
            var select = select();
            expect(")");
            return new Value.Exists(select);
        }
        Value left = sum();
        if (accept("IS")) {
            boolean not = accept("NOT");
            Value found;
            if (accept("NULL")) {
                found = new Value.IsNull(left);
            } else {
                expect("DISTINCT", "FROM");
                found = new Value.Pair("IS DISTINCT FROM", left, sum());
            }
            return not ? new Value.Not(found) : found;
        }
        if (at < tokens.size() && COMPARISONS.contains(peek())) {
            String operator = next();
            if (accept("ANY")) {
                expect("(");
                Value many = sum();
                expect(")");
                return new Value.Pair("= ANY", left, many);
            }
            return new Value.Pair(operator, left, sum());
        }
        return left;
    }

    private Value sum() {
        Value value = cast(primary());
        while (isNext("+") || isNext("-")) {
            value = new Value.Pair(next(), value, cast(primary()));
        }
        return value;
    }

    /** A cast changes nothing here: parameters have their types already. */
    private Value cast(Value value) {
        while (accept("::")) {
            next();
        }
        return value;
    }

    private Value primary() {
        String token = next();
        if (token.startsWith(":")) {
            return new Value.Parameter(token.substring(1));
        }
        if (token.startsWith("'")) {
            return new Value.Literal(token.substring(1, token.length() - 1).replace("''", "'"));
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Value.Literal(Integer.valueOf(token));
        }
        if (token.equals("(")) {
            Value inner = condition();
            expect(")");
            return inner;
        }
        return switch (token.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Value.Literal(true);
            case "FALSE" -> new Value.Literal(false);
            case "NULL" -> new Value.Literal(null);
            case "CAST" -> {
                expect("(");
                Value inner = sum();
                expect("AS");
                next();
                expect(")");
                yield inner;
            }
            default -> named(token);
        };
    }

    private Value named(String name) {
        if (accept("(")) {
            List<Value> arguments = isNext(")") ? List.of() : arguments();
            expect(")");
            return new Value.Call(name, arguments);
        }
        return accept(".") ? new Value.Column(name, next()) : new Value.Column(null, name);
    }

    private List<Value> arguments() {
        var values = new ArrayList<Value>();
        do {
            values.add(condition());
        } while (accept(","));
        return List.copyOf(values);
    }

    private boolean isNext(String word) {
        return at < tokens.size() && tokens.get(at).equals(word);
    }

    private boolean accept(String word) {
        if (!isNext(word)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String... words) {
        for (String word : words) {
            if (!accept(word)) {
                throw unknown();
            }
        }
    }

    private String peek() {
        if (at >= tokens.size()) {
            throw unknown();
        }
        return tokens.get(at);
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }

    private UnsupportedOperationException unknown() {
        @Nullable String here = at < tokens.size() ? tokens.get(at) : "its end";
        return new UnsupportedOperationException(
                "A bulk load cannot read at " + here + " in " + sql);
    }
}
