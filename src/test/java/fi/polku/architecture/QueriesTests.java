package fi.polku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SQL is not checked by the compiler, so each class of it is tried on the database. */
@DisplayName("Every class of queries has a test of its own on the database")
class QueriesTests {
    /** Reached through the tests of their desks, pages and resources so far; none may be added. */
    private static final Set<String> THROUGH_OTHERS =
            Set.of(
                    "access/AccessLogQueries",
                    "access/AccountQueries",
                    "access/AuthorizationQueries",
                    "access/RelationshipQueries",
                    "assessment/internal/AssessmentQueries",
                    "client/internal/ClientQueries",
                    "client/internal/IdentifierQueries",
                    "contact/internal/ContactActionQueries",
                    "contact/internal/ContactQueries",
                    "contact/internal/HandlingQueries",
                    "contact/internal/QueueQueries",
                    "contact/internal/ReceptionQueries",
                    "demo/internal/DemoQueries",
                    "platform/web/SubmissionQueries");

    @Test
    void paired() throws IOException {
        Path main = Path.of("src/main/java/fi/polku");
        Path tests = Path.of("src/test/java/fi/polku");
        var alone = new TreeSet<String>();
        try (var files = Files.walk(main)) {
            files.filter(f -> f.toString().endsWith("Queries.java"))
                    .map(f -> main.relativize(f).toString().replace(".java", ""))
                    // The façade's queries answer HTTP alone, and are tried by the tests of FHIR.
                    .filter(f -> !f.startsWith("fhir/"))
                    .filter(f -> !Files.exists(tests.resolve(f + "IT.java")))
                    .forEach(alone::add);
        }
        assertThat(alone).isEqualTo(new TreeSet<>(THROUGH_OTHERS));
    }
}
