package fi.polku.insight.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.client.ProtectedPeople;
import fi.polku.deadline.T3;
import fi.polku.insight.Figure;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind a figure, and the view that they are counted from. */
@Repository
class FigureRowQueries {
    private final JdbcClient jdbc;

    FigureRowQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a figure; each says whether the reader has a relationship with its person. */
    List<Rows.Row> listRows(
            Figure figure, Actor actor, LocalDate today, List<UnitId> units, int limit) {
        String mine = "coalesce(" + RelationshipFilter.on("x.client_id") + ", FALSE) AS mine";
        String masked = mine + ", NOT " + told("x") + " AS masked";
        String sql =
                switch (figure) {
                    case CONTACTS ->
                            """
                            SELECT x.contact_id AS id, x.client_id, %1$s, CASE WHEN %2$s THEN x.unit_id END AS unit_id, x.channel AS code,
                              CAST(x.happened_at AT TIME ZONE 'Europe/Helsinki' AS date) AS from_on, x.due_on AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(NULL AS numeric) AS to_value
                            FROM report_contact x
                            WHERE x.happened_at >= :from
                              AND (:everywhere OR (x.unit_id = ANY(:units) AND %2$s))
                            ORDER BY x.happened_at DESC, x.contact_id
                            LIMIT :limit
                            """;
                    case CLOCKS ->
                            """
                            SELECT x.deadline_id AS id, x.client_id, %1$s, CASE WHEN %2$s THEN x.unit_id END AS unit_id, x.family AS code,
                              x.due_on AS from_on, x.forecast_on AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(:today - x.due_on AS numeric) AS to_value
                            FROM report_clock x
                            WHERE x.open
                              AND (x.due_on < :today OR x.forecast_on > x.due_on)
                              AND (:everywhere OR (x.unit_id = ANY(:units) AND %2$s))
                            ORDER BY x.due_on, x.deadline_id
                            LIMIT :limit
                            """;
                    case WAITING ->
                            """
                            SELECT x.deadline_id AS id, x.client_id, %1$s, CASE WHEN %2$s THEN x.unit_id END AS unit_id, x.family AS code,
                              x.start_on AS from_on, x.due_on AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(:today - x.start_on AS numeric) AS to_value
                            FROM report_clock x
                            WHERE x.open
                              AND x.family <> ALL(:queue)
                              AND (:everywhere OR (x.unit_id = ANY(:units) AND %2$s))
                            ORDER BY x.start_on, x.deadline_id
                            LIMIT :limit
                            """;
                    case PATHS ->
                            """
                            SELECT x.path_id AS id, x.client_id, %1$s, CASE WHEN %2$s THEN x.unit_id END AS unit_id,
                              CASE WHEN x.without_next THEN 'WITHOUT_NEXT' ELSE x.state END AS code,
                              x.from_on, CAST(NULL AS date) AS to_on,
                              CAST(NULL AS numeric) AS from_value, CAST(NULL AS numeric) AS to_value
                            FROM report_path_state x
                            WHERE x.ended_at IS NULL
                              AND (:everywhere OR (x.unit_id = ANY(:units) AND %2$s))
                            ORDER BY x.without_next DESC, x.from_on, x.path_id
                            LIMIT :limit
                            """;
                    case MEASURES ->
                            """
                            SELECT x.client_id AS id, x.client_id, %4$s, FALSE AS masked, CAST(NULL AS uuid) AS unit_id, x.instrument AS code,
                              CAST(NULL AS date) AS from_on, CAST(NULL AS date) AS to_on,
                              x.first AS from_value, x.last AS to_value
                            FROM (
                              SELECT m.instrument, m.client_id,
                                (array_agg(m.value ORDER BY m.happened_at))[1] AS first,
                                (array_agg(m.value ORDER BY m.happened_at DESC))[1] AS last
                              FROM report_measure m
                              WHERE m.instrument = ANY(:instruments)
                                AND (:everywhere OR (m.unit_id = ANY(:units) AND %3$s))
                              GROUP BY m.instrument, m.client_id
                              HAVING count(*) > 1
                                OR m.instrument = 'gas-t') x
                            ORDER BY x.instrument, x.client_id
                            LIMIT :limit
                            """;
                    case T3 -> throw new IllegalArgumentException("T3 has books, not persons");
                };
        return jdbc.sql(sql.formatted(masked, told("x"), told("m"), mine))
                .paramSource(
                        RelationshipFilter.params(
                                        ProtectedPeople.params(Terms.units(units), today),
                                        actor,
                                        today)
                                .and("today", today)
                                .and("from", today.atStartOfDay(Now.ZONE).toInstant())
                                .and("queue", Terms.QUEUE)
                                .and("instruments", Terms.INSTRUMENTS)
                                .and("limit", limit)
                                .source())
                .query(Rows.Row.class)
                .list();
    }

    /** Whether the row's unit may be told: asked unit by unit, it would tell where somebody is. */
    private static String told(String row) {
        return "(%1$s.unit_id = ANY(:actorUnits) OR NOT %2$s)"
                .formatted(row, ProtectedPeople.among(row + ".client_id"));
    }

    /** The view itself, as the database knows it. */
    String getDefinition(Figure figure) {
        return jdbc.sql("SELECT pg_get_viewdef(CAST(:view AS regclass), TRUE)")
                .paramSource(Params.of("view", figure.view()).source())
                .query(String.class)
                .single();
    }
}
