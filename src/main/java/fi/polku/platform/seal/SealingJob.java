package fi.polku.platform.seal;

import fi.polku.platform.Now;
import fi.polku.platform.text.Bundles;
import java.time.LocalDate;
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
 * Seals each minute and when Polku stops, and proves each night what was sealed lately. {@code
 * polku.jobs=false} leaves it out.
 */
@Component
@ConditionalOnProperty(name = "polku.jobs", havingValue = "true", matchIfMissing = true)
class SealingJob implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SealingJob.class);
    private static final int SECONDS_TO_STOP = 20;

    private final Sealer sealer;
    private final LogProofs proofs;
    private final Bundles bundles;
    private final Now now;
    private @Nullable ScheduledExecutorService minutely;
    private @Nullable LocalDate proved;

    SealingJob(Sealer sealer, LogProofs proofs, Bundles bundles, Now now) {
        this.sealer = sealer;
        this.proofs = proofs;
        this.bundles = bundles;
        this.now = now;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        minutely =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("seals").daemon().factory());
        var _ = minutely.scheduleWithFixedDelay(this::work, 0, 60, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            long began = System.nanoTime();
            long rows = sealer.seal();
            LOG.debug(
                    "{} rows of the log were sealed in {} ms",
                    rows,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            proveAtNight();
        } catch (RuntimeException e) {
            LOG.warn("The log was not sealed; tried again in a minute", e);
        }
    }

    /** Once a day: after midnight, or at the first chance when Polku was not running then. */
    private void proveAtNight() {
        LocalDate today = now.today();
        if (today.equals(proved)) {
            return;
        }
        Proof proof = proofs.lately(null);
        proved = today;
        Fault fault = proof.fault();
        if (fault != null) {
            LOG.error(
                    "The log is broken: {} Run ./polku verify-log.",
                    fault.sentence(bundles.in("en")));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        if (minutely != null) {
            minutely.shutdown();
            if (minutely.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                try {
                    long rows = sealer.seal();
                    LOG.debug("{} rows of the log were sealed at the end", rows);
                } catch (RuntimeException e) {
                    LOG.warn("The last rows were not sealed; the next start seals them", e);
                }
            }
        }
    }
}
