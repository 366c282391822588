package fi.polku.client.internal;

import fi.polku.platform.Now;
import java.time.LocalTime;
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
 * Looks every night for probable doubles, on one of the nodes. {@code polku.jobs=false} leaves it
 * out.
 */
@Component
@ConditionalOnProperty(name = "polku.jobs", havingValue = "true", matchIfMissing = true)
class DoubleNights implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DoubleNights.class);
    private static final LocalTime FROM = LocalTime.of(1, 0);

    private final DoubleDesk desk;
    private final Now now;
    private @Nullable ScheduledExecutorService timer;

    DoubleNights(DoubleDesk desk, Now now) {
        this.desk = desk;
        this.now = now;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("doubles").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::look, 15, 60, TimeUnit.SECONDS);
    }

    private void look() {
        if (now.helsinki().toLocalTime().isBefore(FROM)) {
            return;
        }
        try {
            long began = System.nanoTime();
            desk.searchOnceADay()
                    .ifPresent(found ->
                            LOG.info(
                                    "Probable doubles were looked for in {} ms: {} found",
                                    (System.nanoTime() - began) / 1_000_000,
                                    found));
        } catch (RuntimeException e) {
            LOG.warn("Probable doubles were not looked for; tried again soon", e);
        }
    }

    @Override
    public void destroy() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
