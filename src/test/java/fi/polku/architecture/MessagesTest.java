package fi.polku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.platform.text.Bundles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts for people")
class MessagesTest {
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:\\bt|ui\\.t\\(\\)|texts)\\.(?:text|count|langOf)\\(\\s*\"([a-zA-Z0-9.-]+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z_]+)}");
    private final Bundles bundles = new Bundles();

    @Test
    @DisplayName("are complete in Finnish and English")
    void finnishAndEnglishAreInStep() {
        assertThat(missing(bundles.all("fi"), bundles.all("en"))).as("only in Finnish").isEmpty();
        assertThat(missing(bundles.all("en"), bundles.all("fi"))).as("only in English").isEmpty();
    }

    @Test
    @DisplayName("in Swedish and plain Finnish are never of a key that Finnish does not have")
    void othersAreParts() {
        assertThat(missing(bundles.all("sv"), bundles.all("fi"))).isEmpty();
        assertThat(missing(bundles.all("fi-simple"), bundles.all("fi"))).isEmpty();
    }

    @Test
    @DisplayName("take the same arguments in every language")
    void sameArguments() {
        var wrong = new ArrayList<String>();
        var finnish = bundles.all("fi");
        for (String language : List.of("sv", "en")) {
            bundles.all(language)
                    .forEach((key, text) -> {
                        String original = finnish.getOrDefault(key, "");
                        if (!arguments(original).containsAll(arguments(text))) {
                            wrong.add(language + " " + key);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("exist for every key that a page or a class names")
    void usedKeysExist() throws Exception {
        var finnish = bundles.all("fi");
        var unknown = new TreeSet<String>();
        for (String root : List.of("src/main/jte", "src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    var matcher = KEY.matcher(Files.readString(file));
                    while (matcher.find()) {
                        String key = matcher.group(1);
                        if (!finnish.containsKey(key)
                                && !finnish.containsKey(key + ".one")
                                && !key.endsWith(".")) {
                            unknown.add(file.getFileName() + " " + key);
                        }
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("are not written into pages: a template holds no Finnish of its own")
    void noLiterals() throws Exception {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                literals(Files.readString(file))
                        .forEach(l -> found.add(file.getFileName() + " " + l));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("would be seen in a page, and a missing translation in a bundle")
    void plantedViolationsAreSeen() {
        assertThat(literals("<p>Kiitos. Asiasi on nyt meillä.</p>")).isNotEmpty();
        assertThat(literals("<p>${t.text(\"a.b\")}</p>@if(x > 1)<b>112</b>@endif")).isEmpty();
        assertThat(missing(Map.of("a", "x", "b", "y"), Map.of("a", "x"))).containsExactly("b");
    }

    /** Visible words between tags, with expressions, control lines and comments taken away. */
    private static Set<String> literals(String template) {
        String text =
                template.replaceAll("(?s)<%--.*?--%>", "")
                        .replaceAll("(?s)!\\{.*?}", "")
                        .replaceAll("(?s)\\$\\{(?:[^{}\"]|\"[^\"]*\")*}", "")
                        .replaceAll("(?m)^\\s*@(import|param).*$", "")
                        .replaceAll(
                                "(?s)@(template|layout)\\.[^(]*\\((?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\))*+\\)",
                                "")
                        .replaceAll(
                                "(?s)@(?:else)?(?:if|for)\\s*\\((?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\))*+\\)",
                                "")
                        .replaceAll("(?s)<svg.*?</svg>", "")
                        .replaceAll("(?s)<[^>]*>", "|");
        var found = new HashSet<String>();
        var matcher = Pattern.compile("\\|([^|@`]*\\p{L}{4,}[^|@`]*)\\|").matcher(text);
        while (matcher.find()) {
            String words = matcher.group(1).strip();
            // The product's own name is the same in every language.
            if (!words.replace("–", "").strip().equalsIgnoreCase("polku")) {
                found.add(words);
            }
        }
        return found;
    }

    private static Set<String> missing(Map<String, String> from, Map<String, String> in) {
        var keys = new TreeSet<>(from.keySet());
        keys.removeAll(in.keySet());
        return keys;
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
