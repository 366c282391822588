package fi.polku.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What can be said of a clock on a day; computed from its facts, never stored. */
public sealed interface DeadlineState {
    LocalDate dueOn();

    /** Open, and the due day has not passed. */
    record Running(LocalDate dueOn, @Nullable LocalDate forecastOn, long daysLeft)
            implements DeadlineState {
        public Forecast forecast() {
            if (forecastOn == null) {
                return Forecast.NONE;
            }
            return forecastOn.isAfter(dueOn) ? Forecast.LATE : Forecast.KEPT;
        }
    }

    /** The event happened on the due day at the latest. */
    record Met(LocalDate dueOn, LocalDate on) implements DeadlineState {}

    /** Closed without the event, for a reason. */
    record Ended(LocalDate dueOn, LocalDate on, EndReason why) implements DeadlineState {}

    /** The due day passed first; the event may have come after it. */
    record Missed(
            LocalDate dueOn,
            @Nullable LocalDate forecastOn,
            @Nullable LocalDate realisedOn,
            long daysLate)
            implements DeadlineState {}

    /** Still waits for its event. */
    default boolean isOpen() {
        return switch (this) {
            case Running _ -> true;
            case Missed missed -> missed.realisedOn() == null;
            case Met _, Ended _ -> false;
        };
    }

    /** Open, and by what is known now the event comes too late or is late already. */
    default boolean isThreatened() {
        return switch (this) {
            case Running running -> running.forecast() == Forecast.LATE;
            case Missed missed -> missed.realisedOn() == null;
            case Met _, Ended _ -> false;
        };
    }

    /** The state on a day from the facts. */
    static DeadlineState on(
            LocalDate today,
            LocalDate dueOn,
            @Nullable LocalDate forecastOn,
            @Nullable LocalDate metOn,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason) {
        if (metOn != null) {
            return metOn.isAfter(dueOn)
                    ? new Missed(dueOn, forecastOn, metOn, ChronoUnit.DAYS.between(dueOn, metOn))
                    : new Met(dueOn, metOn);
        }
        if (endedOn != null && endReason != null) {
            return new Ended(dueOn, endedOn, endReason);
        }
        if (today.isAfter(dueOn)) {
            return new Missed(dueOn, forecastOn, null, ChronoUnit.DAYS.between(dueOn, today));
        }
        return new Running(dueOn, forecastOn, ChronoUnit.DAYS.between(today, dueOn));
    }
}
