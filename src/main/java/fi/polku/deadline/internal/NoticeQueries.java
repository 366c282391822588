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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings given before and at a breach. */
@Repository
class NoticeQueries {
    /** Those given to the actor since a moment whose clock is still open. */
    private static final String GIVEN_TO_ACTOR =
            """
            FROM deadline_notice n
            JOIN deadline d ON d.id = n.deadline_id
            WHERE n.created_at > :since
              AND (n.responsible_id = :actorProfessional::uuid
                OR (n.responsible_id IS NULL AND n.unit_id = ANY(:actorUnits)))
              AND d.met_at IS NULL
              AND d.ended_at IS NULL
            """;

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
                        SELECT count(*)
                        FROM (
                          SELECT 1
                        """
                                + GIVEN_TO_ACTOR
                                + """
                                LIMIT :most) g
                                """)
                .paramSource(params(actor, since, today).and("most", most).source())
                .query(Integer.class)
                .single();
    }

    List<ClockNotice> list(Actor actor, Instant since, LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        SELECT n.deadline_id AS deadline, d.family,
                        """
                                + "CASE WHEN "
                                + RelationshipFilter.on("d.client_id")
                                + """
                                 THEN d.client_id END AS client, n.warning, n.due_on, n.booked_on, n.given_on
                                """
                                + GIVEN_TO_ACTOR
                                + """
                                ORDER BY n.created_at DESC, n.due_on, n.id
                                LIMIT :limit
                                """)
                .paramSource(params(actor, since, today).and("limit", limit).source())
                .query(ClockNotice.class)
                .list();
    }

    /** Warnings given since a moment whose clock is still open; of every unit when null. */
    ClockList.Counts countGiven(Instant since, @Nullable UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT count(*) AS open, count(*) FILTER (WHERE n.warning = 'HALF') AS half,
                          count(*) FILTER (WHERE n.warning = 'THREE_QUARTERS') AS three_quarters,
                          count(*) FILTER (WHERE n.warning = 'NINE_TENTHS') AS nine_tenths,
                          count(*) FILTER (WHERE n.warning = 'BOOKED_LATE') AS booked_late,
                          count(*) FILTER (WHERE n.warning = 'MISSED') AS missed
                        FROM deadline_notice n
                        JOIN deadline d ON d.id = n.deadline_id
                        WHERE n.created_at > :since
                          AND (CAST(:unit AS uuid) IS NULL OR n.unit_id = CAST(:unit AS uuid))
                          AND d.met_at IS NULL
                          AND d.ended_at IS NULL
                        """)
                .paramSource(Params.of("since", since).and("unit", unit).source())
                .query(ClockList.Counts.class)
                .single();
    }

    /** Until when the account has gone through its warnings. */
    Optional<Instant> findRead(AccountId account) {
        return Optional.ofNullable(
                jdbc.sql(
                                """
                                SELECT max(r.read_until_at) AS read_until_at
                                FROM deadline_notice_read r
                                WHERE r.account_id = :account
                                """)
                        .paramSource(Params.of("account", account).source())
                        .query(Until.class)
                        .single()
                        .readUntilAt());
    }

    record Until(@Nullable Instant readUntilAt) {}

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
