package fi.polku.insight.internal;

import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients' paths by their state. */
@Repository
class PathFigureQueries {
    private final JdbcClient jdbc;

    PathFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rows.PathState> listPathStates(LocalDate today, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT p.state, count(*) AS n, count(*) FILTER (WHERE p.without_next) AS without_next
                        FROM report_path_state p
                        WHERE (p.ended_at IS NULL OR p.ended_at >= :since)
                          AND (:everywhere OR p.unit_id = ANY(:units))
                        GROUP BY p.state
                        ORDER BY p.state
                        """)
                .paramSource(
                        Terms.units(units)
                                .and(
                                        "since",
                                        today.minusDays(90).atStartOfDay(Now.ZONE).toInstant())
                                .source())
                .query(Rows.PathState.class)
                .list();
    }
}
