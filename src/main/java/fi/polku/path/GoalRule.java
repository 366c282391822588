package fi.polku.path;

import fi.polku.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a goal must have before it is a goal: words, weight and five levels in words. */
public final class GoalRule {
    public static final List<Integer> LEVELS = List.of(-2, -1, 0, 1, 2);
    static final int MAX_WORDS = 1000;
    static final int MAX_LEVEL = 500;

    private GoalRule() {}

    /** Refusals by field: {@code words}, {@code weight}, {@code level-2} … {@code level2}. */
    public static List<Refusal> check(NewGoal goal) {
        var refusals = new ArrayList<Refusal>();
        if (goal.words().isBlank()) {
            refusals.add(Refusal.onField("words", "path.goal.wordsNeeded"));
        } else if (goal.words().length() > MAX_WORDS) {
            refusals.add(Refusal.onField("words", "path.tooLong", Map.of("max", MAX_WORDS)));
        }
        if (goal.weight() < 1 || goal.weight() > 4) {
            refusals.add(Refusal.onField("weight", "path.goal.weightWrong"));
        }
        for (int level : LEVELS) {
            String words = goal.levels().getOrDefault(level, "");
            if (words.isBlank()) {
                refusals.add(
                        Refusal.onField(
                                "level" + level,
                                level == 0 ? "path.goal.expectedNeeded" : "path.goal.levelNeeded"));
            } else if (words.length() > MAX_LEVEL) {
                refusals.add(
                        Refusal.onField("level" + level, "path.tooLong", Map.of("max", MAX_LEVEL)));
            }
        }
        return List.copyOf(refusals);
    }
}
