package fi.polku.path.domain;

import fi.polku.kernel.Refusal;
import fi.polku.measure.GasItem;
import fi.polku.path.EndPath;
import fi.polku.path.GoalView;
import fi.polku.path.NewReview;
import fi.polku.path.PathView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a review and an end must tell; what is missing is told by its field. */
public final class ReviewRules {
    private static final int MAX_WORDS = 4000;

    private ReviewRules() {}

    /** Every goal of an accepted plan gets the level reached, and a summary is written. */
    public static List<Refusal> review(PathView plan, NewReview review) {
        var refusals = new ArrayList<Refusal>();
        if (plan.versionAccepted() == 0) {
            refusals.add(new Refusal("path.review.notAccepted"));
        }
        for (GoalView goal : plan.goals()) {
            Integer reached = review.reached().get(goal.id());
            if (reached == null || reached < -2 || reached > 2) {
                refusals.add(
                        Refusal.onField(
                                "reached-" + goal.id().value(), "path.review.reachedNeeded"));
            }
        }
        if (review.summary().isBlank()) {
            refusals.add(Refusal.onField("summary", "path.review.summaryNeeded"));
        }
        refusals.addAll(PlanRules.length("summary", review.summary(), MAX_WORDS));
        return refusals;
    }

    /** How it ended and what follows; a plan that was in effect is reviewed too. */
    public static List<Refusal> end(PathView plan, EndPath end) {
        var refusals = new ArrayList<Refusal>();
        if (end.outcome() == null) {
            refusals.add(Refusal.onField("outcome", "path.end.outcomeNeeded"));
        }
        if (end.follows().isBlank()) {
            refusals.add(Refusal.onField("follows", "path.end.followsNeeded"));
        }
        refusals.addAll(PlanRules.length("follows", end.follows(), MAX_WORDS));
        if (plan.versionAccepted() > 0) {
            refusals.addAll(review(plan, end.review()));
        }
        return refusals;
    }

    /** The goals as Goal Attainment Scaling counts them. */
    public static List<GasItem> items(PathView plan, NewReview review) {
        return plan.goals().stream()
                .map(g ->
                        new GasItem(
                                BigDecimal.valueOf(g.weight()),
                                review.reached().getOrDefault(g.id(), 0)))
                .toList();
    }
}
