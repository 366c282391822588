package fi.polku.platform.seal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisplayName("The sealing of the log")
class SealQueriesIT extends DatabaseTest {
    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource server;

    private LogDatabase log;

    @BeforeEach
    void fresh() throws Exception {
        log = new LogDatabase(server, now);
    }

    private long count(String sql) {
        return log.asOwner.sql(sql).query(Long.class).single();
    }

    @Test
    @DisplayName("gives each row one leaf, in batches without gaps, and empties the queue")
    void onceEach() {
        UUID view = log.view();
        log.change();
        assertThat(log.queries.countWaiting()).isEqualTo(3);
        assertThat(log.seal()).isEqualTo(3);
        assertThat(log.seal()).isZero();
        log.view();
        assertThat(log.seal()).isEqualTo(1);
        assertThat(log.queries.countWaiting()).isZero();
        assertThat(log.queries.listSeals(0, 10)).extracting(Seal::number).containsExactly(1L, 2L);
        assertThat(log.queries.listSeals(1, 10)).extracting(Seal::rowCount).containsExactly(1);
        assertThat(log.queries.listLeaves(1, 1)).extracting(SealQueries.Leaf::rowId).contains(view);
        assertThat(log.queries.rowsOf("access_log", 1, 1).get(view))
                .containsEntry("part", "PERSON")
                .containsEntry("by_client", "false")
                .containsEntry("viewed_at", "2026-03-10T07:42:00.000000")
                .doesNotContainKey("unit_id");
        assertThat(log.queries.firstSince(NOW)).isEqualTo(1);
        assertThat(log.queries.firstSince(NOW.plusSeconds(1))).isEqualTo(3);
        assertThat(log.queries.findNewest().orElseThrow().number()).isEqualTo(2);
        assertThat(log.queries.findLoose("access_log")).isEmpty();
        assertThat(log.queries.findStrayLeaf()).isEmpty();
        assertThat(log.prove().whole()).isTrue();
    }

    @Test
    @DisplayName("seals a row whose transaction ends late in a later batch")
    void lateCommit() throws Exception {
        try (var late = log.app.getConnection()) {
            late.setAutoCommit(false);
            UUID slow = log.view(JdbcClient.create(new SingleConnectionDataSource(late, true)));
            UUID quick = log.view();
            assertThat(log.seal()).isEqualTo(1);
            late.commit();
            assertThat(log.seal()).isEqualTo(1);
            assertThat(log.queries.listLeaves(1, 1).getFirst().rowId()).isEqualTo(quick);
            assertThat(log.queries.listLeaves(2, 2).getFirst().rowId()).isEqualTo(slow);
        }
        assertThat(log.prove().whole()).isTrue();
    }

    @Test
    @DisplayName("leaves nothing behind when it is cut off in the middle")
    void cutOff() {
        log.view();
        log.transaction()
                .executeWithoutResult(t -> {
                    assertThat(log.seal()).isEqualTo(1);
                    t.setRollbackOnly();
                });
        assertThat(count("SELECT count(*) FROM seal") + count("SELECT count(*) FROM seal_leaf"))
                .isZero();
        assertThat(log.seal()).isEqualTo(1);
        assertThat(log.prove().whole()).isTrue();
    }

