package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.DeadlineFamily;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of rules")
class RuleBookTest {
    @Test
    @DisplayName("has a row for every family, each with its own name, law and address")
    void complete() {
        var families = EnumSet.noneOf(DeadlineFamily.class);
        for (DeadlineRule rule : RuleBook.all()) {
            families.add(rule.family());
            // An act of the Union has articles, and an address of the Union.
            boolean union = URI.create(rule.source()).getHost().equals("eur-lex.europa.eu");
            assertThat(rule.basis()).contains(union ? "artikla" : "§");
            assertThat(URI.create(rule.source()).getHost())
                    .isEqualTo(union ? "eur-lex.europa.eu" : "www.finlex.fi");
            assertThat(rule.verifiedThrough()).isEqualTo("2025-02-28");
            assertThat(rule.limit() != null || rule.limitFromAssessment() != null).isTrue();
            assertThat(RuleBook.findById(rule.id())).contains(rule);
            if (rule.validFrom() != null && rule.validTo() != null) {
                assertThat(rule.validTo()).isAfter(rule.validFrom());
            }
        }
        assertThat(families).containsExactlyInAnyOrder(DeadlineFamily.values());
        assertThat(RuleBook.all()).extracting(DeadlineRule::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("leaves no day between two generations of the same care")
    void noGaps() {
        for (DeadlineFamily family :
                EnumSet.of(
                        DeadlineFamily.PHC_CONTACT,
                        DeadlineFamily.PHC_HTA,
                        DeadlineFamily.PHC_FIRST,
                        DeadlineFamily.ORAL_FIRST)) {
            LocalDate.parse("2023-01-01")
                    .datesUntil(LocalDate.parse("2026-12-31"))
                    .forEach(day ->
                            assertThat(
                                            RuleBook.find(
                                                    family,
                                                    day,
                                                    fi.polku.deadline.DeadlineFacts.none()))
                                    .as(family + " " + day)
                                    .isPresent());
        }
    }
}
