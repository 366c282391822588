package fi.polku.signal.internal;

import fi.polku.client.ProtectedPeople;
import fi.polku.platform.sql.Params;
import fi.polku.signal.domain.Person;
import fi.polku.signal.domain.SignalRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom rules are asked about, and what is looked for after a finding when they are tried. */
@Repository
class PopulationQueries {
    private static final int FETCH = 20_000;

    private static final String SAME =
            """
            WITH RECURSIVE same AS (
              SELECT l.client_id, l.goes_on_id AS person_id
              FROM client_link l
              WHERE l.undone_at IS NULL
              UNION
              SELECT s.client_id, l.goes_on_id
              FROM same s
              JOIN client_link l ON l.client_id = s.person_id AND l.undone_at IS NULL),
            person AS MATERIALIZED (
              SELECT s.client_id, s.person_id
              FROM same s
              WHERE NOT EXISTS (
                SELECT 1
                FROM client_link l
                WHERE l.client_id = s.person_id
                  AND l.undone_at IS NULL))
            """;

    private final JdbcClient jdbc;

    PopulationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody whose record goes on; where a protected person lives is not told. */
    List<Person> all(LocalDate today) {
        var people = new ArrayList<Person>();
        jdbc.sql(
                        """
                        SELECT c.id, c.born_on, c.sex, c.language, CASE WHEN NOT %s THEN m.code END AS municipality, m.code IS NOT NULL AS resident, c.died_on
                        FROM client c
                        LEFT JOIN municipality m ON m.code = c.municipality_code
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM client_link l
                          WHERE l.client_id = c.id
                            AND l.undone_at IS NULL)
                        ORDER BY c.id
                        """
                                .formatted(ProtectedPeople.among("c.id")))
                .withFetchSize(FETCH)
                .paramSource(ProtectedPeople.params(Params.none(), today).source())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        people.add(
                                                new Person(
                                                        row.getObject(1, UUID.class),
                                                        row.getObject(2, LocalDate.class),
                                                        row.getString(3),
                                                        row.getString(4),
                                                        row.getString(5),
                                                        row.getBoolean(6),
                                                        row.getObject(7, LocalDate.class))));
        return people;
    }

    /** On which days it happened to whom, in order, between two days. */
    Map<UUID, List<Long>> followed(SignalRule.FollowedKind kind, LocalDate from, LocalDate to) {
        var found = new HashMap<UUID, List<Long>>();
        jdbc.sql(
                        (SAME
                                        + """
                                        SELECT coalesce(p.person_id, e.client_id) AS person_id, e.happened_on
                                        FROM (%s) AS e
                                        LEFT JOIN person p ON p.client_id = e.client_id
                                        WHERE e.client_id IS NOT NULL
                                          AND e.happened_on BETWEEN :from AND :to
                                        ORDER BY e.happened_on, person_id
                                        """)
                                .formatted(events(kind)))
                .withFetchSize(FETCH)
                .paramSource(Params.of("from", from).and("to", to).source())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        add(
                                                found,
                                                row.getObject(1, UUID.class),
                                                row.getObject(2, LocalDate.class)));
        return found;
    }

    private static void add(Map<UUID, List<Long>> found, UUID person, @Nullable LocalDate day) {
        if (day != null) {
            found.computeIfAbsent(person, k -> new ArrayList<>()).add(day.toEpochDay());
        }
    }

    private static String events(SignalRule.FollowedKind kind) {
        return switch (kind) {
            case URGENT_CONTACT ->
                    """
                    SELECT c.client_id, %s AS happened_on
                    FROM contact c
                    WHERE c.urgency = 'URGENT'
                      AND c.record_status <> 'ANNULLED'
                      AND c.close_reason IS DISTINCT FROM 'RECORDED_IN_ERROR'
                    """
                            .formatted(FactSql.day("c.happened_at"));
            case OWN_WORKER ->
                    """
                    SELECT w.client_id, min(w.from_on) AS happened_on
                    FROM own_worker w
                    WHERE w.record_status <> 'ANNULLED'
                    GROUP BY w.client_id
                    """;
            case SPECIAL_SUPPORT ->
                    """
                    SELECT a.client_id, %s AS happened_on
                    FROM assessment a
                    WHERE a.special_support
                      AND a.record_status = 'FINAL'
                    """
                            .formatted(FactSql.day("a.happened_at"));
            case SOCIAL_MATTER ->
                    """
                    SELECT m.client_id, m.pending_on AS happened_on
                    FROM matter m
                    WHERE m.record_status <> 'ANNULLED'
                    """;
            case PLAN ->
                    """
                    SELECT r.client_id, r.from_on AS happened_on
                    FROM path r
                    WHERE NOT r.imported
                      AND r.record_status <> 'ANNULLED'
                    """;
            case LONG_SICK_LEAVE ->
                    """
                    SELECT g.client_id, lower(g.days) + 90 AS happened_on
                    FROM (
                      SELECT e.client_id, unnest(range_agg(daterange(e.from_on, e.to_on, '[]'))) AS days
                      FROM life_situation e
                      WHERE e.kind = 'SICK_LEAVE'
                        AND e.record_status <> 'ANNULLED'
                        AND NOT EXISTS (
                          SELECT 1
                          FROM life_situation n
                          WHERE n.corrects_id = e.id)
                      GROUP BY e.client_id) AS g
                    WHERE upper(g.days) IS NULL
                      OR upper(g.days) > lower(g.days) + 90
                    """;
        };
    }
}
