package fi.polku.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.contact.Urgency;
import fi.polku.deadline.DeadlineFamily;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("After an assessment of care")
class NextClocksTest {
    @ParameterizedTest(name = "{0}, {1}, oral {2}: {3}")
    @DisplayName("the clock of the first help starts only when there is help to wait for")
    @CsvSource(
            textBlock =
                    """
                    NON_URGENT, APPOINTMENT, false, PHC_FIRST
                    SAME_DAY, APPOINTMENT, false, PHC_FIRST
                    NON_URGENT, OWN_WORKER_PLAN, false, PHC_FIRST
                    NON_URGENT, APPOINTMENT, true, ORAL_FIRST
                    URGENT, APPOINTMENT, false,
                    NON_URGENT, ADVICE, false,
                    NON_URGENT, SELF_CARE, false,
                    NON_URGENT, OTHER_SERVICE, false,
                    """)
    void first(Urgency urgency, Outcome outcome, boolean oral, DeadlineFamily family) {
        var care = new CareAssessment(urgency, "x", outcome, "NURSE", oral, false, true, null);
        var next =
                NextClocks.after(
                        care,
                        LocalDate.of(2026, 3, 9),
                        LocalDateTime.of(2026, 3, 10, 9, 42),
                        LocalDate.of(2003, 3, 10));
        assertThat(next.stream().map(NextClocks.Next::family).findFirst().orElse(null))
                .isEqualTo(family);
        // 22 on the day of the contact, 23 on the day of the assessment: the contact decides.
        assertThat(next).allSatisfy(n -> assertThat(n.facts().age()).isEqualTo(22));
    }
}
