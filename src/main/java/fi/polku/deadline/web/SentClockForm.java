package fi.polku.deadline.web;

import fi.polku.kernel.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form of a clock's page as it was sent.
 *
 * @param name delay, remedy, end or correct; empty when none was sent
 */
record SentClockForm(String name, Map<String, String> fields) {
    static final SentClockForm NONE = new SentClockForm("", Map.of());

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    <E extends Enum<E>> E choice(String field, E[] values) {
        String code = text(field).toUpperCase(Locale.ROOT);
        return Stream.of(values)
                .filter(v -> v.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.onField(field, "deadline.form.choose"));
    }
}
