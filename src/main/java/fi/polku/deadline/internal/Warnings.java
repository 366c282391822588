package fi.polku.deadline.internal;

import fi.polku.deadline.ClockWarning;
import org.jspecify.annotations.Nullable;

/** {@code ClockWarning.of} as SQL, so that lists and counts need not read every clock. */
final class Warnings {
    private static final String CASES =
            """
            CASE
              WHEN d.due_on < :today THEN 'MISSED'
              WHEN %s THEN 'BOOKED_LATE'
              WHEN d.due_on = d.start_on THEN NULL
              WHEN 10 * (:today - d.start_on) >= 9 * (d.due_on - d.start_on) THEN 'NINE_TENTHS'
              WHEN 4 * (:today - d.start_on) >= 3 * (d.due_on - d.start_on) THEN 'THREE_QUARTERS'
              WHEN 2 * (:today - d.start_on) >= d.due_on - d.start_on THEN 'HALF'
            END\
            """;

    /** The gravest warning of the open clock {@code d} on {@code :today}; null = none. */
    static final String OF_CLOCK = CASES.formatted("d.forecast_on > d.due_on");

    /** The same of the clocks that a row {@code d} of the tally stands for. */
    static final String OF_TALLY = CASES.formatted("d.booked_late");

    private Warnings() {}

    /** What a warning says of the due day, so that an index by due day need not be read through. */
    static String bound(@Nullable ClockWarning warning) {
        if (warning == null) {
            return "";
        }
        return warning == ClockWarning.MISSED ? "AND d.due_on < :today" : "AND d.due_on >= :today";
    }
}
