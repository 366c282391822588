package fi.polku.segment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A segment is never a ground to deny a right or a time: nothing that gives them can read it. */
@DisplayName("Rights and times")
class SegmentDecidesNothingTest {
    /** Those that only show or count it, or tell the client of it. */
    private static final List<String> MAY_READ =
            List.of("segment", "insight", "portal", "fhir", "demo");

    private static final ArchRule RULE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            MAY_READ.stream()
                                    .map(m -> "fi.polku." + m + "..")
                                    .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("fi.polku.segment..");

    @Test
    @DisplayName("are decided by classes that do not know of segments")
    void classes() {
        RULE.check(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fi.polku"));
    }

    @Test
    @DisplayName("are decided by SQL that does not know of segments, functions and views included")
    void sql() throws Exception {
        var found = new TreeSet<String>();
        for (Path root : List.of(Path.of("src/main/java/fi/polku"), MIGRATIONS)) {
            try (var files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String module = root.relativize(file).getName(0).toString();
                    if (!MAY_READ.contains(module)
                            && Files.readString(file).matches("(?s).*segment_(choice|answers).*")) {
                        found.add(file.toString());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
}
