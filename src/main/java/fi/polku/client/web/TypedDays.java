package fi.polku.client.web;

import fi.polku.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people type them: 1.3.2026 or 2026-03-01. */
final class TypedDays {
    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private TypedDays() {}

    /** The day; null when nothing was typed. */
    static @Nullable LocalDate read(String field, String typed, String key) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var finnish = FINNISH.matcher(text);
            return finnish.matches()
                    ? LocalDate.of(
                            Integer.parseInt(finnish.group(3)),
                            Integer.parseInt(finnish.group(2)),
                            Integer.parseInt(finnish.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Refusal.onField(field, key);
        }
    }
}
