package fi.polku.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the build says is inside with what NOTICE says of it. */
@DisplayName("What Polku is made of")
class DependenciesTest {
    private static final String LIST = "META-INF/sbom/application.cdx.json";
    private static final Pattern LINE = Pattern.compile("  ([A-Za-z0-9.-]+): (.+)");

    /**
     * Licences under which a region may run and pass on Polku; nothing that reaches into our own
     * code.
     */
    private static final List<String> ALLOWED =
            List.of(
                    "Apache-2.0",
                    "MIT",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "0BSD",
                    "EPL-2.0",
                    // A library that is used unchanged and can be replaced: it does not reach our
                    // code.
                    "LGPL-2.1-or-later",
                    "PostgreSQL");

    /** Names that a project has given its licence: each with what it is. */
    private static final Map<String, String> CALLED =
            Map.of(
                    "Apache Software License 2.0", "Apache-2.0",
                    "iCal4j - License", "BSD-3-Clause",
                    "GNU Lesser General Public License (LGPL), version 2.1 or later",
                            "LGPL-2.1-or-later",
                    // A mistake in the project's description of itself (spring-session, issue
                    // 3910);
                    // the licence inside the library is Apache-2.0.
                    "Broadcom Foundation License", "Apache-2.0");

    @Test
    @DisplayName("stands in NOTICE with its licence, and every licence is one of those allowed")
    void notice() throws Exception {
        var inside = inside();
        assertThat(inside).hasSizeGreaterThan(30);
        var told = new TreeMap<String, Set<String>>();
        for (String line : Files.readAllLines(Path.of("NOTICE"))) {
            var matcher = LINE.matcher(line);
            if (matcher.matches()) {
                for (String group : matcher.group(2).split(", ", -1)) {
                    told.computeIfAbsent(group.strip(), g -> new TreeSet<>()).add(matcher.group(1));
                }
            }
        }
        assertThat(told).isEqualTo(inside);
        assertThat(inside.values()).allSatisfy(l -> assertThat(ALLOWED).containsAll(l));
    }

    /** The licences by group; of several to choose from, the first that is allowed. */
    private static Map<String, Set<String>> inside() throws Exception {
        var groups = new TreeMap<String, Set<String>>();
        try (var in = DependenciesTest.class.getClassLoader().getResourceAsStream(LIST)) {
            // Written by every ordinary build; -Dfast leaves it out.
            if (System.getenv("CI") == null) {
                assumeTrue(
                        in != null, "The list of dependencies is made by ./polku build and test");
            }
            JsonNode list = JsonMapper.builder().build().readTree(in);
            for (JsonNode component : list.path("components")) {
                String chosen = "none of " + component.path("licenses");
                for (JsonNode one : component.path("licenses")) {
                    String name =
                            one.path("license").path("id").asString("")
                                    + one.path("license").path("name").asString("")
                                    + one.path("expression").asString("");
                    String licence = CALLED.getOrDefault(name, name);
                    if (ALLOWED.contains(licence)) {
                        chosen = licence;
                        break;
                    }
                }
                groups.computeIfAbsent(component.path("group").asString(""), g -> new TreeSet<>())
                        .add(chosen);
            }
        }
        return groups;
    }
}
