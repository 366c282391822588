package fi.polku.privacy.domain;

import fi.polku.kernel.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody writes in own words: neither nothing nor a book. */
public final class Said {
    /** The shortest and longest text, in code points. */
    public static final int AT_LEAST = 5;

    public static final int AT_MOST = 2000;

    private Said() {}

    /** A text that must be there. */
    public static String required(String field, String words) {
        String said = words.strip();
        if (length(said) < AT_LEAST) {
            throw Refusal.onField(field, "privacy.words.few", Map.of("n", AT_LEAST));
        }
        return shortEnough(field, said);
    }

    /** A text that may be left out. */
    public static @Nullable String optional(String field, @Nullable String words) {
        return words == null || words.isBlank() ? null : shortEnough(field, words.strip());
    }

    private static String shortEnough(String field, String said) {
        if (length(said) > AT_MOST) {
            throw Refusal.onField(field, "privacy.words.many", Map.of("n", AT_MOST));
        }
        return said;
    }

    private static int length(String said) {
        return said.codePointCount(0, said.length());
    }
}
