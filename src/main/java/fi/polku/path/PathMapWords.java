package fi.polku.path;

import fi.polku.platform.text.Texts;
import java.util.List;

/** The counts that the map shows and says. */
public record PathMapWords(long done, long now, long ahead, long waiting) {

    public static PathMapWords of(List<StepView> steps) {
        return new PathMapWords(
                count(steps, StepState.DONE),
                count(steps, StepState.NOW),
                count(steps, StepState.NEXT) + count(steps, StepState.LATER),
                count(steps, StepState.WAIT));
    }

    /** The picture in one sentence, for those who do not see it. */
    public String label(Texts t) {
        return t.text(
                waiting > 0 ? "path.map.label.waiting" : "path.map.label",
                "done",
                done,
                "now",
                now,
                "ahead",
                ahead,
                "waiting",
                waiting);
    }

    /** What the stylesheet adds to a mark on the line. */
    public static String dot(StepState state) {
        return switch (state) {
            case DONE -> " pm-dot--done";
            case WAIT -> " pm-dot--wait";
            case NOW, NEXT, LATER, SKIP -> "";
        };
    }

    private static long count(List<StepView> steps, StepState state) {
        return steps.stream().filter(s -> s.state() == state).count();
    }
}
