package fi.polku.assessment.web;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.sql.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A form as typed, field by field; kept whole in a draft and shown again as it came. */
public record Typed(Map<String, List<String>> fields) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FINNISH_DAY =
            Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");

    /** Of the form itself, not of what is assessed. */
    private static final Set<String> OF_FORM =
            Set.of("_csrf", "formToken", "act", "version", "kind", "pendingOn", "correction");

    public static final Typed NOTHING = new Typed(Map.of());

    static Typed of(Json kept) {
        return new Typed(
                JSON.readValue(
                        kept.value(), new TypeReference<LinkedHashMap<String, List<String>>>() {}));
    }

    /** Text of a field; empty when it was not sent. */
    public String text(String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Null when nothing was typed. */
    @Nullable String orNull(String field) {
        String text = text(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** What a draft keeps: the fields of the assessment. */
    Map<String, List<String>> kept() {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, values) -> {
            if (!OF_FORM.contains(field) && values.stream().anyMatch(v -> !v.isBlank())) {
                kept.put(field, List.copyOf(values));
            }
        });
        return kept;
    }

    /** The same with one field said. */
    Typed with(String field, String... values) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, List.of(values));
        return new Typed(more);
    }

    int number(String field) {
        try {
            return Integer.parseInt(text(field).strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** {@code 2026-03-10} or {@code 10.3.2026}; what is no day is refused by its field. */
    @Nullable LocalDate day(String field, List<Refusal> refusals) {
        String typed = text(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var finnish = FINNISH_DAY.matcher(typed);
            LocalDate day =
                    finnish.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(finnish.group(3)),
                                    Integer.parseInt(finnish.group(2)),
                                    Integer.parseInt(finnish.group(1)))
                            : LocalDate.parse(typed);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw new DateTimeException("Another age");
            }
            return day;
        } catch (DateTimeException e) {
            refusals.add(Refusal.onField(field, "assessment.refusal.day"));
            return null;
        }
    }

    @Nullable ProfessionalId professional(String field, List<Refusal> refusals) {
        String typed = text(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return new ProfessionalId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            refusals.add(Refusal.onField(field, "assessment.refusal.choice"));
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E one(String field, Class<E> type, List<Refusal> refusals) {
        var all = many(field, type, refusals);
        return all.isEmpty() ? null : all.iterator().next();
    }

    <E extends Enum<E>> Set<E> many(String field, Class<E> type, List<Refusal> refusals) {
        var found = new LinkedHashSet<E>();
        for (String typed : new ArrayList<>(all(field))) {
            if (typed.isBlank()) {
                continue;
            }
            E value = null;
            for (E each : type.getEnumConstants()) {
                value = each.name().equals(typed) ? each : value;
            }
            if (value == null) {
                refusals.add(Refusal.onField(field, "assessment.refusal.choice"));
                return Set.of();
            }
            found.add(value);
        }
        return found;
    }

    /** Yes, no, or nothing said. */
    @Nullable Boolean yesNo(String field, List<Refusal> refusals) {
        String typed = text(field);
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.equals("yes") && !typed.equals("no")) {
            refusals.add(Refusal.onField(field, "assessment.refusal.choice"));
            return null;
        }
        return typed.equals("yes");
    }
}
