package fi.polku.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.path.EndPath;
import fi.polku.path.GoalId;
import fi.polku.path.GoalView;
import fi.polku.path.NewReview;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Looking back with the client")
class ReviewRulesTest {
    private static final GoalId GOAL = new GoalId(id(1));
    private static final String REACHED = "reached-" + GOAL.value();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    a level and a summary,        1, 0,  Hyvin meni., ''
                    the lowest level,             1, -2, Hyvin meni., ''
                    below the lowest,             1, -3, Hyvin meni., path.review.reachedNeeded
                    above the highest,            1, 3,  Hyvin meni., path.review.reachedNeeded
                    no level,                     1, ,   Hyvin meni., path.review.reachedNeeded
                    no summary,                   1, 0,  ' ',         path.review.summaryNeeded
                    a plan that was not accepted, 0, 0,  Hyvin meni., path.review.notAccepted
                    """)
    void review(
            String name, int accepted, @Nullable Integer reached, String summary, String refused) {
        assertThat(ReviewRules.review(plan(accepted), given(reached, summary)))
                .extracting(Refusal::key)
                .isEqualTo(refused.isEmpty() ? List.of() : List.of(refused));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    an accepted plan is reviewed too,    1, GOAL_REACHED, Ei muuta., FIELDS
                    a plan never accepted only ends,     0, NEED_CHANGED, Ei muuta., ''
                    what follows is told,                0, NEED_CHANGED, '',        follows
                    and how it ended,                    0, ,             '',        outcome follows
                    """)
    void end(
            String name,
            int accepted,
            @Nullable PathOutcome outcome,
            String follows,
            String fields) {
        var end = new EndPath(given(null, ""), outcome, follows, false);
        assertThat(ReviewRules.end(plan(accepted), end))
                .extracting(Refusal::field)
                .isEqualTo(
                        fields.equals("FIELDS")
                                ? List.of(REACHED, "summary")
                                : fields.isEmpty() ? List.of() : List.of(fields.split(" ")));
    }

    private static NewReview given(@Nullable Integer reached, String summary) {
        return new NewReview(reached == null ? Map.of() : Map.of(GOAL, reached), summary);
    }

    private static PathView plan(int accepted) {
        Instant at = Instant.parse("2026-03-10T07:42:00Z");
        return new PathView(
                new PathId(id(2)),
                new ClientId(id(3)),
                accepted > 0 ? PathStatus.ACTIVE : PathStatus.SENT,
                LocalizedText.fi("Polku"),
                false,
                null,
                null,
                LocalDate.parse("2026-01-10"),
                List.of(new GoalView(GOAL, "Haluan ulkoilla.", 1, List.of(), null, null)),
                List.of(),
                1,
                accepted,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                1,
                new RecordHeader(
                        Register.PATIENT,
                        null,
                        null,
                        null,
                        null,
                        "PROFESSIONAL",
                        RecordStatus.FINAL),
                at,
                at,
                at);
    }

    private static UUID id(int n) {
        return new UUID(0x7000L, 0x8000000000000000L | n);
    }
}
