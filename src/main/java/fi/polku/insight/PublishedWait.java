package fi.polku.insight;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Waiting times of one service in one unit in one month, counted over the waits that ended with the
 * realised event in that month, whenever they had begun.
 *
 * @param unitId null = the whole region
 * @param figures null when they would tell of fewer than five people
 */
public record PublishedWait(
        LocalDate monthOn,
        int edition,
        DeadlineFamily family,
        @Nullable UnitId unitId,
        @Nullable Figures figures) {
    /**
     * The figures of a cell.
     *
     * @param halfDays calendar days in which half of the waits ended
     * @param nineDays calendar days in which nine of ten ended
     * @param kept waits that ended within the limit of the law
     */
    public record Figures(int people, int waits, int halfDays, int nineDays, int kept) {
        /** Share of waits that ended within the limit, from 0 to 1. */
        public double keptShare() {
            return (double) kept / waits;
        }
    }
}
