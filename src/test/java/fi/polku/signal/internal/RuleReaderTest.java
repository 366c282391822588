package fi.polku.signal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.platform.text.Bundles;
import fi.polku.signal.domain.FactKind;
import fi.polku.signal.domain.SignalRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules of early signals")
class RuleReaderTest {
    private static final Path FOLDER = Path.of("src/main/resources/signal");

    private static String file(String id) throws IOException {
        return Files.readString(FOLDER.resolve(id + ".yaml"));
    }

    @Test
    @DisplayName("that are shipped can be read, and cover everything that was asked for")
    void shipped() throws IOException {
        List<SignalRule> rules = new RuleBook().all();
        assertThat(rules)
                .extracting(SignalRule::id)
                .contains(
                        "many-services",
                        "missed-visits",
                        "broken-continuity",
                        "services-without-plan",
                        "worrying-measure",
                        "long-without-work",
                        "carer-alone",
                        "urgent-visits",
                        "work-ability-weakening");
        var used = EnumSet.noneOf(FactKind.class);
        rules.forEach(r -> r.condition().facts().forEach(f -> used.add(f.kind())));
        assertThat(used).isEqualTo(EnumSet.allOf(FactKind.class));
        assertThat(rules)
                .allSatisfy(r -> {
                    assertThat(r.grounds()).isNotEmpty();
                    assertThat(r.condition().findsSomebody()).isTrue();
                    assertThat(r.name().byLanguage()).containsKeys("fi", "sv", "en");
                });
    }

    @Test
    @DisplayName("have the same names in a person's own data")
    void names() throws IOException {
        var bundles = new Bundles();
        for (SignalRule rule : new RuleBook().all()) {
            for (String language : List.of("fi", "sv", "en")) {
                assertThat(bundles.all(language))
                        .containsEntry("signal.own.rule." + rule.id(), rule.name().in(language));
            }
        }
        for (FactKind kind : FactKind.values()) {
            assertThat(bundles.all("fi"))
                    .containsKeys("signal.own.fact." + kind.code(), "signal.reason." + kind.code());
        }
    }

    @ParameterizedTest(name = "\"{0}\" as \"{1}\": line {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    silence_days: 180             | silence_days: often            | silence_days: often   | Write a whole number from 1 to 1830
                    fact: services                | fact: servces                  | fact: servces         | Use one of [services, professions
                    is: no                        | is: maybe                      | is: maybe             | Write yes or no
                    owner: SOCIAL                 | owner: KELA                    | owner: KELA           | Use one of [HEALTH, SOCIAL]
                    what: plan                    | what: luck                     | what: luck            | Use one of [urgent-contact
                    from: 2026-01-01              | from: soon                     | from: soon            | Write it as 2026-01-31
                    silence_days: 180             | silence: 180                   | silence: 180          | Use one of [id, version
                    fact: open-plan               | fact: open-plan\\n      at_least: 2 | at_least: 2      | Use [fact, is, within_days]
                    home_municipality: yes        | home_municipality: perhaps     | perhaps               | Write yes or no
                    id: services-without-plan     | id: another                    | id: another           | Give both the same name
                    """)
    void wrong(String good, String bad, String at, String cure) throws IOException {
        String text = file("services-without-plan");
        assertThat(text).contains(good);
        String broken = text.replace(good, bad.replace("\\n", "\n"));
        List<String> lines = broken.lines().toList();
        int line = 0;
        while (!lines.get(line).contains(at)) {
            line++;
        }
        int number = line + 1;
        assertThatThrownBy(() -> RuleReader.read("services-without-plan.yaml", broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("services-without-plan.yaml, line " + number + ": ")
                .hasMessageContaining(cure);
    }

    @Test
    @DisplayName("that lack a part say which, and those that are no YAML say where")
    void missing() throws IOException {
        String text = file("missed-visits");
        for (String part : List.of("purpose", "grounds", "condition", "followed", "first")) {
            String without = text.replaceFirst("(?m)^" + part + ":", "x_" + part + ":");
            assertThatThrownBy(() -> RuleReader.read("missed-visits.yaml", without))
                    .hasMessageContaining("x_" + part)
                    .hasMessageContaining(", line ");
            String gone = text.replaceFirst("(?m)^" + part + ":(.*\\R(  .*\\R)*)", "");
            assertThatThrownBy(() -> RuleReader.read("missed-visits.yaml", gone))
                    .hasMessageContaining("'" + part + "' is missing")
                    .hasMessageContaining("Add a line");
        }
        assertThatThrownBy(() -> RuleReader.read("missed-visits.yaml", "id: [a\nb: c"))
                .hasMessageContaining(", line ")
                .hasMessageContaining("Mend the YAML");
        assertThatThrownBy(() -> RuleReader.read("missed-visits.yaml", ""))
                .hasMessageContaining("the file is empty");
    }

    @Test
    @DisplayName("may not fit everybody of whom nothing is known")
    void everybody() throws IOException {
        String text =
                file("missed-visits")
                        .replace("fact: no-shows\n  at_least: 2", "fact: open-plan\n  is: no");
        assertThatThrownBy(() -> RuleReader.read("missed-visits.yaml", text))
                .hasMessageContaining("fits everybody")
                .hasMessageContaining("Add a fact that must be so");
    }

    @Test
    @DisplayName("are another rule when a word of them changes")
    void digest() throws IOException {
        String text = file("missed-visits");
        Map<String, String> digests =
                Map.of(
                        "same", RuleReader.read("missed-visits.yaml", text).digest(),
                        "again", RuleReader.read("missed-visits.yaml", text).digest(),
                        "other",
                                RuleReader.read(
                                                "missed-visits.yaml",
                                                text.replace("at_least: 2", "at_least: 3"))
                                        .digest());
        assertThat(digests.get("same")).isEqualTo(digests.get("again"));
        assertThat(digests.get("other")).isNotEqualTo(digests.get("same"));
    }
}
