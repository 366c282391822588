package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reference page of deadlines")
class DeadlineReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/deadlines.md");

    @Test
    @DisplayName(
            "says what the rule table says; when it does not, it is written anew and must be read")
    void upToDate() throws IOException {
        String expected = page();
        String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!found.equals(expected) && !Boolean.getBoolean("polku.pages.keep")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }
        assertThat(found)
                .as("docs/reference/deadlines.md was out of date and has been rewritten")
                .isEqualTo(expected);
    }

    private static String page() {
        var lines = new ArrayList<String>();
        lines.add("# Legal deadlines");
        lines.add("");
        lines.add("Written by `DeadlineReferenceTest` from `RuleBook`; do not edit by hand.");
        lines.add("");
        lines.add(
                "A case is held against the rows of its family from the top; the first row in force"
                        + " on the deciding day that concerns the case applies. Without one the law"
                        + " gives no maximum time. Days, weeks and months are calendar time, the"
                        + " day of the event is not counted, a month that lacks the day ends on its"
                        + " last day, and working days are Monday to Friday without holidays and"
                        + " the eves of Midsummer and Christmas (act 150/1930). The law has no"
                        + " pause: only the realised event stops a clock, and a reason for delay"
                        + " never moves the due day. An unknown age is treated as under 23.");
        lines.add("");
        String family = "";
        for (DeadlineRule rule : RuleBook.written()) {
            if (!rule.family().name().equals(family)) {
                family = rule.family().name();
                lines.add("## " + family);
                lines.add("");
                lines.add(
                        "| rule | deciding day | who | from | to | limit | law | law read until |");
                lines.add("|---|---|---|---|---|---|---|---|");
                for (DeadlineRule row : RuleBook.written()) {
                    if (row.family() == rule.family()) {
                        lines.add(row(row));
                    }
                }
                lines.add("");
                RuleBook.written().stream()
                        .filter(r -> r.family() == rule.family())
                        .filter(r -> r.reading() != null)
                        .collect(
                                Collectors.groupingBy(
                                        r -> String.valueOf(r.reading()),
                                        java.util.LinkedHashMap::new,
                                        Collectors.mapping(
                                                DeadlineRule::id, Collectors.joining(", "))))
                        .forEach((reading, ids) -> lines.add("- " + ids + ": " + reading));
                if (!lines.getLast().isEmpty()) {
                    lines.add("");
                }
            }
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static String row(DeadlineRule r) {
        String who =
                switch (r.ageGroup()) {
                    case ALL -> "all";
                    case UNDER_23 -> "under 23";
                    case FROM_23 -> "23 or more";
                };
        if (!r.conditions().isEmpty()) {
            who +=
                    "; "
                            + r.conditions().stream()
                                    .map(c -> "`" + c + "`")
                                    .collect(Collectors.joining(", "));
        }
        var limits = new ArrayList<String>();
        if (r.limit() != null) {
            limits.add(r.limit().toString());
        }
        if (r.limitFromAssessment() != null) {
            limits.add(r.limitFromAssessment() + " from the assessment");
        }
        return "| %s | %s: %s | %s | %s | %s | %s | [%s](%s) | %s |"
                .formatted(
                        r.id(),
                        words(r.deciding()),
                        validity(r),
                        who,
                        words(r.from()),
                        words(r.to()),
                        String.join("; or ", limits),
                        r.basis(),
                        r.source(),
                        r.verifiedThrough());
    }

    private static String validity(DeadlineRule r) {
        if (r.validFrom() == null && r.validTo() == null) {
            return "any";
        }
        return (r.validFrom() == null ? "" : r.validFrom())
                + " –"
                + (r.validTo() == null ? "" : " " + r.validTo());
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
