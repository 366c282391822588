package fi.polku.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.SecurityFilterChain;

/** Reads docs/threat-model.md: whoever adds a door or takes away a test comes by here. */
@DisplayName("The threat model")
class ThreatModelTest {
    private static final Path MODEL = Path.of("docs/threat-model.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    private record Line(String letter, String threat, String against, String test) {}

    private record Room(Set<String> doors, Set<String> chains, List<Line> lines) {}

    @Test
    @DisplayName("knows every door and every chain of filters, and what is behind them")
    void doors() throws IOException {
        var doors =
                new TreeSet<String>(
                        List.of("/", "/oauth2", "/api", "/fhir", "/actuator", "/ui", "/webjars"));
        Door.ALL.forEach(d -> doors.add(d.prefix()));
        var chains =
                Arrays.stream(SecurityConfiguration.class.getDeclaredMethods())
                        .filter(m -> m.getReturnType() == SecurityFilterChain.class)
                        .map(java.lang.reflect.Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        var knownDoors = new TreeSet<String>();
        var knownChains = new TreeSet<String>();
        rooms().values()
                .forEach(r -> {
                    knownDoors.addAll(r.doors());
                    knownChains.addAll(r.chains());
                });
        assertThat(knownDoors).isEqualTo(doors);
        assertThat(knownChains).isEqualTo(chains).hasSizeGreaterThan(3);
        assertThat(rooms()).containsKeys("The database", "Logs", "Work by the clock");
    }

    @Test
    @DisplayName("has all six letters in every room, or says why one does not apply")
    void letters() throws IOException {
        rooms().forEach((name, room) -> {
            assertThat(room.lines().stream().map(Line::letter).distinct().sorted())
                    .as(name)
                    .containsExactly("D", "E", "I", "R", "S", "T");
            for (Line line : room.lines()) {
                if (line.test().equals("–")) {
                    assertThat(line.against())
                            .as(name + " " + line)
                            .matches("Does not apply.*: .{10,}");
                } else {
                    assertThat(line.threat().length()).as(name + " " + line).isGreaterThan(10);
                    assertThat(line.against().length()).as(name + " " + line).isGreaterThan(5);
                    assertThat(line.test().replaceAll(TEST.pattern() + "(, )?", ""))
                            .as(name + " " + line)
                            .isBlank();
                }
            }
        });
    }

    @Test
    @DisplayName("names tests that there are")
    void tests() throws IOException {
        var missing = new ArrayList<String>();
        int named = 0;
        for (Room room : rooms().values()) {
            for (Line line : room.lines()) {
                var tests = TEST.matcher(line.test());
                while (tests.find()) {
                    named++;
                    if (!isThere(tests.group(1), tests.group(2))) {
                        missing.add(tests.group());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(80);
    }

    private static boolean isThere(String type, String method) throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(f -> f.endsWith(type + ".java")).findFirst().orElse(null);
            return file != null
                    && Pattern.compile(
                                    "@(?:Test|TestFactory|ParameterizedTest)\\b(?:(?!\\n    }\\n).)*?(?:void|Stream<DynamicTest>)\\s+"
                                            + method
                                            + "\\(",
                                    Pattern.DOTALL)
                            .matcher(Files.readString(file))
                            .find();
        }
    }

    private static Map<String, Room> rooms() throws IOException {
        var rooms = new LinkedHashMap<String, Room>();
        Room room = null;
        for (String line : Files.readAllLines(MODEL)) {
            if (line.startsWith("## ")) {
                room = new Room(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
                rooms.put(line.substring(3), room);
            } else if (room != null && (line.startsWith("Chains:") || line.startsWith("Doors:"))) {
                for (String part : line.split(" · ", -1)) {
                    var names = QUOTED.matcher(part);
                    while (names.find()) {
                        (part.startsWith("Chains:") ? room.chains() : room.doors())
                                .add(names.group(1));
                    }
                }
            } else if (room != null && line.matches("\\| [STRIDE] \\|.*")) {
                String[] cells = line.split(" \\| ", -1);
                assertThat(cells).as(line).hasSize(4);
                room.lines()
                        .add(
                                new Line(
                                        cells[0].replace("|", "").strip(),
                                        cells[1].strip(),
                                        cells[2].strip(),
                                        cells[3].replace("|", "").strip()));
            }
        }
        return rooms;
    }
}
