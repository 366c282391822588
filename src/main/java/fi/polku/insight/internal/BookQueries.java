package fi.polku.insight.internal;

import fi.polku.deadline.T3;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointment books with their free times to come, and the queue books kept beside them. */
@Repository
class BookQueries implements T3.Source {
    private final JdbcClient jdbc;
    private final Now now;

    BookQueries(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public List<T3.Book> listBooks(LocalDate today) {
        return jdbc
                .sql(
                        """
                        WITH coming AS (
                          SELECT s.unit_id, s.profession, s.professional_id, s.starts_at, s.starts_on, s.free,
                            row_number() OVER (PARTITION BY s.unit_id, s.professional_id, s.free ORDER BY s.starts_at, s.slot_id) AS n
                          FROM report_slot s
                          WHERE s.starts_at >= :from)
                        SELECT c.unit_id, c.profession, c.professional_id, max(c.starts_on) AS open_until,
                          coalesce(array_agg(CAST(c.starts_on AS text) ORDER BY c.starts_at) FILTER (WHERE c.free AND c.n <= 3), '{}') AS free_on
                        FROM coming c
                        GROUP BY c.unit_id, c.profession, c.professional_id
                        ORDER BY c.unit_id, c.profession, c.professional_id
                        """)
                .paramSource(Params.of("from", from(today)).source())
                .query(Rows.Book.class)
                .list()
                .stream()
                .map(b ->
                        new T3.Book(
                                b.unitId(),
                                b.profession(),
                                b.professionalId(),
                                b.freeOn().stream().map(LocalDate::parse).toList(),
                                b.openUntil()))
                .toList();
    }

    @Override
    public Set<T3.Group> listQueueBooks(LocalDate on) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                SELECT q.unit_id AS unit, q.profession
                                FROM queue_book q
                                WHERE q.from_on <= :on
                                  AND (q.until_on IS NULL OR q.until_on > :on)
                                """)
                        .paramSource(Params.of("on", on).source())
                        .query(T3.Group.class)
                        .list());
    }

    /** From now when the day is today, else from the beginning of the day. */
    private Instant from(LocalDate today) {
        ZonedDateTime current = now.helsinki();
        return current.toLocalDate().equals(today)
                ? current.toInstant()
                : today.atStartOfDay(Now.ZONE).toInstant();
    }
}
