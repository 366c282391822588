package fi.polku.insight.internal;

import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who wait for care on a day, by service and by unit. */
@Repository
class WaitingFigureQueries {
    private final JdbcClient jdbc;

    WaitingFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rows.Waiting> listWaiting(LocalDate today, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT c.family,
                          count(*) FILTER (WHERE c.due_on >= :today AND :today - c.start_on <= 7) AS week,
                          count(*) FILTER (WHERE c.due_on >= :today AND :today - c.start_on BETWEEN 8 AND 30) AS month,
                          count(*) FILTER (WHERE c.due_on >= :today AND :today - c.start_on BETWEEN 31 AND 60) AS two,
                          count(*) FILTER (WHERE c.due_on >= :today AND :today - c.start_on > 60) AS more,
                          count(*) FILTER (WHERE c.due_on < :today) AS over
                        FROM report_clock c
                        WHERE c.open
                          AND c.family <> ALL(:queue)
                          AND (:everywhere OR c.unit_id = ANY(:units))
                        GROUP BY c.family
                        ORDER BY count(*) DESC, c.family
                        """)
                .paramSource(
                        Terms.units(units).and("today", today).and("queue", Terms.QUEUE).source())
                .query(Rows.Waiting.class)
                .list();
    }

    /** People, not clocks: somebody who waits for two things is one. */
    long countPeopleWaiting(List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT coalesce(c.client_id, c.subject_id))
                        FROM report_clock c
                        WHERE c.open
                          AND c.family <> ALL(:queue)
                          AND (:everywhere OR c.unit_id = ANY(:units))
                        """)
                .paramSource(Terms.units(units).and("queue", Terms.QUEUE).source())
                .query(Long.class)
                .single();
    }

    List<Rows.WaitingUnit> listWaitingUnits(LocalDate today, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT c.unit_id, count(*) AS n, count(*) FILTER (WHERE c.due_on < :today) AS over,
                          CAST(max(:today - c.start_on) AS bigint) AS longest
                        FROM report_clock c
                        WHERE c.open
                          AND c.family <> ALL(:queue)
                          AND (:everywhere OR c.unit_id = ANY(:units))
                        GROUP BY c.unit_id
                        ORDER BY count(*) DESC, c.unit_id
                        """)
                .paramSource(
                        Terms.units(units).and("today", today).and("queue", Terms.QUEUE).source())
                .query(Rows.WaitingUnit.class)
                .list();
    }
}
