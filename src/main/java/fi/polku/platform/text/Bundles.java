package fi.polku.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the product: {@code messages/<module>_<language>.properties}. Finnish is complete;
 * other languages fall back to it. Plain Finnish ({@code fi-simple}) is a key of our own, not a
 * Java locale.
 */
@Component
public class Bundles {
    public static final List<String> LANGUAGES = List.of("fi", "fi-simple", "sv", "en");
    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Bundles() {
        LANGUAGES.forEach(l -> byLanguage.put(l, new HashMap<>()));
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties");
            for (var resource : found) {
                String name = Objects.requireNonNull(resource.getFilename());
                String language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
                var properties = new Properties();
                try (var in =
                        new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                var texts = byLanguage.get(language);
                if (texts == null) {
                    throw new IllegalStateException("Unknown language in " + name);
                }
                properties.forEach((k, v) -> texts.put((String) k, (String) v));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts for a reader of the language; unknown languages read Finnish. */
    public Texts in(String language) {
        return new Texts(this, LANGUAGES.contains(language) ? language : "fi");
    }

    @Nullable String find(String language, String key) {
        String text = in0(language).get(key);
        return text != null ? text : in0("fi").get(key);
    }

    /** Whether the language itself has the key, without falling back. */
    boolean has(String language, String key) {
        return in0(language).containsKey(key);
    }

    /** All keys of a language, for the tests that keep the languages in step. */
    public Map<String, String> all(String language) {
        return Map.copyOf(in0(language));
    }

    private Map<String, String> in0(String language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }

    static Locale locale(String language) {
        return switch (language) {
            case "sv" -> Locale.of("sv", "FI");
            case "en" -> Locale.of("en", "GB");
            default -> Locale.of("fi", "FI");
        };
    }
}
