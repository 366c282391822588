package fi.polku.segment.domain;

import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.segment.NewChoice;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be recorded of a way of working. */
public final class SegmentRules {
    private static final Set<String> POINTS = Set.of("0", "1", "2", "3", "4");
    private static final int MAX_WORDS = 4000;
    private static final int MAX_REVIEW_YEARS = 2;

    private SegmentRules() {}

    /** The field of a question on every form. */
    public static String field(Side side, int question) {
        return (side == Side.CLIENT ? "c" : "p") + (question + 1);
    }

    /** Answers that are kept: each is on the scale, left unsaid, or not yet given. */
    public static void checkKept(SegmentModel model, Side side, List<String> answers) {
        check(model, side, answers, Set.of(SegmentAnswers.SKIP, SegmentAnswers.NONE));
    }

    /** Answers that are sent: nothing is left without an answer. */
    public static void checkSent(SegmentModel model, Side side, List<String> answers) {
        check(model, side, answers, Set.of(SegmentAnswers.SKIP));
    }

    private static void check(
            SegmentModel model, Side side, List<String> answers, Set<String> alsoAllowed) {
        var wrong = new ArrayList<Refusal>();
        for (int i = 0; i < model.of(side).size(); i++) {
            String answer = i < answers.size() ? answers.get(i) : SegmentAnswers.NONE;
            if (!POINTS.contains(answer) && !alsoAllowed.contains(answer)) {
                wrong.add(Refusal.onField(field(side, i), "segment.refusal.answer"));
            }
        }
        Refusals.throwIfAny(wrong);
    }

    /** A choice against its proposal: another one than proposed, and a correction, say why. */
    public static void check(
            NewChoice choice, Proposal proposal, boolean somethingToCorrect, LocalDate today) {
        var wrong = new ArrayList<Refusal>();
        String reason = choice.reason();
        boolean said = reason != null && !reason.isBlank();
        if (!said && choice.correction()) {
            wrong.add(Refusal.onField("reason", "segment.refusal.reasonCorrection"));
        } else if (!said && !proposal.segments().contains(choice.chosen())) {
            wrong.add(Refusal.onField("reason", "segment.refusal.reasonOverride"));
        }
        if (choice.correction() && !somethingToCorrect) {
            wrong.add(Refusal.onField("correction", "segment.refusal.nothingToCorrect"));
        }
        tooLong(wrong, "reason", reason);
        tooLong(wrong, "clientView", choice.clientView());
        LocalDate review = choice.reviewOn();
        if (review != null
                && (!review.isAfter(today) || review.isAfter(today.plusYears(MAX_REVIEW_YEARS)))) {
            wrong.add(Refusal.onField("reviewOn", "segment.refusal.review"));
        }
        Refusals.throwIfAny(wrong);
    }

    private static void tooLong(List<Refusal> wrong, String field, @Nullable String words) {
        if (words != null && words.length() > MAX_WORDS) {
            wrong.add(Refusal.onField(field, "segment.refusal.tooLong", Map.of("max", MAX_WORDS)));
        }
    }
}
