package fi.polku.fhir.search;

import fi.polku.platform.sql.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads and searches the rows behind one resource type. A subclass says which rows ({@code view})
 * and which parameters; the page is cut by keyset, and the total comes from the same WHERE as the
 * rows.
 */
public abstract class ResourceQueries<R extends Row> {
    private final JdbcClient jdbc;
    private final Class<R> rowType;
    private final String view;
    private final Map<String, SearchParam> params;

    protected ResourceQueries(
            JdbcClient jdbc, Class<R> rowType, String view, SearchParam... params) {
        this.jdbc = jdbc;
        this.rowType = rowType;
        this.view = view;
        this.params =
                Stream.concat(
                                Stream.of(
                                        new SearchParam(
                                                "_id", SearchParam.Kind.ID, "v.id", Map.of()),
                                        SearchParam.moment("_lastUpdated", "v.updated_at")),
                                Stream.of(params))
                        .collect(Collectors.toMap(SearchParam::name, Function.identity()));
    }

    public boolean knows(String parameter) {
        return params.containsKey(parameter);
    }

    public Optional<R> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    public List<R> list(Collection<UUID> ids) {
        Where where = Where.all().and("v.id = ANY(:ids)", "ids", List.copyOf(ids));
        return jdbc.sql("SELECT v.*\nFROM (" + view + ") v\n" + where.sql() + "\nORDER BY v.id")
                .paramSource(where.params().source())
                .query(rowType)
                .list();
    }

    public Page<R> search(Criteria criteria) {
        Where where = where(criteria);
        Long total = criteria.total() ? count(where) : null;
        if (criteria.count() == 0) {
            return new Page<>(List.of(), total, null);
        }
        String order = criteria.newestFirst() ? "DESC" : "ASC";
        if (criteria.after() != null) {
            where.and(
                    criteria.newestFirst() ? "v.id < :after" : "v.id > :after",
                    "after",
                    Token.read(criteria.after()));
        }
        List<R> rows =
                jdbc.sql(
                                "SELECT v.*\nFROM ("
                                        + view
                                        + ") v\n"
                                        + where.sql()
                                        + "\nORDER BY v.id "
                                        + order
                                        + "\nLIMIT :limit")
                        .paramSource(where.params().and("limit", criteria.count() + 1).source())
                        .query(rowType)
                        .list();
        boolean more = rows.size() > criteria.count();
        List<R> shown = more ? rows.subList(0, criteria.count()) : rows;
        return new Page<>(shown, total, more ? Token.of(shown.getLast().id()) : null);
    }

    private long count(Where where) {
        return jdbc.sql("SELECT count(*)\nFROM (" + view + ") v\n" + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    private Where where(Criteria criteria) {
        Where where = Where.all();
        int[] n = {0};
        criteria.values()
                .forEach((key, occurrences) -> {
                    String name = key;
                    String modifier = "";
                    int colon = key.indexOf(':');
                    if (colon > 0) {
                        name = key.substring(0, colon);
                        modifier = key.substring(colon + 1);
                    }
                    SearchParam param = params.get(name);
                    if (param == null) {
                        throw new BadSearch(
                                key, "The search parameter " + key + " is not known here.");
                    }
                    for (String value : occurrences) {
                        add(where, param, modifier, split(value), "p" + n[0]++);
                    }
                });
        return where;
    }

    private static void add(
            Where where, SearchParam param, String modifier, List<String> values, String p) {
        if (!modifier.isEmpty()
                && !(param.kind() == SearchParam.Kind.REFERENCE)
                && !(param.kind() == SearchParam.Kind.STRING
                        && (modifier.equals("exact") || modifier.equals("contains")))) {
            throw new BadSearch(
                    param.name() + ":" + modifier,
                    "The modifier :" + modifier + " is not known for " + param.name() + ".");
        }
        switch (param.kind()) {
            case ID, REFERENCE -> where.and(condition(param, p), p, uuids(values));
            case CANONICAL -> where.and(condition(param, p), p, canonicals(values));
            case TOKEN, CONDITION -> where.and(condition(param, p), p, codes(param, values));
            case IDENTIFIER -> where.and(condition(param, p), p, identifiers(values));
            case WORDS -> words(where, param, values, p);
            case STRING -> string(where, param, modifier, values, p);
            case DAY, MOMENT -> dates(where, param, values, p);
        }
    }

    private static String condition(SearchParam param, String p) {
        return param.sql().contains("{p}")
                ? param.sql().replace("{p}", ":" + p)
                : param.sql() + " = ANY(:" + p + ")";
    }

    private static List<String> canonicals(List<String> values) {
        return values.stream()
                .map(v -> v.contains("|") ? v.substring(0, v.indexOf('|')) : v)
                .map(v -> v.substring(v.lastIndexOf('/') + 1))
                .toList();
    }

    private static void words(Where where, SearchParam param, List<String> values, String p) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = p + "_" + i;
            conditions.add(param.sql().replace("{p}", ":" + name));
            where.params().and(name, escape(values.get(i)));
        }
        where.and("(" + String.join(" OR ", conditions) + ")");
    }

