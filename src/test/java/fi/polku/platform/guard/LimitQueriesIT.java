package fi.polku.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.platform.guard.Limits.Limit;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An allowance in the database")
class LimitQueriesIT extends DatabaseTest {
    @Autowired LimitQueries queries;

    private static final byte[] CALLER = {1, 2, 3};

    @Test
    @DisplayName("lets through what a bucket that fills drop by drop lets through")
    void bucket() {
        for (long seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var limit = new Limit(2 + random.nextInt(8), 3600 * (1 + random.nextInt(9)));
            double bucket = limit.burst();
            Instant at = NOW;
            for (int i = 0; i < 150; i++) {
                long millis = random.nextInt(4) == 0 ? random.nextInt(3000) : random.nextInt(300);
                at = at.plusMillis(millis);
                bucket = Math.min(limit.burst(), bucket + millis * 1000.0 / limit.step());
                boolean there = bucket >= 1 - 1e-6;
                if (there) {
                    bucket -= 1;
                }
                assertThat(queries.take("seed-" + seed, CALLER, limit, at).passed())
                        .as("seed %d, call %d, %s", seed, i, limit)
                        .isEqualTo(there);
            }
        }
    }

    @Test
    @DisplayName("is its caller's and its place's own")
    void own() {
        var limit = new Limit(1, 1);
        assertThat(queries.take("a", CALLER, limit, NOW).passed()).isTrue();
        assertThat(queries.take("a", CALLER, limit, NOW).passed()).isFalse();
        assertThat(queries.take("b", CALLER, limit, NOW).passed()).isTrue();
        assertThat(queries.take("a", new byte[] {4}, limit, NOW).passed()).isTrue();
        queries.giveBack("a", CALLER, limit);
        assertThat(queries.take("a", CALLER, limit, NOW).passed()).isTrue();
    }

    @Test
    @DisplayName("is not exceeded by many who ask at once on several nodes")
    void atOnce() throws Exception {
        var limit = new Limit(50, 1);
        var passed = new AtomicInteger();
        try (var many = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                many.execute(() -> {
                    if (queries.take("at-once", CALLER, limit, NOW).passed()) {
                        passed.incrementAndGet();
                    }
                });
            }
        }
        assertThat(passed).hasValue(50);
    }

    @Test
    @DisplayName("comes back at its own pace after the clock was set back by a year")
    void clockSetBack() {
        var limit = new Limit(2, 3600);
        queries.take("clock", CALLER, limit, NOW.plusSeconds(365L * 86400));
        assertThat(queries.take("clock", CALLER, limit, NOW).passed()).isFalse();
        assertThat(queries.take("clock", CALLER, limit, NOW.plusSeconds(1)).passed()).isTrue();
    }

    @Test
    @DisplayName("is forgotten when it is full, and not before")
    void forgotten() {
        var limit = new Limit(10, 3600);
        queries.take("forget", CALLER, limit, NOW);
        queries.forgetFull(NOW);
        assertThat(rows("forget")).isEqualTo(1);
        queries.forgetFull(NOW.plusSeconds(2));
        assertThat(rows("forget")).isZero();
    }

    @Test
    @DisplayName("has the first node's secret of the day on all nodes, and none of the days before")
    void secrets() {
        var day = LocalDate.of(2030, 1, 2);
        queries.insertSecret(day.minusDays(1), new byte[] {1}, NOW);
        queries.insertSecret(day, new byte[] {2}, NOW);
        queries.insertSecret(day, new byte[] {3}, NOW);
        assertThat(queries.findSecret(day)).hasValue(new byte[] {2});
        queries.forgetSecretsBefore(day);
        assertThat(queries.findSecret(day.minusDays(1))).isEmpty();
        jdbc.sql("DELETE FROM limit_secret WHERE day_on = :day").param("day", day).update();
    }

    private int rows(String place) {
        return jdbc.sql("SELECT count(*) FROM request_limit WHERE place = :place")
                .param("place", place)
                .query(Integer.class)
                .single();
    }
}
