package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.access.Role;
import fi.polku.client.ProtectedPeople;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockWarning;
import fi.polku.kernel.Id;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open clocks by due day, for those who must keep them. */
@Repository
class ClockListQueries {
    private static final String OPEN =
            """
            d.met_at IS NULL
            AND d.ended_at IS NULL
            """;

    private static final String MINE =
            """
            AND (d.responsible_id = :actorProfessional::uuid OR d.client_id IN (
              SELECT r.client_id
              FROM relationship r
              WHERE r.professional_id = :actorProfessional::uuid
                AND r.from_on <= :today
                AND (r.to_on IS NULL OR r.to_on >= :today)))
            """;

    private final JdbcClient jdbc;

    ClockListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The clocks of the filter within the units; every unit when {@code units} is empty. A client
     * is named only to whoever has a relationship with the client.
     */
    List<ClockList.Row> list(Actor actor, ClockFilter filter, List<UUID> units, LocalDate today) {
        var params = params(actor, units, today).and("limit", filter.limit());
        String narrower = Warnings.bound(filter.warning());
        if (filter.warning() != null) {
            narrower += "\nAND " + Warnings.OF_CLOCK + " = :warning";
            params.and("warning", filter.warning());
        }
        if (filter.after() != null) {
            narrower += "\nAND (d.due_on, d.id) > (:afterDue, :afterId)";
            params.and("afterDue", filter.after().dueOn()).and("afterId", filter.after().id());
        }
        return jdbc.sql(
                        """
                        SELECT d.id, d.family, CASE WHEN %s THEN d.client_id END AS client,
                          CASE WHEN m.open OR d.unit_id = ANY(:actorUnits) THEN d.unit_id END AS unit,
                          CASE WHEN m.open OR w.id IS NOT NULL THEN d.responsible_id END AS responsible, d.start_on, d.due_on, d.forecast_on AS booked_on, %s AS warning
                        FROM %s d
                        CROSS JOIN LATERAL (SELECT d.client_id IS NULL OR :actorIsSystem OR NOT %s AS open) m
                        LEFT JOIN professional w ON w.id = d.responsible_id
                          AND (w.id = :actorProfessional::uuid OR w.unit_id = ANY(:actorUnits))
                        ORDER BY d.due_on, d.id
                        LIMIT :limit
                        """
                                .formatted(
                                        RelationshipFilter.on("d.client_id"),
                                        Warnings.OF_CLOCK,
                                        first(filter, units, hidden(actor, units) + narrower),
                                        ProtectedPeople.on("d.client_id")))
                .paramSource(ProtectedPeople.params(params, today).source())
                .query(ClockList.Row.class)
                .list();
    }

    /** Asked unit by unit, a list of others' units would tell in which a protected person is. */
    private static String hidden(Actor actor, List<UUID> units) {
        boolean own =
                actor.is(Role.SYSTEM)
                        || actor.units().stream().map(Id::value).toList().containsAll(units);
        return units.isEmpty() || own
                ? ""
                : "\nAND (d.unit_id = ANY(:actorUnits) OR NOT "
                        + ProtectedPeople.among("d.client_id")
                        + ")";
    }

    /** The first ones of each unit by due day, read in the order of the index. */
    private static String first(ClockFilter filter, List<UUID> units, String narrower) {
        if (filter.mine()) {
            return """
            (SELECT d.*
             FROM deadline d
             WHERE %s %s %s)\
            """
                    .formatted(OPEN, MINE, narrower);
        }
        String ordered =
                """
                (SELECT d.*
                 FROM deadline d
                 WHERE %s %s %s
                 ORDER BY d.due_on, d.id
                 LIMIT :limit)\
                """;
        return units.isEmpty()
                ? ordered.formatted(OPEN, "", narrower)
                : "unnest(:units::uuid[]) AS u (id) CROSS JOIN LATERAL "
                        + ordered.formatted(OPEN, "AND d.unit_id = u.id", narrower);
    }

