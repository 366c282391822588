package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.path.GoalId;
import fi.polku.path.NewReview;
import fi.polku.path.PathId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Goals of a plan")
class PathGoalQueriesIT extends PathTest {
    @Autowired PathGoalQueries queries;

    @Test
    @DisplayName("stand for the client as they were sent; a replaced one is gone for the writer")
    void replaced() {
        PathId path = sent();
        var before = queries.listGoals(List.of(path), true).getFirst();
        assertThat(queries.replaceGoal(path, new GoalId(before.id()), NOW)).isTrue();
        assertThat(queries.replaceGoal(path, new GoalId(before.id()), NOW)).isFalse();
        GoalId by = queries.insertGoal(path, 1, SECOND, null, NOW);
        assertThat(queries.listGoals(List.of(path), true))
                .extracting(PathGoalQueries.GoalRow::id, PathGoalQueries.GoalRow::weight)
                .containsExactly(tuple(by.value(), 2));
        assertThat(queries.listGoals(List.of(path), false))
                .extracting(PathGoalQueries.GoalRow::id)
                .containsExactly(before.id());
    }

    @Test
    @DisplayName("have their five levels from the lowest to the highest")
    void levels() {
        PathId path = started(client);
        UUID goal = queries.listGoals(List.of(path), true).getFirst().id();
        assertThat(queries.listLevels(List.of(goal)))
                .extracting(PathGoalQueries.LevelRow::level)
                .containsExactly(-2, -1, 0, 1, 2);
        assertThat(queries.listLevels(List.of())).isEmpty();
    }

    @Test
    @DisplayName("tell the level last reached, nothing before the first review")
    void reached() {
        PathId path = accepted();
        var goal = queries.listGoals(List.of(path), false).getFirst();
        assertThat(goal.reached()).isNull();
        reviews.review(worker, path, new NewReview(Map.of(new GoalId(goal.id()), -1), "Alku."));
        now.set(NOW.plus(Duration.ofDays(30)));
        reviews.review(worker, path, new NewReview(Map.of(new GoalId(goal.id()), 1), "Puoliväli."));
        assertThat(queries.listGoals(List.of(path), false).getFirst())
                .extracting(g -> g.reached(), g -> g.reachedOn())
                .containsExactly(1, now.today());
    }
}
