package fi.polku.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written in the log of views")
class LookWordsTest {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "log\\.viewed(?:All)?\\(\\s*[^;]*?\"([A-Za-z]+)\",\\s*\"([A-Z]+)\"",
                    Pattern.DOTALL);

    /** One's own copy is seen by oneself alone. */
    private static final Set<String> OWN = Set.of("part.COPY", "purpose.OWN");

    @Test
    @DisplayName("has its words for the client too, wherever the officer has some")
    void bothSides() throws IOException {
        for (String language : List.of("fi", "sv", "en")) {
            var client = keys("privacy", language, "privacy.look.");
            var officer = new TreeSet<>(keys("portal", language, "portal.access.").keySet());
            officer.removeAll(OWN);
            assertThat(client.keySet()).as(language).containsAll(officer);
            assertThat(client).hasSizeGreaterThan(50);
        }
    }

    @Test
    @DisplayName("by the code itself is known by name to the client")
    void written() throws IOException {
        var known = keys("privacy", "fi", "privacy.look.").keySet();
        var unknown = new TreeSet<String>();
        int found = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var written = WRITTEN.matcher(Files.readString(file));
                while (written.find()) {
                    found++;
                    unknown.add("part." + written.group(1));
                    unknown.add("purpose." + written.group(2));
                }
            }
        }
        unknown.removeAll(known);
        unknown.removeAll(OWN);
        assertThat(unknown).isEmpty();
        assertThat(found).isGreaterThan(15);
    }

    private static Map<String, String> keys(String module, String language, String prefix)
            throws IOException {
        return Files.readAllLines(
                        Path.of(
                                "src/main/resources/messages/"
                                        + module
                                        + "_"
                                        + language
                                        + ".properties"))
                .stream()
                .filter(l -> l.matches(Pattern.quote(prefix) + "(role|part|purpose)\\..+=.+"))
                .map(l -> l.substring(prefix.length()).split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, TreeMap::new));
    }
}
