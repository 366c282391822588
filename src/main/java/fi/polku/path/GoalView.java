package fi.polku.path;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal in the client's own words, with the five levels of Goal Attainment Scaling.
 *
 * @param weight how much it counts, 1–4
 * @param levels from −2 to +2, each in words
 * @param reached the level reached at the last review, if there has been one
 */
public record GoalView(
        GoalId id,
        String words,
        int weight,
        List<Level> levels,
        @Nullable Integer reached,
        @Nullable LocalDate reachedOn) {

    /** One level in words: −2 much less than expected, 0 expected, +2 much more. */
    public record Level(int level, String words) {}
}
