package fi.polku.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.Refusal;
import fi.polku.path.NewStep;
import fi.polku.path.Sector;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What may be written in a plan")
class PlanRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @ParameterizedTest(name = "{0}: after {1} of {2} steps, it is step {3}")
    @CsvSource(
            textBlock =
                    """
                    first of all,          0, 3, 1
                    in between,            2, 3, 3
                    last,                  3, 3, 4
                    beyond the end,        9, 3, 4
                    a number not told,    -1, 3, 1
                    in an empty plan,      0, 0, 1
                    """)
    void aStepFindsItsPlace(String name, int after, int steps, int position) {
        assertThat(PlanRules.position(after, steps)).isEqualTo(position);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    no day agreed yet,              ,
                    today,                2026-03-10,
                    yesterday,            2026-03-09, path.step.past
                    five years ahead,     2031-03-10,
                    a day more,           2031-03-11, path.step.tooFar
                    a year mistyped,      0206-03-10, path.step.past
                    """)
    void aPlannedDayIsAheadAndWithinReach(
            String name, @Nullable LocalDate day, @Nullable String refused) {
        assertThat(PlanRules.day(day, TODAY))
                .extracting(Refusal::key)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    a reason in words,         true,  20,
                    no reason,                 true,   0, path.reasonNeeded
                    as long as it may be,      true,  1000,
                    a letter too much,         true,  1001, path.tooLong
                    none where none is needed, false, 0,
                    too long in any case,      false, 1001, path.tooLong
                    """)
    void whatChangesAPlanHasAReason(
            String name, boolean needed, int letters, @Nullable String refused) {
        String reason = "a".repeat(letters);
        assertThat(needed ? PlanRules.reason(reason) : PlanRules.reasonIfAny(reason))
                .extracting(Refusal::key)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    @DisplayName("Everything wrong in a step is told at once, each by its field")
    void aStepTellsAllThatIsWrong() {
        var step =
                new NewStep(
                        " ",
                        "",
                        "p".repeat(201),
                        Sector.HEALTH,
                        "OTHER",
                        TODAY.minusDays(1),
                        null,
                        null,
                        0,
                        "");
        assertThat(PlanRules.step(step, TODAY))
                .extracting(Refusal::field)
                .containsExactly("title", "place", "plannedOn", "reason");
    }
}
