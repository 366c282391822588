package fi.polku.deadline;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A warning of a clock that is still open. */
public record ClockNotice(
        DeadlineId deadline,
        DeadlineFamily family,
        @Nullable ClientId client,
        ClockWarning warning,
        LocalDate dueOn,
        @Nullable LocalDate bookedOn,
        LocalDate givenOn) {}
