package fi.polku.contact.internal;

import fi.polku.contact.Urgency;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a contact must be answered: the nearest of its own clocks, as a moment that can be sorted.
 *
 * @param on the legal day
 */
record Due(LocalDate on, Instant at) {
    /** The last second of the day: a limit in days has the whole of its last day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** What must be judged at once is looked at before the offices close. */
    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    static Due of(List<ClockView> clocks, Urgency urgency, Instant happenedAt, Due before) {
        Optional<Due> nearest = nearest(clocks).map(c -> moment(c, happenedAt));
        Due due = nearest.orElse(before);
        return urgency == Urgency.URGENT ? new Due(Now.dayOf(happenedAt), happenedAt) : due;
    }

    /** The open clock with the nearest due time. */
    static Optional<ClockView> nearest(List<ClockView> clocks) {
        return clocks.stream()
                .filter(c -> c.state().isOpen())
                .min(
                        Comparator.comparing(ClockView::dueOn)
                                .thenComparing(c -> c.dueAt() == null ? Instant.MAX : c.dueAt())
                                .thenComparing(ClockView::family));
    }

    private static Due moment(ClockView clock, Instant happenedAt) {
        Instant byHour = clock.dueAt();
        if (byHour != null) {
            return new Due(clock.dueOn(), byHour);
        }
        if (clock.family() == DeadlineFamily.SOC_URGENT) {
            Instant closing = clock.dueOn().atTime(CLOSING).atZone(Now.ZONE).toInstant();
            return new Due(clock.dueOn(), closing.isAfter(happenedAt) ? closing : happenedAt);
        }
        return new Due(
                clock.dueOn(), clock.dueOn().atTime(END_OF_DAY).atZone(Now.ZONE).toInstant());
    }

    /** Whether the due time is an hour of the day, not the whole day. */
    static boolean byHour(Instant dueAt) {
        return !dueAt.atZone(Now.ZONE).toLocalTime().equals(END_OF_DAY);
    }
}
