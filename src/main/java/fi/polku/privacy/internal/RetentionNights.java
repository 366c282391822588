package fi.polku.privacy.internal;

import fi.polku.privacy.Retentions;
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
 * Counts every night what is past its time, and destroys what has been approved. {@code
 * polku.jobs=false} leaves it out.
 */
@Component
@ConditionalOnProperty(name = "polku.jobs", havingValue = "true", matchIfMissing = true)
class RetentionNights implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionNights.class);

    private final Retentions retentions;
    private final RetentionNightly nightly;
    private @Nullable ScheduledExecutorService timer;

    RetentionNights(Retentions retentions, RetentionNightly nightly) {
        this.retentions = retentions;
        this.nightly = nightly;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("retention").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::look, 5, 20, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            long began = System.nanoTime();
            nightly.countOnceADay()
                    .ifPresent(run ->
                            LOG.info(
                                    "What is past its time was counted in {} ms: {} records"
                                            + " of {} people wait at /admin/retention",
                                    (System.nanoTime() - began) / 1_000_000,
                                    run.records(),
                                    run.people()));
            int destroyed = retentions.carryOut();
            if (destroyed > 0) {
                LOG.info("{} records past their time were destroyed as approved", destroyed);
            }
        } catch (RuntimeException e) {
            LOG.warn("What is past its time was not looked at; tried again soon", e);
        }
    }

    @Override
    public void destroy() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
