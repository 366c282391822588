package fi.polku.platform.guard;

import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The allowances that all nodes share, one row for each caller and place. A row says when the
 * allowance is full again; taking one puts that moment a step later, if it is not too late already
 * (the generic cell rate algorithm).
 */
@Repository
class LimitQueries {
    private final JdbcClient jdbc;

    LimitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was one to take, and when the allowance is full. */
    record Taken(boolean passed, Instant fullAt) {}

    /** Takes one, if there is one: judged and written by one statement, however many ask. */
    Taken take(String place, byte[] caller, Limits.Limit limit, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO request_limit AS l (place, caller, full_at, passed, created_at)
                        VALUES (:place, :caller, :first, true, :now)
                        ON CONFLICT (place, caller) DO UPDATE
                        SET full_at = greatest(least(l.full_at, :latest), :now)
                              + CASE
                                  WHEN greatest(least(l.full_at, :latest), :now) + :step * INTERVAL '1 microsecond' <= :latest
                                  THEN :step
                                  ELSE 0
                                END * INTERVAL '1 microsecond',
                            passed = greatest(least(l.full_at, :latest), :now) + :step * INTERVAL '1 microsecond' <= :latest
                        RETURNING l.passed, l.full_at
                        """)
                .paramSource(
                        key(place, caller)
                                .and("step", limit.step())
                                .and("first", now.plus(limit.step(), ChronoUnit.MICROS))
                                .and("latest", now.plus(limit.window(), ChronoUnit.MICROS))
                                .and("now", now)
                                .source())
                .query(Taken.class)
                .single();
    }

    /** Gives one back that was taken for a request that turned out well. */
    void giveBack(String place, byte[] caller, Limits.Limit limit) {
        jdbc.sql(
                        """
                        UPDATE request_limit
                        SET full_at = full_at - :step * INTERVAL '1 microsecond'
                        WHERE place = :place
                          AND caller = :caller
                        """)
                .paramSource(key(place, caller).and("step", limit.step()).source())
                .update();
    }

    /** A full allowance says no more than none: such rows are forgotten, some at a time. */
    void forgetFull(Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM request_limit
                        WHERE (place, caller) IN (
                          SELECT l.place, l.caller
                          FROM request_limit l
                          WHERE l.full_at < :now
                          LIMIT 2000
                          FOR UPDATE SKIP LOCKED)
                        """)
                .paramSource(Params.of("now", now).source())
                .update();
    }

    Optional<byte[]> findSecret(LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT s.secret
                        FROM limit_secret s
                        WHERE s.day_on = :day
                        """)
                .paramSource(Params.of("day", day).source())
                .query(byte[].class)
                .optional();
    }

    /** Two nodes may come to a new day at once: the row that is there first wins on both. */
    void insertSecret(LocalDate day, byte[] secret, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO limit_secret (day_on, secret, created_at)
                        VALUES (:day, :secret, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(Params.of("day", day).and("secret", secret).and("now", now).source())
                .update();
    }

    /** Without its secret nobody can tell which caller a row was of. */
    void forgetSecretsBefore(LocalDate day) {
        jdbc.sql(
                        """
                        DELETE FROM limit_secret
                        WHERE day_on < :day
                        """)
                .paramSource(Params.of("day", day).source())
                .update();
    }

    private static Params key(String place, byte[] caller) {
        return Params.of("place", place).and("caller", caller);
    }
}
