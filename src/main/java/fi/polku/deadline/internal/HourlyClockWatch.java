package fi.polku.deadline.internal;

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

/**
 * Looks at the clocks every hour from when Polku is ready. {@code polku.jobs=false} leaves it out.
 */
@Component
@ConditionalOnProperty(name = "polku.jobs", havingValue = "true", matchIfMissing = true)
class HourlyClockWatch implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(HourlyClockWatch.class);

    private final ClockWatch watch;
    private @Nullable ScheduledExecutorService hourly;

    HourlyClockWatch(ClockWatch watch) {
        this.watch = watch;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        hourly =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("clocks").daemon().factory());
        var _ = hourly.scheduleWithFixedDelay(this::look, 0, 60, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            watch.warn();
            long began = System.nanoTime();
            watch.countAtNight()
                    .ifPresent(counted ->
                            LOG.info(
                                    "{} clocks were counted again in {} ms; {} are not as the rules"
                                            + " count them now, and the lead's page of clocks lists"
                                            + " them",
                                    counted.clocks(),
                                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                                    counted.different()));
        } catch (RuntimeException e) {
            LOG.warn("The clocks were not looked at; tried again in an hour", e);
        }
    }

    @Override
    public void destroy() {
        if (hourly != null) {
            hourly.shutdownNow();
        }
    }
}
