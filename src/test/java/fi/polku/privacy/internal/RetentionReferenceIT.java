package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.platform.retention.RetainedTable;
import fi.polku.privacy.domain.RetentionRule;
import fi.polku.privacy.domain.RetentionRules;
import fi.polku.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The reference page of retention")
class RetentionReferenceIT extends DatabaseTest {
    private static final Path PAGE = Path.of("docs/reference/retention.md");

    @Autowired RetentionTables tables;

    @Test
    @DisplayName(
            "says what the rules and the modules say; when it does not, it is written anew and must"
                    + " be read")
    void upToDate() throws IOException {
        String expected = page();
        String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!found.equals(expected) && !Boolean.getBoolean("polku.pages.keep")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }
        assertThat(found)
                .as("docs/reference/retention.md was out of date and has been rewritten")
                .isEqualTo(expected);
    }

    private String page() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# How long records are kept");
        lines.add("");
        lines.add(
                "Written by `RetentionReferenceIT` from `privacy/retention-rules.csv` and from what"
                        + " each module tells; do not edit by hand.");
        lines.add("");
        lines.add(
                "A record is destroyed from the day after its last day of keeping, unless it is"
                        + " ordered kept (703/2023 24 §). A month that lacks the day ends on its"
                        + " last day. Of several rows that fit, the longest keeps; what another"
                        + " record points at stays as long as that record; a person's basic data go"
                        + " last of all. The closing of a service task is the latest end of"
                        + " everything recorded in it, and it has not come while anything of it is"
                        + " open; what was open when the person died is read to have ended then.");
        lines.add("");
        lines.add("## Rules");
        lines.add("");
        lines.add("| rule | register | from | years | law | in force from | reading |");
        lines.add("|---|---|---|---|---|---|---|");
        for (RetentionRule r : RetentionRules.all()) {
            lines.add(
                    "| %s | %s | %s | %d | [%s](%s) | %s%s | %s |"
                            .formatted(
                                    r.code(),
                                    words(r.register()),
                                    words(r.since().name()),
                                    r.years(),
                                    r.basis(),
                                    r.source(),
                                    r.fromOn(),
                                    r.toOn() == null ? "" : " – " + r.toOn(),
                                    r.reading()));
        }
        lines.add("");
        lines.add("## Tables");
        lines.add("");
        lines.add("| record | its time | goes with it | stays while these point at it |");
        lines.add("|---|---|---|---|");
        for (RetainedTable t : tables.all()) {
            var pointers = new TreeSet<String>();
            tables.pointersAt(t).stream()
                    .map(p -> p.from().name())
                    .filter(n -> !n.equals(t.name()))
                    .forEach(pointers::add);
            lines.add(
                    "| `%s` | %s | %s | %s |"
                            .formatted(
                                    t.name(),
                                    time(t),
                                    t.parts().isEmpty()
                                            ? taken(t)
                                            : String.join(
                                                    ", ",
                                                    t.parts().stream()
                                                            .map(p -> "`" + p.table() + "`")
                                                            .distinct()
                                                            .toList()),
                                    t.name().equals("client")
                                            ? "everything of the person"
                                            : String.join(
                                                    ", ",
                                                    pointers.stream()
                                                            .map(p -> "`" + p + "`")
                                                            .toList())));
        }
        lines.add("");
        lines.add("## Exceptions");
        lines.add("");
        lines.add("| table | why it has no rule |");
        lines.add("|---|---|");
        RetentionCoverageIT.exceptions()
                .forEach((table, reason) -> lines.add("| `" + table + "` | " + reason + " |"));
        return String.join("\n", lines) + "\n";
    }

    private static String taken(RetainedTable t) {
        var door = t.door();
        return door == null || door.takes().isEmpty()
                ? ""
                : "`%s` by `%s`".formatted(String.join("`, `", door.takes()), door.function());
    }

    private String time(RetainedTable t) {
        var times = new ArrayList<String>();
        if (t.name().equals("record_note")) {
            times.add("as the record it is attached to");
        } else if (tables.isRecord(t)) {
            times.add(
                    t.register().equals("r.register")
                            ? "by its register and service task"
                            : "by its service task when social");
        } else if (t.register().contains("CLIENT_FILE")) {
            times.add("CLIENT_FILE");
        } else if (t.register().contains("PERMIT")) {
            times.add("PERMIT");
        }
        t.dated().forEach(d -> times.add(d.rule()));
        if (t.followsClient()) {
            times.add("with the person at the latest");
        }
        return String.join("; ", times);
    }

    private static String words(String code) {
        return code.isEmpty() ? "either" : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
