package fi.polku.insight.internal;

import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal clocks by where they stand on a day. */
@Repository
class ClockFigureQueries {
    private final JdbcClient jdbc;

    ClockFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rows.Clocks getClocks(LocalDate today, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT count(*) FILTER (WHERE c.open AND c.due_on >= :today AND (c.forecast_on IS NULL OR c.forecast_on <= c.due_on)) AS running,
                          count(*) FILTER (WHERE c.open AND c.due_on >= :today AND c.forecast_on > c.due_on) AS late,
                          count(*) FILTER (WHERE c.open AND c.due_on < :today) AS missed,
                          count(*) FILTER (WHERE c.open AND c.due_on < :today AND c.due_on >= :weekAgo) AS newly_missed,
                          count(*) FILTER (WHERE c.met_on >= :monthAgo AND c.met_on <= c.due_on) AS kept,
                          count(*) FILTER (WHERE c.met_on >= :monthAgo AND c.met_on > c.due_on) AS kept_late
                        FROM report_clock c
                        WHERE (c.open OR c.met_on >= :monthAgo)
                          AND (:everywhere OR c.unit_id = ANY(:units))
                        """)
                .paramSource(
                        Terms.units(units)
                                .and("today", today)
                                .and("weekAgo", today.minusDays(7))
                                .and("monthAgo", today.minusDays(30))
                                .source())
                .query(Rows.Clocks.class)
                .single();
    }

    Optional<Rows.Worst> findWorst(LocalDate today, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT c.family, CAST(:today - c.due_on AS bigint) AS days
                        FROM report_clock c
                        WHERE c.open
                          AND c.due_on < :today
                          AND (:everywhere OR c.unit_id = ANY(:units))
                        ORDER BY c.due_on, c.deadline_id
                        LIMIT 1
                        """)
                .paramSource(Terms.units(units).and("today", today).source())
                .query(Rows.Worst.class)
                .optional();
    }
}
