package fi.polku.appointment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.appointment.VisitResult;
import fi.polku.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is written of a visit")
class VisitRulesTest {
    /** Lengths of the three texts; what follows may be left out. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    all is told,             10,   10,   10, ''
                    nothing follows,         10,   10,     , ''
                    as long as may be,       4000, 4000, 4000, ''
                    no reason,               0,    10,   10, reasonForVisit
                    neither,                 0,    0,    10, reasonForVisit result
                    each too long,           4001, 4001, 4001, reasonForVisit result nextSteps
                    """)
    void told(String name, int reason, int result, @Nullable Integer next, String wrong) {
        var visit =
                new VisitResult(
                        "a".repeat(reason),
                        "b".repeat(result),
                        next == null ? null : "c".repeat(next),
                        null);
        assertThat(VisitRules.check(visit))
                .extracting(Refusal::field)
                .isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong.split(" ")));
    }
}
