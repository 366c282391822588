package fi.polku.deadline.internal;

/** {@code ClockWarning.of} as SQL, so that lists and counts need not read every clock. */
final class Warnings {
    /** The gravest warning of the open clock {@code d} on {@code :today}; null = none. */
    static final String OF_CLOCK =
            """
            CASE
              WHEN d.due_on < :today THEN 'MISSED'
              WHEN d.forecast_on > d.due_on THEN 'BOOKED_LATE'
              WHEN d.due_on = d.start_on THEN NULL
              WHEN 10 * (:today - d.start_on) >= 9 * (d.due_on - d.start_on) THEN 'NINE_TENTHS'
              WHEN 4 * (:today - d.start_on) >= 3 * (d.due_on - d.start_on) THEN 'THREE_QUARTERS'
              WHEN 2 * (:today - d.start_on) >= d.due_on - d.start_on THEN 'HALF'
            END\
            """;

    private Warnings() {}
}
