package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.path.GoalId;
import fi.polku.path.NewReview;
import fi.polku.path.PathId;
import fi.polku.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Reviews of a path")
class PathReviewQueriesIT extends PathTest {
    @Autowired PathReviewQueries queries;

    @Test
    @DisplayName("are told in the order they were done, with the score of the goals")
    void inOrder() {
        PathId path = accepted();
        GoalId goal = paths.find(path).orElseThrow().goals().getFirst().id();
        now.set(NOW.plus(Duration.ofDays(30)));
        reviews.review(worker, path, new NewReview(Map.of(goal, 2), "Jälkimmäinen."));
        now.set(NOW.plus(Duration.ofDays(20)));
        reviews.review(worker, path, new NewReview(Map.of(goal, 0), "Ensimmäinen."));
        assertThat(queries.listReviews(List.of(path)))
                .extracting(r -> r.summary(), r -> r.kind(), r -> r.gasT().intValue())
                .containsExactly(
                        tuple("Ensimmäinen.", "MID", 50), tuple("Jälkimmäinen.", "MID", 70));
        assertThat(queries.listReviews(List.of())).isEmpty();
        assertThat(queries.listReviews(List.of(new PathId(Ids.next())))).isEmpty();
    }
}
