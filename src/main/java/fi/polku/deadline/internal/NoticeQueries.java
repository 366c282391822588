package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockNotice;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings given before and at a breach. */
@Repository
class NoticeQueries {
    /**
     * The first {@code :most} given to the actor since a moment whose clock is still open: the
     * actor's own, and each unit's where nobody is in charge, newest first.
     */
    private static final String GIVEN_TO_ACTOR =
            """
            (SELECT n.id, n.deadline_id, n.warning, n.due_on, n.booked_on, n.given_on, n.created_at
             FROM deadline_notice n
             WHERE n.responsible_id = :actorProfessional::uuid
               AND n.created_at > @unread
               AND %1$s
             ORDER BY n.created_at DESC, n.due_on, n.id
             LIMIT :most)
            UNION ALL
            (SELECT of_unit.*
             FROM unnest(:actorUnits::uuid[]) AS u (id)
             CROSS JOIN LATERAL (
               SELECT n.id, n.deadline_id, n.warning, n.due_on, n.booked_on, n.given_on, n.created_at
               FROM deadline_notice n
               WHERE n.responsible_id IS NULL
                 AND n.unit_id = u.id
                 AND n.created_at > @unread
                 AND %1$s
               ORDER BY n.created_at DESC, n.due_on, n.id
               LIMIT :most) of_unit)
            """
                    .formatted(
                            """
                            EXISTS (
                              SELECT 1
                              FROM deadline o
                              WHERE o.id = n.deadline_id
                                AND o.met_at IS NULL
                                AND o.ended_at IS NULL)\
                            """)
                    // Until when the account has gone through its warnings.
                    .replace(
                            "@unread",
                            """
                            greatest(:since, (
                              SELECT max(r.read_until_at)
                              FROM deadline_notice_read r
                              WHERE r.account_id = :actorAccount::uuid))\
                            """);

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One Polku gives warnings at a time; the lock goes with the transaction. */
    void lock() {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtext('deadline_notice')) AS text)")
                .query(String.class)
                .optional();
    }

    /** Gives each open clock its gravest warning of the day, unless it has been given. */
    int insertDue(LocalDate today, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO deadline_notice (id, deadline_id, unit_id, responsible_id, warning, due_on, booked_on, given_on, created_at)
                        SELECT gen_random_uuid(), w.id, w.unit_id, w.responsible_id, w.warning, w.due_on,
                          CASE WHEN w.warning = 'BOOKED_LATE' THEN w.forecast_on END, :today, :now
                        FROM (
                          SELECT d.id, d.unit_id, d.responsible_id, d.due_on, d.forecast_on, %s AS warning
                          FROM deadline d
                          WHERE d.met_at IS NULL
                            AND d.ended_at IS NULL) w
                        WHERE w.warning IS NOT NULL
                        ON CONFLICT DO NOTHING
                        """
                                .formatted(Warnings.OF_CLOCK))
                .paramSource(Params.of("today", today).and("now", now).source())
                .update();
    }

    int count(Actor actor, Instant since, LocalDate today, int most) {
        return jdbc.sql(
                        """
                        SELECT least(count(*), :most)
                        FROM (
                        %s) g
                        """
                                .formatted(GIVEN_TO_ACTOR))
                .paramSource(params(actor, since, today).and("most", most).source())
                .query(Integer.class)
                .single();
    }

    List<ClockNotice> list(Actor actor, Instant since, LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        SELECT g.deadline_id AS deadline, d.family, CASE WHEN %s THEN d.client_id END AS client,
                          g.warning, g.due_on, g.booked_on, g.given_on
                        FROM (
                        %s) g
                        JOIN deadline d ON d.id = g.deadline_id
                        ORDER BY g.created_at DESC, g.due_on, g.id
                        LIMIT :most
                        """
                                .formatted(RelationshipFilter.on("d.client_id"), GIVEN_TO_ACTOR))
                .paramSource(params(actor, since, today).and("most", limit).source())
                .query(ClockNotice.class)
                .list();
    }

    /** Warnings given since a moment, by kind; of every unit when null. */
    ClockList.Counts countGiven(Instant since, @Nullable UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(g.given), 0) AS open,
                          coalesce(sum(g.given) FILTER (WHERE g.warning = 'HALF'), 0) AS half,
                          coalesce(sum(g.given) FILTER (WHERE g.warning = 'THREE_QUARTERS'), 0) AS three_quarters,
                          coalesce(sum(g.given) FILTER (WHERE g.warning = 'NINE_TENTHS'), 0) AS nine_tenths,
                          coalesce(sum(g.given) FILTER (WHERE g.warning = 'BOOKED_LATE'), 0) AS booked_late,
                          coalesce(sum(g.given) FILTER (WHERE g.warning = 'MISSED'), 0) AS missed
                        FROM (
                          SELECT n.warning, count(*) AS given
                          FROM deadline_notice n
                          WHERE n.created_at > :since
                            AND (CAST(:unit AS uuid) IS NULL OR n.unit_id = CAST(:unit AS uuid))
                          GROUP BY n.warning) g
                        """)
                .paramSource(Params.of("since", since).and("unit", unit).source())
                .query(ClockList.Counts.class)
                .single();
    }

    void insertRead(UUID id, AccountId account, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO deadline_notice_read (id, account_id, read_until_at, created_at, created_by)
                        VALUES (:id, :account, :now, :now, :account)
                        """)
                .paramSource(Params.of("id", id).and("account", account).and("now", now).source())
                .update();
    }

    private static Params params(Actor actor, Instant since, LocalDate today) {
        return RelationshipFilter.params(Params.of("since", since), actor, today);
    }
}
