package fi.polku.deadline;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of open clocks, the nearest due day first.
 *
 * @param counts all that the filter would show without its warning, by the gravest warning
 * @param next where the next page goes on; null at the end
 */
public record ClockList(List<Row> rows, Counts counts, ClockFilter.@Nullable Place next) {
    public ClockList {
        rows = List.copyOf(rows);
    }

    /**
     * One open clock.
     *
     * @param client null when it is not known, or not to be told to this reader
     * @param unit null when it is not to be told beside a protected person
     * @param responsible null when nobody is, or likewise
     * @param warning null when nothing threatens yet
     */
    public record Row(
            DeadlineId id,
            DeadlineFamily family,
            @Nullable ClientId client,
            @Nullable UnitId unit,
            @Nullable ProfessionalId responsible,
            LocalDate startOn,
            LocalDate dueOn,
            @Nullable LocalDate bookedOn,
            @Nullable ClockWarning warning) {}

    /** How many open clocks have each warning as their gravest. */
    public record Counts(
            long open,
            long half,
            long threeQuarters,
            long nineTenths,
            long bookedLate,
            long missed) {
        /** Those with the warning; all open ones for null. */
        public long of(@Nullable ClockWarning warning) {
            return switch (warning) {
                case null -> open;
                case HALF -> half;
                case THREE_QUARTERS -> threeQuarters;
                case NINE_TENTHS -> nineTenths;
                case BOOKED_LATE -> bookedLate;
                case MISSED -> missed;
            };
        }
    }
}
