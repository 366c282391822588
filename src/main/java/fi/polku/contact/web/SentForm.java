package fi.polku.contact.web;

import fi.polku.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * One of the forms on a contact's page as it was sent.
 *
 * @param name change, return, close, release …; empty when none was sent
 */
record SentForm(String name, MultiValueMap<String, String> fields) {
    private static final int MOST_CHOICES = 50;
    static final SentForm NONE =
            new SentForm("", MultiValueMap.fromSingleValue(java.util.Map.of()));

    String text(String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "");
    }

    <E extends Enum<E>> E choice(Class<E> type, String field) {
        return read(type, field, text(field));
    }

    <E extends Enum<E>> List<E> choices(Class<E> type, String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .limit(MOST_CHOICES)
                .map(g -> read(type, field, g))
                .distinct()
                .toList();
    }

    /** Whether a choice of a form is the one that was sent in it. */
    boolean has(String field, Enum<?> value) {
        return fields.getOrDefault(field, List.of()).stream()
                .anyMatch(g -> g.strip().equalsIgnoreCase(value.name()));
    }

    private static <E extends Enum<E>> E read(Class<E> type, String field, String given) {
        String code = given.strip().toUpperCase(Locale.ROOT);
        for (E value : Objects.requireNonNull(type.getEnumConstants())) {
            if (value.name().equals(code)) {
                return value;
            }
        }
        throw Refusal.onField(field, "contact.error.choice");
    }
}
