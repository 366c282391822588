package fi.polku.deadline;

import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which open clocks are wanted.
 *
 * @param unit null = all that the actor may see
 * @param warning null = threatened or not
 * @param mine only those that the actor is in charge of
 * @param after only those after this place in the order of the list
 */
public record ClockFilter(
        @Nullable UnitId unit,
        @Nullable ClockWarning warning,
        boolean mine,
        @Nullable Place after,
        int limit) {
    /** A place in the order of due days. */
    public record Place(LocalDate dueOn, DeadlineId id) {}
}
