package fi.polku.insight.internal;

import fi.polku.kernel.UnitId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores of a person, the first against the last. */
@Repository
class MeasureFigureQueries {
    private final JdbcClient jdbc;

    MeasureFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each person's first score against the last one, by instrument. */
    List<Rows.Change> listChanges(List<UnitId> units) {
        return jdbc.sql(
                        """
                        WITH pair AS (
                          SELECT m.instrument, m.client_id,
                            (array_agg(m.value ORDER BY m.happened_at))[1] AS first,
                            (array_agg(m.value ORDER BY m.happened_at DESC))[1] AS last,
                            count(*) AS times
                          FROM report_measure m
                          WHERE m.instrument = ANY(:instruments)
                            AND (:everywhere OR m.unit_id = ANY(:units))
                          GROUP BY m.instrument, m.client_id)
                        SELECT p.instrument, count(*) AS n, avg(p.last - p.first) AS mean,
                          stddev_samp(CASE WHEN p.instrument = 'gas-t' THEN p.last ELSE p.last - p.first END) AS spread,
                          stddev_samp(p.first) AS first_spread, avg(p.last) AS last_mean
                        FROM pair p
                        WHERE p.times > 1
                          OR p.instrument = 'gas-t'
                        GROUP BY p.instrument
                        ORDER BY p.instrument
                        """)
                .paramSource(Terms.units(units).and("instruments", Terms.INSTRUMENTS).source())
                .query(Rows.Change.class)
                .list();
    }
}
