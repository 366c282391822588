package fi.polku.insight.internal;

import fi.polku.deadline.T3;
import fi.polku.insight.QueueBookId;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue books as rows. */
@Repository
class QueueBookQueries {
    private final JdbcClient jdbc;

    QueueBookQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record QueueBookRow(
            QueueBookId id,
            UnitId unitId,
            String profession,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String reason) {}

    /** Answers whether the book was begun: false when the group keeps one already. */
    boolean insert(
            QueueBookId id,
            T3.Group group,
            LocalDate from,
            String reason,
            @Nullable AccountId by,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO queue_book (id, unit_id, profession, from_on, reason, created_at, created_by)
                                VALUES (:id, :unit, :profession, :from, :reason, :now, :by)
                                ON CONFLICT (unit_id, profession) WHERE until_on IS NULL DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("unit", group.unit())
                                        .and("profession", group.profession())
                                        .and("from", from)
                                        .and("reason", reason)
                                        .and("now", now)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    void end(QueueBookId id, LocalDate until, @Nullable AccountId by, Instant now) {
        jdbc.sql(
                        """
                        UPDATE queue_book
                        SET until_on = :until, ended_at = :now, ended_by = :by
                        WHERE id = :id
                          AND until_on IS NULL
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("until", until)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    Optional<QueueBookRow> find(QueueBookId id) {
        return jdbc.sql(
                        """
                        SELECT q.id, q.unit_id, q.profession, q.from_on, q.until_on, q.reason
                        FROM queue_book q
                        WHERE q.id = :id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(QueueBookRow.class)
                .optional();
    }

    /** Those still kept first, then the newest. */
    List<QueueBookRow> list(int most) {
        return jdbc.sql(
                        """
                        SELECT q.id, q.unit_id, q.profession, q.from_on, q.until_on, q.reason
                        FROM queue_book q
                        ORDER BY q.until_on DESC NULLS FIRST, q.from_on DESC, q.id
                        LIMIT :most
                        """)
                .paramSource(Params.of("most", most).source())
                .query(QueueBookRow.class)
                .list();
    }
}