    private static void string(
            Where where, SearchParam param, String modifier, List<String> values, String p) {
        if (modifier.equals("exact")) {
            where.and(param.sql() + " = ANY(:" + p + ")", p, values);
            return;
        }
        String before = modifier.equals("contains") ? "%" : "";
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = p + "_" + i;
            conditions.add(
                    "plain_letters("
                            + param.sql()
                            + ") LIKE '"
                            + before
                            + "' || plain_letters(:"
                            + name
                            + ") || '%'");
            where.params().and(name, escape(values.get(i)));
        }
        where.and("(" + String.join(" OR ", conditions) + ")");
    }

    private static void dates(Where where, SearchParam param, List<String> values, String p) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Period period = Period.parse(param.name(), values.get(i));
            String from = p + "_" + i + "f";
            String to = p + "_" + i + "t";
            boolean day = param.kind() == SearchParam.Kind.DAY;
            where.params()
                    .and(from, day ? period.firstDay() : period.from())
                    .and(to, day ? period.endDay() : period.to());
            String x = param.sql();
            conditions.add(
                    switch (period.operator()) {
                        case "ne" -> "(" + x + " < :" + from + " OR " + x + " >= :" + to + ")";
                        case "gt", "sa" -> x + " >= :" + to;
                        case "ge" -> x + " >= :" + from;
                        case "lt", "eb" -> x + " < :" + from;
                        case "le" -> x + " < :" + to;
                        default -> "(" + x + " >= :" + from + " AND " + x + " < :" + to + ")";
                    });
        }
        where.and("(" + String.join(" OR ", conditions) + ")");
    }

    private static List<String> split(String value) {
        List<String> values =
                Stream.of(value.split("(?<!\\\\),", -1))
                        .map(v -> v.replace("\\,", ",").strip())
                        .filter(v -> !v.isEmpty())
                        .toList();
        return values;
    }

    /**
     * Ids of references in any form: a bare id, Type/id, or the whole address. Others match
     * nothing.
     */
    private static List<UUID> uuids(List<String> values) {
        List<UUID> ids = new ArrayList<>();
        for (String value : values) {
            UUID id = uuid(value.substring(value.lastIndexOf('/') + 1));
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<String> codes(SearchParam param, List<String> values) {
        return values.stream()
                .map(v -> v.substring(v.lastIndexOf('|') + 1))
                .flatMap(code ->
                        param.codes().isEmpty()
                                ? Stream.of(code)
                                : param.codes().getOrDefault(code, List.of()).stream())
                .toList();
    }

    private static List<String> identifiers(List<String> values) {
        return values.stream().map(v -> v.contains("|") ? v : "*|" + v).toList();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
