package fi.polku.fhir.search;

import fi.polku.platform.sql.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was given for a search parameter, as a condition with its own named values. */
final class Terms {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+");

    private Terms() {}

    /** Adds the condition of one occurrence of a parameter, whose values are alternatives. */
    static void add(
            Where where, SearchParam param, String modifier, List<String> values, String p) {
        if (!modifier.isEmpty()
                && !(param.kind() == SearchParam.Kind.REFERENCE && TYPE.matcher(modifier).matches())
                && !(param.kind() == SearchParam.Kind.STRING
                        && (modifier.equals("exact") || modifier.equals("contains")))) {
            throw new BadSearch(
                    param.name() + ":" + modifier,
                    "The modifier :" + modifier + " is not known for " + param.name() + ".");
        }
        switch (param.kind()) {
            case ID, REFERENCE -> where.and(condition(param, p), p, uuids(values));
            case CANONICAL -> where.and(condition(param, p), p, canonicals(values));
            case TOKEN -> where.and(condition(param, p), p, codes(param, values));
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

    static List<String> split(String key, String value) {
        List<String> values =
                Stream.of(value.split("(?<!\\\\),", -1))
                        .map(v -> v.replace("\\,", ",").strip())
                        .filter(v -> !v.isEmpty())
                        .toList();
        if (values.isEmpty() || value.indexOf('\0') >= 0) {
            throw new BadSearch(key, "The search parameter " + key + " has no value.");
        }
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
