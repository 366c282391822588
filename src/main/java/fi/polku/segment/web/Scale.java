package fi.polku.segment.web;

import fi.polku.platform.text.Texts;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.Side;
import fi.polku.segment.domain.SegmentModel;
import fi.polku.segment.domain.SegmentRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The questions of a side as a form shows them, and what was ticked. */
public record Scale(List<Question> questions) {
    /** One statement with its choices. */
    public record Question(
            String field, int number, String words, String lang, List<Point> points) {}

    /** One choice of the scale. */
    public record Point(String value, String words, boolean chosen) {}

    static Scale of(SegmentModel model, Side side, Texts t, Map<String, String> typed) {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < model.of(side).size(); i++) {
            String field = SegmentRules.field(side, i);
            String chosen = typed.getOrDefault(field, "");
            var points = new ArrayList<Point>();
            for (int p = 0; p < model.scale().size(); p++) {
                String value = Integer.toString(p);
                points.add(new Point(value, t.of(model.scale().get(p)), chosen.equals(value)));
            }
            points.add(
                    new Point(
                            SegmentAnswers.SKIP,
                            t.text("segment.value.SKIP"),
                            chosen.equals(SegmentAnswers.SKIP)));
            var words = model.of(side).get(i).words();
            questions.add(new Question(field, i + 1, t.of(words), t.langOf(words), points));
        }
        return new Scale(questions);
    }

    /** The answers of a form in the order of the questions. */
    static List<String> answers(SegmentModel model, Side side, Map<String, String> form) {
        var answers = new ArrayList<String>();
        for (int i = 0; i < model.of(side).size(); i++) {
            String typed = form.getOrDefault(SegmentRules.field(side, i), "").strip();
            answers.add(typed.isEmpty() ? SegmentAnswers.NONE : typed);
        }
        return answers;
    }

    /** What was answered before, as if it had been typed. */
    static Map<String, String> typed(Side side, List<String> answers) {
        var typed = new java.util.HashMap<String, String>();
        for (int i = 0; i < answers.size(); i++) {
            typed.put(SegmentRules.field(side, i), answers.get(i));
        }
        return typed;
    }
}
