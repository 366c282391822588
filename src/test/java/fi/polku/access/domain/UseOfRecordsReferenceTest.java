package fi.polku.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.CareTask;
import fi.polku.access.DataPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reference page of the use of records")
class UseOfRecordsReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/use-of-records.md");

    @Test
    @DisplayName("says what the rows of the decree say; when it does not, it is written anew")
    void upToDate() throws IOException {
        String expected = page();
        String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!found.equals(expected)) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }
        assertThat(found).as(PAGE + " was out of date and has been rewritten").isEqualTo(expected);
    }

    private static String page() {
        var lines = new ArrayList<String>();
        lines.add("# Who may use which part of a record, at the most");
        lines.add("");
        lines.add(
                "Written by `UseOfRecordsReferenceTest` from `access/use-rules.csv`; do not edit by"
                        + " hand. The work tasks are those of decree 457/2024 (3 and 10 §). On top"
                        + " of a row stand the verified relationship, and across the sectors the"
                        + " joint service or the client's permit, and no prohibition: see"
                        + " [decision 15](../decisions/0015-use-of-records.md).");
        lines.add("");
        lines.add(
                "`all`: every record of the part. `own units`: those of the units of the worker's"
                        + " own service. `own tasks`: those of the service tasks of the worker's"
                        + " own. A service task by name: those of that task. An empty cell gives"
                        + " nothing. After each the paragraph of the decree.");
        lines.add("");
        for (UseRule.Ground ground : UseRule.Ground.values()) {
            lines.add(
                    ground == UseRule.Ground.OWN
                            ? "## In the worker's own sector"
                            : "## Of the other sector: in a joint service or by a permit");
            lines.add("");
            List<CareTask> tasks =
                    Arrays.stream(CareTask.values())
                            .filter(t -> !cells(ground, t, DataPart.values()).isEmpty())
                            .toList();
            lines.add(row("part", tasks.stream().map(CareTask::name).toList()));
            lines.add("|---|" + "---|".repeat(tasks.size()));
            for (DataPart part : DataPart.values()) {
                lines.add(
                        row(part.name(), tasks.stream().map(t -> cells(ground, t, part)).toList()));
            }
            lines.add("");
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static String row(String head, List<String> cells) {
        return "| " + head + " | " + String.join(" | ", cells) + " |";
    }

    private static String cells(UseRule.Ground ground, CareTask task, DataPart... parts) {
        return UseRules.all().stream()
                .filter(r -> r.ground() == ground && r.task() == task)
                .filter(r -> List.of(parts).contains(r.data()))
                .map(UseOfRecordsReferenceTest::cell)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String cell(UseRule rule) {
        String reach =
                switch (rule.reach()) {
                    case ALL -> "all";
                    case OWN_UNITS -> "own units";
                    case OWN_SERVICE_TASKS -> "own tasks";
                    case SERVICE_TASK ->
                            String.valueOf(rule.serviceTask()).toLowerCase(Locale.ROOT);
                };
        return reach + ", " + rule.paragraph();
    }
}
