package fi.polku.path.domain;

import fi.polku.kernel.Refusal;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import java.util.ArrayList;
import java.util.List;

/** What the client may answer to a plan. */
public final class AnswerRules {
    private static final int MAX_WORDS = 4000;

    private AnswerRules() {}

    /** Only the version last sent is answered, and only while the path goes on. */
    public static void requireNewest(PathView plan, int version) {
        if (plan.status() == PathStatus.ENDED) {
            throw new Refusal("path.ended");
        }
        if (version != plan.versionSent()) {
            throw new Refusal("path.answer.newer");
        }
    }

    /** A change is asked in words. */
    public static List<Refusal> wish(String words) {
        var refusals = new ArrayList<Refusal>();
        if (words.isBlank()) {
            refusals.add(Refusal.onField("words", "path.ask.wordsNeeded"));
        }
        refusals.addAll(PlanRules.length("words", words, MAX_WORDS));
        return refusals;
    }
}
