package fi.polku.insight.internal;

import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts of the day by the hour, and those not assessed yet. */
@Repository
class ContactFigureQueries {
    private final JdbcClient jdbc;

    ContactFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contacts of today by the hour, and the mean of the earlier days given. */
    List<Rows.Hour> listHours(LocalDate today, List<LocalDate> earlier, List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT CAST(extract(hour FROM c.happened_at AT TIME ZONE 'Europe/Helsinki') AS integer) AS hour,
                          count(*) FILTER (WHERE d.day = :today) AS today,
                          round(count(*) FILTER (WHERE d.day <> :today) / CAST(:many AS numeric), 1) AS usual
                        FROM unnest(CAST(:days AS date[])) AS d (day)
                        JOIN report_contact c
                          ON c.happened_at >= CAST(d.day AS timestamp) AT TIME ZONE 'Europe/Helsinki'
                          AND c.happened_at < CAST(d.day + 1 AS timestamp) AT TIME ZONE 'Europe/Helsinki'
                        WHERE (:everywhere OR c.unit_id = ANY(:units))
                        GROUP BY 1
                        ORDER BY 1
                        """)
                .paramSource(
                        Terms.units(units)
                                .and("today", today)
                                .and("many", Math.max(1, earlier.size()))
                                .and(
                                        "days",
                                        Stream.concat(Stream.of(today), earlier.stream()).toList())
                                .source())
                .query(Rows.Hour.class)
                .list();
    }

    Rows.Unassessed getUnassessed(List<UnitId> units) {
        return jdbc.sql(
                        """
                        SELECT count(*) AS n, min(c.happened_at) AS oldest_at
                        FROM report_contact c
                        WHERE c.assessed_at IS NULL
                          AND c.closed_at IS NULL
                          AND (:everywhere OR c.unit_id = ANY(:units))
                        """)
                .paramSource(Terms.units(units).source())
                .query(Rows.Unassessed.class)
                .single();
    }
}
