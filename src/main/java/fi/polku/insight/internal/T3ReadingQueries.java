package fi.polku.insight.internal;

import fi.polku.deadline.T3;
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

    /** The first measurement of a day stands. */
    void insert(List<T3.Reading> readings, Instant now) {
        for (T3.Reading reading : readings) {
            jdbc.sql(
                            """
                            INSERT INTO t3_reading (unit_id, profession, measured_on, days, books, without_third, created_at)
                            VALUES (:unit, :profession, :on, :days, :books, :without, :now)
                            ON CONFLICT DO NOTHING
                            """)
                    .paramSource(
                            Params.of("unit", reading.unit())
                                    .and("profession", reading.profession())
                                    .and("on", reading.measuredOn())
                                    .and("days", reading.days())
                                    .and("books", reading.books())
                                    .and("without", reading.withoutThird())
                                    .and("now", now)
                                    .source())
                    .update();
        }
    }

    boolean hasMeasured(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM t3_reading t WHERE t.measured_on = :day)")
                .paramSource(Params.of("day", day).source())
                .query(Boolean.class)
                .single();
    }
}
