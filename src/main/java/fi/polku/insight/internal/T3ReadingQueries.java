package fi.polku.insight.internal;

import fi.polku.deadline.T3;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** T3 as it was measured each day. */
@Repository
class T3ReadingQueries {
    private final JdbcClient jdbc;

    T3ReadingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The median of a group's readings in one week. */
    record WeekRow(LocalDate weekOn, String profession, double days) {}

    /**
     * The first measurement of a day stands.
     *
     * @param takenIn measured before Polku
     */
    void insert(List<T3.Reading> readings, boolean takenIn, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO t3_reading (unit_id, profession, measured_on, days, books, without_third, queue_book, taken_in, created_at)
                        SELECT r.unit_id, r.profession, r.measured_on, r.days, r.books, r.without_third, r.queue_book, :takenIn, :now
                        FROM unnest(CAST(:units AS uuid[]), CAST(:professions AS text[]), CAST(:on AS date[]), CAST(:days AS numeric[]),
                          CAST(:books AS integer[]), CAST(:without AS integer[]), CAST(:queueBooks AS boolean[]))
                          AS r (unit_id, profession, measured_on, days, books, without_third, queue_book)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(
                        Params.of("units", readings.stream().map(T3.Reading::unit).toList())
                                .and(
                                        "professions",
                                        readings.stream().map(T3.Reading::profession).toList())
                                .and("on", readings.stream().map(T3.Reading::measuredOn).toList())
                                .and("days", readings.stream().map(T3.Reading::days).toList())
                                .and("books", readings.stream().map(T3.Reading::books).toList())
                                .and(
                                        "without",
                                        readings.stream().map(T3.Reading::withoutThird).toList())
                                .and(
                                        "queueBooks",
                                        readings.stream().map(T3.Reading::queueBook).toList())
                                .and("takenIn", takenIn)
                                .and("now", now)
                                .source())
                .update();
    }

    boolean hasMeasured(LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM t3_reading t
                          WHERE t.measured_on = :day
                            AND NOT t.taken_in)
                        """)
                .paramSource(Params.of("day", day).source())
                .query(Boolean.class)
                .single();
    }

    /**
     * The newest readings of the week that ends on the day, of the units; of all when none said.
     */
    List<T3.Reading> listAt(LocalDate day, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT r.unit_id AS unit, r.profession, r.measured_on, r.days, r.books, r.without_third, r.queue_book
                        FROM t3_reading r
                        WHERE r.measured_on = (
                            SELECT max(n.measured_on)
                            FROM t3_reading n
                            WHERE n.measured_on <= :day
                              AND n.measured_on > :weekBefore)
                          AND (:all OR r.unit_id = ANY(:units))
                        ORDER BY r.unit_id, r.profession
                        """)
                .paramSource(
                        Params.of("day", day)
                                .and("weekBefore", day.minusWeeks(1))
                                .and("all", units.isEmpty())
                                .and("units", units)
                                .source())
                .query(T3.Reading.class)
                .list();
    }

    /** Medians over the units and days of each week, of the units; of all when none said. */
    List<WeekRow> listWeeks(LocalDate from, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT CAST(date_trunc('week', r.measured_on) AS date) AS week_on, r.profession,
                          percentile_cont(0.5) WITHIN GROUP (ORDER BY r.days) AS days
                        FROM t3_reading r
                        WHERE r.measured_on >= :from
                          AND (:all OR r.unit_id = ANY(:units))
                        GROUP BY week_on, r.profession
                        ORDER BY week_on, r.profession
                        """)
                .paramSource(
                        Params.of("from", from)
                                .and("all", units.isEmpty())
                                .and("units", units)
                                .source())
                .query(WeekRow.class)
                .list();
    }
}
