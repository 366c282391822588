package fi.polku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.platform.text.Bundles;
import fi.polku.team.TaskKind;
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

    /** Texts that read the same in Finnish and Swedish though they hold words, and why. */
    private static final Map<String, String> SAME_IN_SWEDISH =
            Map.of(
                    "contact.queue.minutes.one", "min is the sign of a minute",
                    "contact.queue.minutes.other", "min is the sign of a minute",
                    "insight.age.minutes", "min is the sign of a minute",
                    "insight.age.hours", "t is the sign of an hour: tunti, timme",
                    "ui.language.fi", "a language is named in the language itself",
                    "ui.language.fi-simple", "a language is named in the language itself",
                    "ui.language.sv", "a language is named in the language itself",
                    "ui.language.en", "a language is named in the language itself");

    private final Bundles bundles = new Bundles();

    @Test
    @DisplayName("are complete in Finnish, Swedish and English")
    void languagesAreInStep() {
        for (String language : List.of("sv", "en")) {
            assertThat(missing(bundles.all("fi"), bundles.all(language)))
                    .as("in Finnish but not in " + language)
                    .isEmpty();
            assertThat(missing(bundles.all(language), bundles.all("fi")))
                    .as("in %s but not in Finnish", language)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("in plain Finnish are of a key that Finnish has, and plainer than the Finnish")
    void plainFinnishIsPart() {
        assertThat(missing(bundles.all("fi-simple"), bundles.all("fi"))).isEmpty();
        assertThat(same(bundles.all("fi-simple"), bundles.all("fi"))).isEmpty();
    }

    @Test
    @DisplayName("in Swedish are Swedish: only signs and names read as in Finnish")
    void swedishIsSwedish() {
        assertThat(same(bundles.all("sv"), bundles.all("fi")))
                .isEqualTo(new TreeSet<>(SAME_IN_SWEDISH.keySet()));
    }

    @Test
    @DisplayName("are given once: a file names a key one time, with words, and of its own module")
    void eachKeyOnce() throws Exception {
        var wrong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/resources/messages"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                faults(name.substring(0, name.indexOf('_')), Files.readAllLines(file))
                        .forEach(f -> wrong.add(name + " " + f));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("take the same arguments in every language")
    void sameArguments() {
        var wrong = new ArrayList<String>();
        var finnish = bundles.all("fi");
        for (String language : List.of("sv", "en", "fi-simple")) {
            bundles.all(language)
                    .forEach((key, text) -> {
                        String original = finnish.getOrDefault(key, "");
                        if (!arguments(original).equals(arguments(text))) {
                            wrong.add(language + " " + key);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("of the journal name nothing that no class gives to an entry")
    void journalIsGivenItsArguments() throws Exception {
        var code = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                code.append(Files.readString(file));
            }
        }
        var unknown = new TreeSet<String>();
        bundles.all("fi")
                .forEach((key, text) -> {
                    if (key.contains(".journal.")) {
                        for (String name : arguments(text)) {
                            boolean typed = name.endsWith("_code") || name.endsWith("_on");
                            if (!code.toString()
                                    .contains((typed ? "" : "arg(") + "\"" + name + "\"")) {
                                unknown.add(key + " " + name);
                            }
                        }
                    }
                });
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("exist for every task, as a task and as a word of the timeline")
    void tasksHaveWords() {
        var missing = new TreeSet<String>();
        for (TaskKind kind : TaskKind.values()) {
            for (String prefix : List.of("team.task.kind.", "team.code.kind.")) {
                if (kind != TaskKind.OTHER && !bundles.all("fi").containsKey(prefix + kind)) {
                    missing.add(prefix + kind);
                }
            }
        }
        assertThat(missing).isEmpty();
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
        assertThat(same(Map.of("a.b", "Polku"), Map.of("a.b", "Polku"))).containsExactly("a.b");
        assertThat(same(Map.of("a.b", "{n} – {to}."), Map.of("a.b", "{n} – {to}."))).isEmpty();
        assertThat(faults("a", List.of("a.b=x", "# why", "", "a.c=y", "a.b=z", "a.d=", "c.e=q")))
                .containsExactly("a.b twice", "a.d without words", "c.e of another module");
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

    /** Keys whose text is the same in both and holds a word beside arguments and signs. */
    private static Set<String> same(Map<String, String> texts, Map<String, String> original) {
        var found = new TreeSet<String>();
        texts.forEach((key, text) -> {
            boolean words = text.replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{L}.*");
            if (words && text.equals(original.get(key))) {
                found.add(key);
            }
        });
        return found;
    }

    private static List<String> faults(String module, List<String> lines) {
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals).strip();
            if (!seen.add(key)) {
                found.add(key + " twice");
            }
            if (equals < 0 || line.substring(equals + 1).isBlank()) {
                found.add(key + " without words");
            }
            if (!key.startsWith(module + ".")) {
                found.add(key + " of another module");
            }
        }
        return found;
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
