package fi.polku.kernel;

import java.util.Map;
import java.util.Objects;

/**
 * A name or description that is data: one value in several languages, keyed by {@code fi}, {@code
 * sv}, {@code se}, {@code en} and {@code fi-simple} (plain Finnish). Finnish is always there.
 */
public record LocalizedText(Map<String, String> byLanguage) {
    public LocalizedText {
        if (!byLanguage.containsKey("fi")) {
            throw new IllegalArgumentException("A localised text needs Finnish");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The same Finnish text for every reader. */
    public static LocalizedText fi(String finnish) {
        return new LocalizedText(Map.of("fi", finnish));
    }

    /** The text in the language asked for, else in Finnish. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, Objects.requireNonNull(byLanguage.get("fi")));
    }

    /** The language that {@link #in} would really answer in. */
    public String languageFor(String language) {
        return byLanguage.containsKey(language) ? language : "fi";
    }
}
