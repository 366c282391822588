package fi.polku.signal.internal;

import fi.polku.access.Actor;
import fi.polku.platform.Now;
import fi.polku.signal.Signals;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the rules that are on once a day, at night. {@code polku.jobs=false} leaves it out. */
@Component
@ConditionalOnProperty(name = "polku.jobs", havingValue = "true", matchIfMissing = true)
class SignalNightly implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SignalNightly.class);
    private static final int FROM_HOUR = 2;
    private static final int TO_HOUR = 6;

    private final Signals signals;
    private final Now now;
    private @Nullable ScheduledExecutorService hourly;

    SignalNightly(Signals signals, Now now) {
        this.signals = signals;
        this.now = now;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        hourly =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("signals").daemon().factory());
        var _ = hourly.scheduleWithFixedDelay(this::night, 7, 30, TimeUnit.MINUTES);
    }

    /**
     * As of yesterday, whose records are whole; what has been asked of a day is not asked again.
     */
    private void night() {
        int hour = now.helsinki().getHour();
        if (hour < FROM_HOUR || hour >= TO_HOUR) {
            return;
        }
        try {
            int made = signals.night(Actor.system(), now.today().minusDays(1));
            LOG.debug("{} signals were made", made);
        } catch (RuntimeException e) {
            LOG.warn("The rules of early signals were not asked; tried again in half an hour", e);
        }
    }

    @Override
    public void destroy() {
        if (hourly != null) {
            hourly.shutdownNow();
        }
    }
}
