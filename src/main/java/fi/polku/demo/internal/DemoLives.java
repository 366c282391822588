package fi.polku.demo.internal;

import fi.polku.demo.domain.Life;
import fi.polku.demo.internal.DemoDesks.Desks;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import fi.polku.platform.bulk.BulkCopy;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lives the lives of a plan: one by one at the desks of the house, or many at once in bulk. */
@Component
class DemoLives {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLives.class);
    private static final int BATCH = 1000;
    private final DemoDesks desks;
    private final DemoWorkers workers;
    private final DemoQueries queries;
    private final BulkCopy copy;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Now now;

    DemoLives(
            DemoDesks desks,
            DemoWorkers workers,
            DemoQueries queries,
            BulkCopy copy,
            PlatformTransactionManager transactions,
            Now now) {
        this.desks = desks;
        this.workers = workers;
        this.queries = queries;
        this.copy = copy;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.now = now;
    }

    /** Each life in a transaction of its own, statement by statement. */
    void throughDesks(Iterator<Life> lives) {
        Desks house = desks.house();
        lives.forEachRemaining(life -> {
            try {
                savepoint.executeWithoutResult(t -> LifeLived.whole(life, house, workers, now));
            } catch (Refusal | Refusals refused) {
                leftOut(life, refused);
                savepoint.executeWithoutResult(t -> LifeLived.born(life, house, workers, now));
            }
        });
    }

    /**
     * A thousand lives in a transaction, copied while the next thousand are lived.
     *
     * @param kept told in that transaction how many lives it makes
     * @param progress told how many lives are there
     */
    void inBulk(Iterator<Life> lives, IntConsumer kept, LongConsumer progress) {
        var bulk = new Bulk();
        Desks over = desks.over(bulk);
        long there = 0;
        try (ExecutorService copier = Executors.newSingleThreadExecutor()) {
            Future<?> before = null;
            while (lives.hasNext()) {
                int lived = 0;
                while (lived < BATCH && lives.hasNext()) {
                    one(lives.next(), bulk, over);
                    lived++;
                }
                finish(before);
                progress.accept(there);
                Bulk.Batch batch = bulk.batch();
                int count = lived;
                Runnable copying = () -> copy(batch, count, kept);
                // Whoever has a transaction already wants the rows in that one.
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    copying.run();
                    before = null;
                } else {
                    before = copier.submit(copying);
                }
                there += lived;
            }
            finish(before);
        }
        progress.accept(there);
    }

    private void one(Life life, Bulk bulk, Desks over) {
        try {
            LifeLived.whole(life, over, workers, now);
        } catch (Refusal | Refusals refused) {
            bulk.forget();
            leftOut(life, refused);
            LifeLived.born(life, over, workers, now);
        }
        bulk.keep();
    }

    private void copy(Bulk.Batch batch, int lives, IntConsumer kept) {
        transaction.executeWithoutResult(t -> {
            queries.doNotWaitForDisk();
            copy.copy(batch);
            kept.accept(lives);
        });
    }

    /** A desk may rightly refuse what chance has drawn; that history is left out whole. */
    private static void leftOut(Life life, RuntimeException refused) {
        LOG.debug("History of resident {} left out", life.resident().number(), refused);
    }

    private static void finish(@Nullable Future<?> copied) {
        try {
            if (copied != null) {
                copied.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch of lives was not copied", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
