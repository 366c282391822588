package fi.polku.insight.internal;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.PublishedWait;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions of the same month beside each other, and beside what the month counts to now. */
@Repository
class EditionQueries {
    private final JdbcClient jdbc;

    EditionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What would be published of the month now, as the given edition. */
    List<PublishedWait> listCounted(LocalDate month, int edition, int leastTold) {
        return published(
                """
                SELECT CAST(:month AS date) AS month_on, CAST(:edition AS integer) AS edition,
                  n.family, n.unit_id, n.people, n.waits, n.half_days, n.nine_days, n.kept
                FROM (%s) AS n
                ORDER BY n.family, n.unit_id NULLS FIRST
                """
                        .formatted(PublicationQueries.COUNTED),
                Params.of("month", month)
                        .and("until", month.plusMonths(1))
                        .and("edition", edition)
                        .and("least", leastTold));
    }

    /** All figures of the months that have been published more than once. */
    List<PublishedWait> listCorrected() {
        return published(
                """
                SELECT w.month_on, w.edition, w.family, w.unit_id, w.people, w.waits, w.half_days, w.nine_days, w.kept
                FROM published_wait w
                WHERE w.month_on IN (
                  SELECT m.month_on
                  FROM published_month m
                  WHERE m.edition > 1)
                ORDER BY w.month_on DESC, w.edition DESC, w.family, w.unit_id NULLS FIRST
                """,
                Params.none());
    }

    /** One service in the whole region in every edition of every month. */
    List<PublishedWait> listRegion(DeadlineFamily family) {
        return published(
                """
                SELECT w.month_on, w.edition, w.family, w.unit_id, w.people, w.waits, w.half_days, w.nine_days, w.kept
                FROM published_wait w
                WHERE w.family = :family
                  AND w.unit_id IS NULL
                ORDER BY w.month_on DESC, w.edition DESC
                """,
                Params.of("family", family));
    }

    private List<PublishedWait> published(String sql, Params params) {
        return jdbc
                .sql(sql)
                .paramSource(params.source())
                .query(PublicationQueries.WaitRow.class)
                .list()
                .stream()
                .map(PublicationQueries.WaitRow::published)
                .toList();
    }
}