    ClockList.Counts count(Actor actor, ClockFilter filter, List<UUID> units, LocalDate today) {
        String counted =
                filter.mine()
                        ? """
                        SELECT %s AS warning, 1 AS clocks
                        FROM deadline d
                        WHERE %s %s\
                        """
                                .formatted(Warnings.OF_CLOCK, OPEN, MINE)
                        : """
                        SELECT %s AS warning, d.clocks
                        FROM clock_tally d
                        %s\
                        """
                                .formatted(
                                        Warnings.OF_TALLY,
                                        units.isEmpty()
                                                ? ""
                                                : "WHERE d.unit_id = ANY(:units::uuid[])");
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(w.clocks), 0) AS open,
                          coalesce(sum(w.clocks) FILTER (WHERE w.warning = 'HALF'), 0) AS half,
                          coalesce(sum(w.clocks) FILTER (WHERE w.warning = 'THREE_QUARTERS'), 0) AS three_quarters,
                          coalesce(sum(w.clocks) FILTER (WHERE w.warning = 'NINE_TENTHS'), 0) AS nine_tenths,
                          coalesce(sum(w.clocks) FILTER (WHERE w.warning = 'BOOKED_LATE'), 0) AS booked_late,
                          coalesce(sum(w.clocks) FILTER (WHERE w.warning = 'MISSED'), 0) AS missed
                        FROM (
                        %s) w
                        """
                                .formatted(counted))
                .paramSource(params(actor, units, today).source())
                .query(ClockList.Counts.class)
                .single();
    }

    private static Params params(Actor actor, List<UUID> units, LocalDate today) {
        return RelationshipFilter.params(Params.of("today", today), actor, today)
                .and("units", units);
    }

    /**
     * Adds the changes of each day of the tally up to one row. Those that are being written
     * meanwhile stay as they are; two that add up at once do not meet.
     */
    int shortenTally(Instant now) {
        return jdbc.sql(
                        """
                        WITH gone AS (
                          DELETE FROM clock_tally t
                          WHERE t.id IN (
                            SELECT l.id
                            FROM clock_tally l
                            WHERE (l.unit_id, l.start_on, l.due_on, l.booked_late) IN (
                              SELECT c.unit_id, c.start_on, c.due_on, c.booked_late
                              FROM clock_tally c
                              GROUP BY c.unit_id, c.start_on, c.due_on, c.booked_late
                              HAVING count(*) > 1 OR sum(c.clocks) = 0)
                            FOR UPDATE SKIP LOCKED)
                          RETURNING t.unit_id, t.start_on, t.due_on, t.booked_late, t.clocks)
                        INSERT INTO clock_tally (id, unit_id, start_on, due_on, booked_late, clocks, created_at)
                        SELECT gen_random_uuid(), g.unit_id, g.start_on, g.due_on, g.booked_late, sum(g.clocks), :now
                        FROM gone g
                        GROUP BY g.unit_id, g.start_on, g.due_on, g.booked_late
                        HAVING sum(g.clocks) <> 0
                        """)
                .paramSource(Params.of("now", now).source())
                .update();
    }

    /**
     * The days on which the tally and the clocks themselves do not agree; none, when all is well.
     */
    long countWrongInTally() {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM (
                          SELECT t.unit_id, t.start_on, t.due_on, t.booked_late, sum(t.clocks) AS clocks
                          FROM clock_tally t
                          GROUP BY t.unit_id, t.start_on, t.due_on, t.booked_late
                          HAVING sum(t.clocks) <> 0) t
                        FULL JOIN (
                          SELECT d.unit_id, d.start_on, d.due_on, coalesce(d.forecast_on > d.due_on, FALSE) AS booked_late, count(*) AS clocks
                          FROM deadline d
                          WHERE d.met_at IS NULL AND d.ended_at IS NULL
                          GROUP BY d.unit_id, d.start_on, d.due_on, coalesce(d.forecast_on > d.due_on, FALSE)) d
                          USING (unit_id, start_on, due_on, booked_late)
                        WHERE t.clocks IS DISTINCT FROM d.clocks
                        """)
                .query(Long.class)
                .single();
    }

    /** The gravest warning of each open clock, as the database counts it; for the check of it. */
    List<Warned> listWarned(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT d.start_on, d.due_on, d.forecast_on, %s AS warning
                        FROM deadline d
                        WHERE %s
                        """
                                .formatted(Warnings.OF_CLOCK, OPEN))
                .paramSource(Params.of("today", today).source())
                .query(Warned.class)
                .list();
    }

    record Warned(
            LocalDate startOn,
            LocalDate dueOn,
            @Nullable LocalDate forecastOn,
            @Nullable ClockWarning warning) {}
}
