package fi.polku.insight.internal;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.PublishedEdition;
import fi.polku.insight.PublishedWait;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published months and their figures. */
@Repository
class PublicationQueries {
    /**
     * The waits that ended in the month, for each service and unit and for the whole region. A cell
     * of too few people is there without figures, so that it is seen to be left out.
     */
    static final String COUNTED =
            """
            SELECT w.family, w.unit_id,
              CASE WHEN w.people >= :least THEN w.people END AS people, CASE WHEN w.people >= :least THEN w.waits END AS waits,
              CASE WHEN w.people >= :least THEN w.half_days END AS half_days, CASE WHEN w.people >= :least THEN w.nine_days END AS nine_days,
              CASE WHEN w.people >= :least THEN w.kept END AS kept
            FROM (
              SELECT c.family, c.unit_id, count(DISTINCT coalesce(c.client_id, c.subject_id)) AS people, count(*) AS waits,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY c.met_on - c.start_on) AS half_days,
                percentile_disc(0.9) WITHIN GROUP (ORDER BY c.met_on - c.start_on) AS nine_days,
                count(*) FILTER (WHERE c.met_on <= c.due_on) AS kept
              FROM report_clock c
              WHERE c.met_on >= :month
                AND c.met_on < :until
              GROUP BY GROUPING SETS ((c.family), (c.family, c.unit_id))) AS w
            """;

    private final JdbcClient jdbc;

    PublicationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record WaitRow(
            LocalDate monthOn,
            int edition,
            DeadlineFamily family,
            @Nullable UnitId unitId,
            @Nullable Integer people,
            @Nullable Integer waits,
            @Nullable Integer halfDays,
            @Nullable Integer nineDays,
            @Nullable Integer kept) {
        PublishedWait published() {
            return new PublishedWait(
                    monthOn,
                    edition,
                    family,
                    unitId,
                    people == null
                            ? null
                            : new PublishedWait.Figures(
                                    people,
                                    Objects.requireNonNull(waits),
                                    Objects.requireNonNull(halfDays),
                                    Objects.requireNonNull(nineDays),
                                    Objects.requireNonNull(kept)));
        }
    }

    /** One Polku publishes at a time; the lock goes with the transaction. */
    void lock() {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtext('publication')) AS text)")
                .query(String.class)
                .optional();
    }

    /** The day on which the first wait of all ended. */
    Optional<LocalDate> findFirst() {
        return jdbc.sql("SELECT min(c.met_on) FROM report_clock c")
                .query(LocalDate.class)
                .optional();
    }

    List<LocalDate> listMonths() {
        return jdbc.sql("SELECT DISTINCT month_on FROM published_month ORDER BY month_on DESC")
                .query(LocalDate.class)
                .list();
    }

    /** The newest edition. */
    Optional<PublishedEdition> findMonth(LocalDate month) {
        return jdbc.sql(
                        """
                        SELECT m.month_on, m.edition, m.published_at, m.reason
                        FROM published_month m
                        WHERE m.month_on = :month
                        ORDER BY m.edition DESC
                        LIMIT 1
                        """)
                .paramSource(Params.of("month", month).source())
                .query(PublishedEdition.class)
                .optional();
    }

    List<PublishedEdition> listEditions() {
        return jdbc.sql(
                        """
                        SELECT m.month_on, m.edition, m.published_at, m.reason
                        FROM published_month m
                        ORDER BY m.month_on DESC, m.edition DESC
                        """)
                .query(PublishedEdition.class)
                .list();
    }

    /** {@code by} null = Polku itself, on the day of publication. */
    void insertMonth(
            LocalDate month,
            int edition,
            @Nullable String reason,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO published_month (month_on, edition, published_at, reason, created_at, created_by)
                        VALUES (:month, :edition, :now, :reason, :now, :by)
                        """)
                .paramSource(
                        Params.of("month", month)
                                .and("edition", edition)
                                .and("reason", reason)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    /** Freezes what the month counts to now. */
    void insertWaits(
            LocalDate month, int edition, int leastTold, @Nullable AccountId by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO published_wait (id, month_on, edition, family, unit_id, people, waits, half_days, nine_days, kept, created_at, created_by)
                        SELECT gen_random_uuid(), :month, :edition, n.family, n.unit_id, n.people, n.waits, n.half_days, n.nine_days, n.kept, :now, CAST(:by AS uuid)
                        FROM (%s) AS n
                        """
                                .formatted(COUNTED))
                .paramSource(
                        Params.of("month", month)
                                .and("until", month.plusMonths(1))
                                .and("edition", edition)
                                .and("least", leastTold)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    List<PublishedWait> listWaits(LocalDate month, int edition) {
        return jdbc
                .sql(
                        """
                        SELECT w.month_on, w.edition, w.family, w.unit_id, w.people, w.waits, w.half_days, w.nine_days, w.kept
                        FROM published_wait w
                        WHERE w.month_on = :month
                          AND w.edition = :edition
                        ORDER BY w.family, w.unit_id NULLS FIRST
                        """)
                .paramSource(Params.of("month", month).and("edition", edition).source())
                .query(WaitRow.class)
                .list()
                .stream()
                .map(WaitRow::published)
                .toList();
    }

    List<PublishedWait> listAllWaits() {
        return jdbc
                .sql(
                        """
                        SELECT w.month_on, w.edition, w.family, w.unit_id, w.people, w.waits, w.half_days, w.nine_days, w.kept
                        FROM published_wait w
                        WHERE w.edition = (
                          SELECT max(m.edition)
                          FROM published_month m
                          WHERE m.month_on = w.month_on)
                        ORDER BY w.month_on DESC, w.family, w.unit_id NULLS FIRST
                        """)
                .query(WaitRow.class)
                .list()
                .stream()
                .map(WaitRow::published)
                .toList();
    }
}
