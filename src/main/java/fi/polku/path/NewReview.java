package fi.polku.path;

import java.util.Map;

/**
 * A review done together with the client.
 *
 * @param reached level reached by goal, −2…+2; every goal of the plan is needed
 * @param summary what was seen together
 */
public record NewReview(Map<GoalId, Integer> reached, String summary) {
    public NewReview {
        reached = Map.copyOf(reached);
    }
}
