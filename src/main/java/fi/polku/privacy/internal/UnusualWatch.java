package fi.polku.privacy.internal;

import fi.polku.access.Actor;
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

/** Runs the rules every hour. {@code polku.jobs=false} leaves it out. */
@Component
@ConditionalOnProperty(name = "polku.jobs", havingValue = "true", matchIfMissing = true)
class UnusualWatch implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(UnusualWatch.class);

    private final UnusualDesk desk;
    private @Nullable ScheduledExecutorService hourly;

    UnusualWatch(UnusualDesk desk) {
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        hourly =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("unusual").daemon().factory());
        var _ = hourly.scheduleWithFixedDelay(this::look, 5, 60, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            int found = desk.look(Actor.system());
            LOG.debug("{} unusual views were brought up or renewed", found);
        } catch (RuntimeException e) {
            LOG.warn("The rules of unusual views were not run; tried again in an hour", e);
        }
    }

    @Override
    public void destroy() {
        if (hourly != null) {
            hourly.shutdownNow();
        }
    }
}
