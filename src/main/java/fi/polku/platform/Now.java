package fi.polku.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The only place where the wall clock is read. {@code polku.now} shifts it for demonstrations and
 * tests; the legal day is always the day in Helsinki.
 */
@Component
public class Now {
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final ThreadLocal<@Nullable Instant> HISTORY = new ThreadLocal<>();

    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<@Nullable Instant> fixed = new AtomicReference<>();

    /**
     * {@code polku.now}: an ISO local time in Helsinki from which the clock runs on; empty = real
     * time.
     */
    Now(@Value("${polku.now:}") String start) {
        if (!start.isBlank()) {
            Instant wanted = java.time.LocalDateTime.parse(start).atZone(ZONE).toInstant();
            shift.set(Duration.between(clock.instant(), wanted));
        }
    }

    public Instant instant() {
        Instant history = HISTORY.get();
        if (history != null) {
            return history;
        }
        Instant still = fixed.get();
        // PostgreSQL keeps microseconds: what is read back must equal what was written.
        return still != null
                ? still
                : clock.instant()
                        .plus(shift.get())
                        .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return helsinki().toLocalDate();
    }

    public ZonedDateTime helsinki() {
        return instant().atZone(ZONE);
    }

    /** The day in Helsinki of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** Stops the clock at a moment (tests). */
    public void set(@Nullable Instant moment) {
        fixed.set(moment);
    }

    /**
     * Runs an action as if it were done at the given moment, on this thread only (made history).
     */
    public void runAt(Instant moment, Runnable action) {
        callAt(
                moment,
                () -> {
                    action.run();
                    return true;
                });
    }

    /** As {@link #runAt}, with a result. */
    public <T> T callAt(Instant moment, Supplier<T> action) {
        Instant outer = HISTORY.get();
        HISTORY.set(moment);
        try {
            return action.get();
        } finally {
            if (outer == null) {
                HISTORY.remove();
            } else {
                HISTORY.set(outer);
            }
        }
    }
}