    /** Ten who write, two who seal: the writers give up at once if they have to wait for a lock. */
    @Test
    @DisplayName("makes nobody wait, and two nodes that seal at the same time seal each row once")
    void nobodyWaits() throws Exception {
        int writers = 10;
        int each = 60;
        var stop = new AtomicBoolean();
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(writers + 2)) {
            var written = new ArrayList<Future<Integer>>();
            for (int i = 0; i < writers; i++) {
                written.add(threads.submit(writer(begin, each)));
            }
            var sealed = new ArrayList<Future<Long>>();
            for (int i = 0; i < 2; i++) {
                Callable<Long> sealing =
                        () -> {
                            begin.await();
                            long rows = 0;
                            while (!stop.get()) {
                                rows += log.sealer(null).seal();
                            }
                            return rows;
                        };
                sealed.add(threads.submit(sealing));
            }
            begin.countDown();
            for (var w : written) {
                assertThat(w.get()).isEqualTo(each);
            }
            stop.set(true);
            long during = 0;
            for (var s : sealed) {
                during += s.get();
            }
            assertThat(during + log.seal()).isEqualTo((long) writers * each);
            assertThat(during).as("sealed while others wrote").isPositive();
        }
        assertThat(count("SELECT count(*) FROM seal_leaf")).isEqualTo((long) writers * each);
        assertThat(log.queries.countWaiting()).isZero();
        var numbers = new HashSet<Long>();
        log.queries.listSeals(0, 10_000).forEach(s -> numbers.add(s.number()));
        assertThat(numbers).hasSize((int) count("SELECT max(number) FROM seal"));
        assertThat(log.prove().whole()).isTrue();
    }

    private Callable<Integer> writer(CountDownLatch begin, int each) {
        return () -> {
            begin.await();
            try (var connection = log.app.getConnection()) {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                jdbc.sql("SET lock_timeout = '50ms'").update();
                for (int i = 0; i < each; i++) {
                    log.view(jdbc);
                }
            }
            return each;
        };
    }

    @Test
    @DisplayName("cannot be changed nor removed by the application, nor by its owner by mistake")
    void appendOnly() {
        log.view();
        log.seal();
        for (String table : List.of("seal", "seal_leaf", "access_log")) {
            for (String deed :
                    List.of(
                            "UPDATE %s SET created_by = NULL",
                            "DELETE FROM %s", "TRUNCATE %s CASCADE")) {
                assertThatThrownBy(() -> log.jdbc.sql(deed.formatted(table)).update())
                        .as("application: " + deed + " " + table)
                        .rootCause()
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> log.asOwner.sql(deed.formatted(table)).update())
                        .as("owner: " + deed + " " + table)
                        .rootCause()
                        .hasMessageContaining("can only be added to");
            }
        }
        // The setting that the erasing function uses is of no use to the application.
        assertThatThrownBy(() ->
                        log.transaction()
                                .executeWithoutResult(t -> {
                                    log.jdbc
                                            .sql(
                                                    "SELECT set_config('polku.erasing', pg_current_xact_id()::text, true)")
                                            .query(String.class)
                                            .single();
                                    log.jdbc.sql("DELETE FROM access_log").update();
                                }))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName(
            "erases whole batches after twelve years and not a day before, and the chain is proved on")
    void erases() {
        Instant real =
                requireNonNull(
                                log.asOwner
                                        .sql("SELECT now()")
                                        .query(java.time.OffsetDateTime.class)
                                        .single())
                        .toInstant();
        var day = java.time.Duration.ofDays(1);
        Instant twelveYearsAgo = real.atOffset(java.time.ZoneOffset.UTC).minusYears(12).toInstant();
        now.set(twelveYearsAgo.minus(day));
        log.view();
        log.change();
        log.seal();
        now.set(twelveYearsAgo.plus(day));
        UUID young = log.view();
        log.seal();
        now.set(NOW);

        assertThat(erase(twelveYearsAgo.minus(day.multipliedBy(2)))).isZero();
        // Whoever asks for more than the law lets gets what the law lets.
        assertThat(erase(real.plus(day))).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM access_log")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM journal_entry")).isZero();
        assertThat(count("SELECT count(*) FROM journal_attachment")).isZero();
        assertThat(log.queries.listLeaves(1, 9))
                .extracting(SealQueries.Leaf::rowId)
                .containsExactly(young);
        Proof proof = log.prove();
        assertThat(proof.fault()).isNull();
        assertThat(proof.erased()).isEqualTo(1);
        assertThat(proof.batches()).isEqualTo(2);
    }

    private long erase(Instant before) {
        return log.jdbc
                .sql("SELECT erase_sealed_before(:moment)")
                .paramSource(Params.of("moment", before).source())
                .query(Long.class)
                .single();
    }
}
