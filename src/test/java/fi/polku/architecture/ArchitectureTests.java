package fi.polku.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The architecture")
class ArchitectureTests {
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fi.polku");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("fi.polku.kernel.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("SQL only in *Queries", ArchitectureRules.sqlOnlyInQueries()),
                rule("wall clock only in platform", ArchitectureRules.wallClockOnlyInPlatform()),
                rule("kernel, time and domain are pure", ArchitectureRules.pureDomain()),
                rule("HAPI only in fhir", ArchitectureRules.hapiOnlyInFhir()),
                rule("web does not touch queries", ArchitectureRules.webDoesNotTouchQueries()),
                rule("modules look down", ArchitectureRules.modulesLookDown()),
                rule(
                        "places beside a person through one door",
                        ArchitectureRules.placesThroughOneDoor()),
                rule(
                        "open streams of rows are handed on",
                        ArchitectureRules.openStreamsAreHandedOn()));
    }

    @ParameterizedTest(name = "holds: {0}")
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    @ParameterizedTest(name = "catches a planted violation: {0}")
    @MethodSource("rules")
    void catches(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("templates never bypass escaping and carry no inline style or script")
    void templatesAreSafe() throws Exception {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            List<String> bad =
                    files.filter(f -> f.toString().endsWith(".jte"))
                            .flatMap(f -> unsafe(f).stream())
                            .toList();
            assertThat(bad).isEmpty();
        }
    }

    @Test
    @DisplayName("an unsafe template would be seen")
    void unsafeTemplateIsSeen() {
        assertThat(
                        TemplateRules.unsafe(
                                "<p style=\"color:red\">$unsafe{x}</p><script>x()</script>"))
                .hasSize(3);
        assertThat(TemplateRules.unsafe("<script src=\"/ui/polku.js\" defer></script>")).isEmpty();
    }

    private static List<String> unsafe(Path file) {
        try {
            return TemplateRules.unsafe(Files.readString(file)).stream()
                    .map(v -> file + ": " + v)
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.of(Named.of(name, rule));
    }
}
