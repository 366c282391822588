package fi.polku.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.LocalizedText;
import fi.polku.path.DiffLine;
import fi.polku.path.StepId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is drawn as its steps in order: {@code A} is planned, {@code a} is left out. */
@DisplayName("What differs between two versions of a plan")
class PlanDiffTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-17");

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            textBlock =
                    """
                    nothing,                    ABC,  ABC,  ''
                    a step more,                AB,   AXB,  ADDED X
                    a step left out,            ABC,  AbC,  SKIPPED b
                    a step taken back,          AbC,  ABC,  RESTORED B
                    added and left out at once, AB,   AxB,  ''
                    neighbours change places,   ABC,  BAC,  MOVED_ORDER B
                    the last comes first,       ABCD, DABC, MOVED_ORDER D
                    the order under a new one,  AB,   XAB,  ADDED X
                    two things,                 ABC,  AcXB, 'SKIPPED c, ADDED X'
                    """)
    void told(String name, String before, String after, String told) {
        assertThat(
                        PlanDiff.between(plan(before, DAY), plan(after, DAY), Map.of()).stream()
                                .map(l -> l.kind() + " " + l.title().in("fi"))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(told);
    }

    @Test
    @DisplayName("A moved day is told with both days and the latest reason")
    void aMovedDay() {
        var before = plan("AB", DAY);
        var after = plan("AB", DAY.plusDays(7));
        assertThat(PlanDiff.between(before, after, Map.of(id('A'), "Loma.")))
                .containsExactly(
                        new DiffLine(
                                DiffLine.Kind.MOVED_DATE,
                                LocalizedText.fi("A"),
                                DAY,
                                DAY.plusDays(7),
                                "Loma."),
                        new DiffLine(
                                DiffLine.Kind.MOVED_DATE,
                                LocalizedText.fi("B"),
                                DAY,
                                DAY.plusDays(7),
                                ""));
    }

    @Test
    @DisplayName("A day agreed for the first time differs from none")
    void aFirstDay() {
        assertThat(PlanDiff.between(plan("A", null), plan("A", DAY), Map.of()))
                .extracting(DiffLine::kind, DiffLine::before, DiffLine::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DiffLine.Kind.MOVED_DATE, null, DAY));
    }

    private static List<PlanStep> plan(String drawn, @Nullable LocalDate day) {
        var steps = new ArrayList<PlanStep>();
        for (int i = 0; i < drawn.length(); i++) {
            char c = drawn.charAt(i);
            steps.add(
                    new PlanStep(
                            id(c),
                            LocalizedText.fi(String.valueOf(c)),
                            steps.size() + 1,
                            Character.isLowerCase(c),
                            day,
                            null));
        }
        return steps;
    }

    private static StepId id(char letter) {
        return new StepId(
                UUID.nameUUIDFromBytes(
                        String.valueOf(Character.toUpperCase(letter))
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
