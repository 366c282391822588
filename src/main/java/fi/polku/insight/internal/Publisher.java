package fi.polku.insight.internal;

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
 * Looks every hour whether a month is to be published and T3 to be measured, from when Polku is
 * ready: a region that is still being made has no months to freeze. {@code polku.jobs=false} leaves
 * it out.
 */
@Component
@ConditionalOnProperty(name = "polku.jobs", havingValue = "true", matchIfMissing = true)
class Publisher implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final PublicationDesk desk;
    private @Nullable ScheduledExecutorService hourly;

    Publisher(PublicationDesk desk) {
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        hourly =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("publisher").daemon().factory());
        var _ = hourly.scheduleWithFixedDelay(this::look, 0, 60, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            int months = desk.publishDue();
            if (months > 0) {
                LOG.info("Waiting times of {} months were published", months);
            }
            desk.measureT3();
        } catch (RuntimeException e) {
            LOG.warn("Waiting times were not published; tried again in an hour", e);
        }
    }

    @Override
    public void destroy() {
        if (hourly != null) {
            hourly.shutdownNow();
        }
    }
}
