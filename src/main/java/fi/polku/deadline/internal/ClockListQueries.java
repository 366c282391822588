package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockWarning;
import fi.polku.platform.sql.Params;
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

    private static final String IN_UNIT =
            """
            AND (:everywhere OR d.unit_id = ANY(:units))
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
        var params = params(actor, filter, units, today).and("limit", filter.limit());
        String warned = "";
        if (filter.warning() != null) {
            warned = "AND " + Warnings.OF_CLOCK + " = :warning\n";
            params.and("warning", filter.warning());
        }
        String further = "";
        if (filter.after() != null) {
            further = "AND (d.due_on, d.id) > (:afterDue, :afterId)\n";
            params.and("afterDue", filter.after().dueOn()).and("afterId", filter.after().id());
        }
        return jdbc.sql(
                        """
                        SELECT d.id, d.family, CASE WHEN %s THEN d.client_id END AS client, d.unit_id AS unit,
                          d.responsible_id AS responsible, d.start_on, d.due_on, d.forecast_on AS booked_on, %s AS warning
                        FROM deadline d
                        WHERE %s %s %s %s
                        ORDER BY d.due_on, d.id
                        LIMIT :limit
                        """
                                .formatted(
                                        RelationshipFilter.on("d.client_id"),
                                        Warnings.OF_CLOCK,
                                        OPEN,
                                        scope(filter),
                                        warned,
                                        further))
                .paramSource(params.source())
                .query(ClockList.Row.class)
                .list();
    }

    ClockList.Counts count(Actor actor, ClockFilter filter, List<UUID> units, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT count(*) AS open, count(*) FILTER (WHERE w.warning = 'HALF') AS half,
                          count(*) FILTER (WHERE w.warning = 'THREE_QUARTERS') AS three_quarters,
                          count(*) FILTER (WHERE w.warning = 'NINE_TENTHS') AS nine_tenths,
                          count(*) FILTER (WHERE w.warning = 'BOOKED_LATE') AS booked_late,
                          count(*) FILTER (WHERE w.warning = 'MISSED') AS missed
                        FROM (
                          SELECT %s AS warning
                          FROM deadline d
                          WHERE %s %s) w
                        """
                                .formatted(Warnings.OF_CLOCK, OPEN, scope(filter)))
                .paramSource(params(actor, filter, units, today).source())
                .query(ClockList.Counts.class)
                .single();
    }

    private static String scope(ClockFilter filter) {
        return filter.mine() ? MINE : IN_UNIT;
    }

    private static Params params(
            Actor actor, ClockFilter filter, List<UUID> units, LocalDate today) {
        return RelationshipFilter.params(Params.of("today", today), actor, today)
                .and("everywhere", !filter.mine() && units.isEmpty())
                .and("units", units);
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
