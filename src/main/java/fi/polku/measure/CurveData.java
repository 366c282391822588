package fi.polku.measure;

import fi.polku.measure.domain.Change;
import java.util.List;

/**
 * The scores of one client on one instrument, the oldest first, and what has changed from the first
 * to the last.
 */
public record CurveData(InstrumentView instrument, List<ScoreView> scores, Trend trend) {

    /** The direction of change in words: a difference that could be chance is no change. */
    public enum Trend {
        FIRST,
        BETTER,
        WORSE,
        SAME;

        public static Trend of(Change change) {
            return switch (change) {
                case IMPROVED -> BETTER;
                case WORSENED -> WORSE;
                case WITHIN_CHANCE -> SAME;
            };
        }
    }
}
