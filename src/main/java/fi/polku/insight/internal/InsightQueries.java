package fi.polku.insight.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.T3;
import fi.polku.insight.Figure;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts from the report views; the units asked for are always given, none means all. */
@Repository
class InsightQueries implements T3.Source {
    /** Clocks of the contact itself: they are the queue, not a wait for care. */
    private static final Set<DeadlineFamily> QUEUE =
            EnumSet.of(
                    DeadlineFamily.PHC_CONTACT, DeadlineFamily.PHC_HTA, DeadlineFamily.SOC_URGENT);

    private final JdbcClient jdbc;
    private final Now now;

    InsightQueries(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
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
                        units(units)
                                .and("today", today)
                                .and("many", Math.max(1, earlier.size()))
                                .and(
                                        "days",
                                        java.util.stream.Stream.concat(
                                                        java.util.stream.Stream.of(today),
                                                        earlier.stream())
                                                .toList())
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
                .paramSource(units(units).source())
                .query(Rows.Unassessed.class)
                .single();
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
                        units(units)
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
                .paramSource(units(units).and("today", today).source())
                .query(Rows.Worst.class)
                .optional();
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
                .paramSource(units(units).and("today", today).and("queue", QUEUE).source())
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
                .paramSource(units(units).and("queue", QUEUE).source())
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
                .paramSource(units(units).and("today", today).and("queue", QUEUE).source())
                .query(Rows.WaitingUnit.class)
                .list();
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
                        units(units)
                                .and(
                                        "since",
                                        today.minusDays(90).atStartOfDay(Now.ZONE).toInstant())
                                .source())
                .query(Rows.PathState.class)
                .list();
    }

    /** Each person's first score against the last one, by instrument. */
    List<Rows.Change> listChanges(List<UnitId> units) {
        return jdbc.sql(
                        """
                        WITH pair AS (
                          SELECT m.instrument, m.client_id,
                            (array_agg(m.value ORDER BY m.happened_at))[1] AS first,
                            (array_agg(m.value ORDER BY m.happened_at DESC))[1] AS last,
                            count(*) AS times
                          FROM report_measure m
                          WHERE m.instrument = ANY(:instruments)
                            AND (:everywhere OR m.unit_id = ANY(:units))
                          GROUP BY m.instrument, m.client_id)
                        SELECT p.instrument, count(*) AS n, avg(p.last - p.first) AS mean,
                          stddev_samp(CASE WHEN p.instrument = 'gas-t' THEN p.last ELSE p.last - p.first END) AS spread,
                          stddev_samp(p.first) AS first_spread, avg(p.last) AS last_mean
                        FROM pair p
                        WHERE p.times > 1
                          OR p.instrument = 'gas-t'
                        GROUP BY p.instrument
                        ORDER BY p.instrument
                        """)
                .paramSource(units(units).and("instruments", InsightDesk.INSTRUMENTS).source())
                .query(Rows.Change.class)
                .list();
    }

    /** The rows of a figure; each says whether the reader has a relationship with its person. */
    List<Rows.Row> listRows(
            Figure figure, Actor actor, LocalDate today, List<UnitId> units, int limit) {
        String mine = "coalesce(" + RelationshipFilter.on("x.client_id") + ", FALSE) AS mine";
        String sql =
                switch (figure) {
                    case CONTACTS ->
                            """
                            SELECT x.contact_id AS id, x.client_id, %s, x.unit_id, x.channel AS code,
                              CAST(x.happened_at AT TIME ZONE 'Europe/Helsinki' AS date) AS from_on, x.due_on AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(NULL AS numeric) AS to_value
                            FROM report_contact x
                            WHERE x.happened_at >= :from
                              AND (:everywhere OR x.unit_id = ANY(:units))
                            ORDER BY x.happened_at DESC, x.contact_id
                            LIMIT :limit
                            """;
                    case CLOCKS ->
                            """
                            SELECT x.deadline_id AS id, x.client_id, %s, x.unit_id, x.family AS code,
                              x.due_on AS from_on, x.forecast_on AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(:today - x.due_on AS numeric) AS to_value
                            FROM report_clock x
                            WHERE x.open
                              AND (x.due_on < :today OR x.forecast_on > x.due_on)
                              AND (:everywhere OR x.unit_id = ANY(:units))
                            ORDER BY x.due_on, x.deadline_id
                            LIMIT :limit
                            """;
                    case WAITING ->
                            """
                            SELECT x.deadline_id AS id, x.client_id, %s, x.unit_id, x.family AS code,
                              x.start_on AS from_on, x.due_on AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(:today - x.start_on AS numeric) AS to_value
                            FROM report_clock x
                            WHERE x.open
                              AND x.family <> ALL(:queue)
                              AND (:everywhere OR x.unit_id = ANY(:units))
                            ORDER BY x.start_on, x.deadline_id
                            LIMIT :limit
                            """;
                    case PATHS ->
                            """
                            SELECT x.path_id AS id, x.client_id, %s, x.unit_id,
                              CASE WHEN x.without_next THEN 'WITHOUT_NEXT' ELSE x.state END AS code,
                              x.from_on, CAST(NULL AS date) AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(NULL AS numeric) AS to_value
                            FROM report_path_state x
                            WHERE x.ended_at IS NULL
                              AND (:everywhere OR x.unit_id = ANY(:units))
                            ORDER BY x.without_next DESC, x.from_on, x.path_id
                            LIMIT :limit
                            """;
                    case MEASURES ->
                            """
                            SELECT x.client_id AS id, x.client_id, %s, CAST(NULL AS uuid) AS unit_id, x.instrument AS code,
                              CAST(NULL AS date) AS from_on, CAST(NULL AS date) AS to_on,
                              x.first AS from_value, x.last AS to_value
                            FROM (
                              SELECT m.instrument, m.client_id,
                                (array_agg(m.value ORDER BY m.happened_at))[1] AS first,
                                (array_agg(m.value ORDER BY m.happened_at DESC))[1] AS last
                              FROM report_measure m
                              WHERE m.instrument = ANY(:instruments)
                                AND (:everywhere OR m.unit_id = ANY(:units))
                              GROUP BY m.instrument, m.client_id
                              HAVING count(*) > 1
                                OR m.instrument = 'gas-t') x
                            ORDER BY x.instrument, x.client_id
                            LIMIT :limit
                            """;
                    case T3 -> throw new IllegalArgumentException("T3 has books, not persons");
                };
        return jdbc.sql(sql.formatted(mine))
                .paramSource(
                        RelationshipFilter.params(units(units), actor, today)
                                .and("today", today)
                                .and("from", today.atStartOfDay(Now.ZONE).toInstant())
                                .and("queue", QUEUE)
                                .and("instruments", InsightDesk.INSTRUMENTS)
                                .and("limit", limit)
                                .source())
                .query(Rows.Row.class)
                .list();
    }

    /** The view itself, as the database knows it. */
    String getDefinition(Figure figure) {
        return jdbc.sql("SELECT pg_get_viewdef(CAST(:view AS regclass), TRUE)")
                .paramSource(Params.of("view", figure.view()).source())
                .query(String.class)
                .single();
    }

    /** From now when the day is today, else from the beginning of the day. */
    private Instant from(LocalDate today) {
        ZonedDateTime current = now.helsinki();
        return current.toLocalDate().equals(today)
                ? current.toInstant()
                : today.atStartOfDay(Now.ZONE).toInstant();
    }

    private static Params units(List<UnitId> units) {
        return Params.of("everywhere", units.isEmpty()).and("units", units);
    }
}
