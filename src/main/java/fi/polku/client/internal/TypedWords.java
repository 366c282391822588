package fi.polku.client.internal;

import fi.polku.kernel.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Own words in a form: as long as they may be, and there when they must be. */
final class TypedWords {
    static final int LONGEST = 2000;

    private TypedWords() {}

    static String required(String typed, String field, String missing) {
        String words = optional(typed, field);
        if (words == null) {
            throw Refusal.onField(field, missing);
        }
        return words;
    }

    static @Nullable String optional(@Nullable String typed, String field) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw Refusal.onField(field, "client.protection.reason.long", Map.of("n", LONGEST));
        }
        return words.isEmpty() ? null : words;
    }
}
