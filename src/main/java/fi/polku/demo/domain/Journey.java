package fi.polku.demo.domain;

import fi.polku.path.PathOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A path in the background, so that leads see a region and not twelve people.
 *
 * @param nth which of them, from zero
 * @param ago working days since the plan was accepted (or sent, or begun)
 * @param firstPhq the first PHQ-9 total
 * @param lastPhq the total at the end of the path, more when things got worse
 * @param outcome how an ended path ended
 */
public record Journey(
        int nth,
        Stage stage,
        int ago,
        int firstPhq,
        int lastPhq,
        @Nullable PathOutcome outcome,
        long seed) {
    /** Where the path is. */
    public enum Stage {
        DRAFT,
        SENT,
        UNDER_WAY,
        REVIEW_DUE,
        ENDED,
        STOPPED
    }
}
