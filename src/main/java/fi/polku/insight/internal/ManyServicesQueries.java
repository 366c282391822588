package fi.polku.insight.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.client.ProtectedPeople;
import fi.polku.insight.domain.ManyServicesDefinition;
import fi.polku.insight.domain.UnitCosts;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The group that uses many services, counted over the whole region as of a day. */
@Repository
class ManyServicesQueries {
    /**
     * Everybody alive who has used something, what it came to, and the fewest contacts with which
     * one is among the most: the least number that no more than the share reach.
     */
    private static final String GROUP =
            """
            WITH price AS MATERIALIZED (
              SELECT p.service, p.year, p.euro
              FROM unnest(:services::text[], :years::text[]::int[], :euros::text[]::numeric[]) AS p (service, year, euro)),
            event AS MATERIALIZED (
              SELECT e.client_id, e.kind, e.code, e.profession, e.service_task, e.emergency, e.register,
                CAST(extract(year FROM e.happened_at AT TIME ZONE 'Europe/Helsinki') AS int) AS year
              FROM report_service_event e
              WHERE e.happened_at >= :fromAt
                AND e.happened_at < :untilAt),
            used AS MATERIALIZED (
              SELECT e.client_id, count(*) FILTER (WHERE e.kind <> 'ASSESSMENT') AS contacts, count(DISTINCT e.profession) AS professions,
                count(DISTINCT e.service_task) AS service_tasks, count(*) FILTER (WHERE e.emergency) AS emergencies,
                bool_or(e.register = 'SOCIAL_WELFARE') AS social
              FROM event e
              GROUP BY e.client_id),
            alive AS MATERIALIZED (
              SELECT u.client_id, u.contacts, u.professions, u.service_tasks, u.emergencies, u.social
              FROM used u
              JOIN client c ON c.id = u.client_id
              WHERE c.died_on IS NULL
                OR c.died_on > :today),
            reach AS (
              SELECT a.contacts, sum(count(*)) OVER (ORDER BY a.contacts DESC) AS at_least
              FROM alive a
              WHERE a.contacts > 0
              GROUP BY a.contacts),
            border AS MATERIALIZED (
              SELECT min(r.contacts) AS least
              FROM reach r
              WHERE r.at_least * 100 <= :topShare * (SELECT count(*) FROM alive a WHERE a.contacts > 0)),
            member AS MATERIALIZED (
              SELECT a.client_id, a.contacts, coalesce(a.contacts >= b.least, FALSE) AS most, a.professions >= :professions AS many_professions,
                a.service_tasks >= :serviceTasks AS many_tasks, a.emergencies >= :emergencies AND a.social AS many_emergencies
              FROM alive a
              CROSS JOIN border b
              WHERE a.contacts >= b.least
                OR a.professions >= :professions
                OR a.service_tasks >= :serviceTasks
                OR (a.emergencies >= :emergencies AND a.social))
            """;

    /** Of the members what their lives and paths are. */
    private static final String TOLD =
            """
            , told AS MATERIALIZED (
              SELECT m.client_id, m.most, m.many_professions, m.many_tasks, m.many_emergencies,
                CASE WHEN NOT @protected THEN c.municipality_code END AS municipality,
                CASE WHEN c.born_on IS NULL THEN 'UNKNOWN' WHEN c.born_on > :born18 THEN '0-17' WHEN c.born_on > :born30 THEN '18-29'
                  WHEN c.born_on > :born65 THEN '30-64' WHEN c.born_on > :born75 THEN '65-74' ELSE '75-' END AS age,
                coalesce(c.sex, 'UNKNOWN') AS sex, c.language, coalesce(s.chosen, 'NONE') AS segment,
                EXISTS (SELECT 1 FROM own_worker w WHERE w.client_id = m.client_id AND w.from_on <= :today
                  AND (w.to_on IS NULL OR w.to_on >= :today)) AS own_worker,
                EXISTS (SELECT 1 FROM path p WHERE p.client_id = m.client_id AND p.ended_at IS NULL AND p.record_status <> 'ANNULLED') AS plan,
                EXISTS (SELECT 1 FROM appointment a WHERE a.client_id = m.client_id AND a.cancelled_at IS NULL AND a.starts_at >= :untilAt) AS next
              FROM member m
              JOIN client c ON c.id = m.client_id
              LEFT JOIN LATERAL (
                SELECT g.chosen
                FROM segment_choice g
                WHERE g.client_id = m.client_id
                  AND g.record_status = 'FINAL'
                  AND g.happened_at < :untilAt
                ORDER BY g.happened_at DESC, g.id DESC
                LIMIT 1) s ON TRUE)
            """
                    .replace("@protected", ProtectedPeople.among("c.id"));

    private static final String COUNTED =
            """
            SELECT 'MUNICIPALITY' AS division, coalesce(t.municipality, 'UNKNOWN') AS code, count(*) AS people FROM told t GROUP BY 2
            UNION ALL
            SELECT 'AGE', t.age, count(*) FROM told t GROUP BY t.age
            UNION ALL
            SELECT 'SEX', t.sex, count(*) FROM told t GROUP BY t.sex
            UNION ALL
            SELECT 'LANGUAGE', t.language, count(*) FROM told t GROUP BY t.language
            UNION ALL
            SELECT 'SEGMENT', t.segment, count(*) FROM told t GROUP BY t.segment
            UNION ALL
            SELECT 'OWN_WORKER', CASE WHEN t.own_worker THEN 'YES' ELSE 'NO' END, count(*) FROM told t GROUP BY t.own_worker
            UNION ALL
            SELECT 'PLAN', CASE WHEN t.plan THEN 'YES' ELSE 'NO' END, count(*) FROM told t GROUP BY t.plan
            UNION ALL
            SELECT 'NEXT', CASE WHEN t.next THEN 'YES' ELSE 'NO' END, count(*) FROM told t GROUP BY t.next
            UNION ALL
            SELECT 'GROUND', g.code, count(*) FILTER (WHERE g.met)
            FROM told t
            CROSS JOIN LATERAL (VALUES ('CONTACTS', t.most), ('PROFESSIONS', t.many_professions), ('TASKS', t.many_tasks),
              ('EMERGENCIES', t.many_emergencies)) AS g (code, met)
            GROUP BY g.code
            UNION ALL
            SELECT 'TOTAL', 'MEMBERS', count(*) FROM member
            UNION ALL
            SELECT 'TOTAL', 'USERS', count(*) FROM alive
            UNION ALL
            SELECT 'TOTAL', 'LEAST', b.least FROM border b WHERE b.least IS NOT NULL
            UNION ALL
            SELECT 'CLOCK', w.family || ' ' || w.state, count(DISTINCT w.client_id)
            FROM (
              SELECT t.client_id, c.family, CASE WHEN c.due_on < :today THEN 'MISSED' WHEN c.forecast_on > c.due_on THEN 'LATE'
                WHEN c.due_on <= :soon THEN 'SOON' ELSE 'RUNNING' END AS state
              FROM told t
              JOIN report_clock c ON c.client_id = t.client_id
              WHERE c.open) w
            GROUP BY w.family, w.state
            """;

    private static final String COST =
            """
            SELECT e.code, count(*) AS events, count(*) FILTER (WHERE m.client_id IS NOT NULL) AS of_members,
              sum(p.euro) AS euro, sum(p.euro) FILTER (WHERE m.client_id IS NOT NULL) AS euro_of_members,
              count(*) FILTER (WHERE p.euro IS NULL AND m.client_id IS NOT NULL) AS unpriced, count(DISTINCT m.client_id) AS people
            FROM event e
            JOIN alive a ON a.client_id = e.client_id
            LEFT JOIN member m ON m.client_id = e.client_id
            LEFT JOIN price p ON p.service = e.code AND p.year = e.year
            GROUP BY e.code
            ORDER BY e.code
            """;

    private final JdbcClient jdbc;

    ManyServicesQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A count of people in one cell of a division. */
    record Cell(String division, String code, long people) {}

    /** What one kind of event has cost, in the group and in all. */
    record Cost(
            String code,
            long events,
            long ofMembers,
            @Nullable BigDecimal euro,
            @Nullable BigDecimal euroOfMembers,
            long unpriced,
            long people) {}

    /** A year of a region is sorted in memory; for this transaction only. */
    void prepare() {
        jdbc.sql("SELECT set_config('work_mem', '64MB', TRUE)").query(String.class).single();
    }

    List<Cell> listCells(ManyServicesDefinition definition, LocalDate today) {
        return jdbc.sql(GROUP + TOLD + COUNTED)
                .paramSource(
                        ProtectedPeople.params(params(definition, today, List.of()), today)
                                .and("born18", today.minusYears(18))
                                .and("born30", today.minusYears(30))
                                .and("born65", today.minusYears(65))
                                .and("born75", today.minusYears(75))
                                .and("soon", today.plusDays(7))
                                .source())
                .query(Cell.class)
                .list();
    }

    List<Cost> listCosts(
            ManyServicesDefinition definition, LocalDate today, List<UnitCosts.Price> prices) {
        return jdbc.sql(GROUP + COST)
                .paramSource(params(definition, today, prices).source())
                .query(Cost.class)
                .list();
    }

    /** Members with whom the actor works, in the order of their ids. */
    List<ClientId> listMembers(
            ManyServicesDefinition definition,
            LocalDate today,
            Actor actor,
            @Nullable ClientId after,
            int limit) {
        return jdbc
                .sql(
                        GROUP
                                + """
                                SELECT m.client_id
                                FROM member m
                                WHERE (:after::uuid IS NULL OR m.client_id > :after::uuid)
                                  AND\
                                """
                                + " "
                                + RelationshipFilter.among("m.client_id", actor)
                                + "\nORDER BY m.client_id\nLIMIT :limit")
                .paramSource(
                        RelationshipFilter.params(
                                        params(definition, today, List.of()), actor, today)
                                .and("after", after)
                                .and("limit", limit)
                                .source())
                .query(java.util.UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }

    private static Params params(
            ManyServicesDefinition definition, LocalDate today, List<UnitCosts.Price> prices) {
        return Params.of("today", today)
                .and(
                        "fromAt",
                        today.plusDays(1)
                                .minusMonths(definition.months())
                                .atStartOfDay(Now.ZONE)
                                .toInstant())
                .and("untilAt", today.plusDays(1).atStartOfDay(Now.ZONE).toInstant())
                .and("topShare", definition.topShare())
                .and("professions", definition.professions())
                .and("serviceTasks", definition.serviceTasks())
                .and("emergencies", definition.emergencies())
                .and("services", prices.stream().map(UnitCosts.Price::service).toList())
                .and("years", prices.stream().map(UnitCosts.Price::year).toList())
                .and("euros", prices.stream().map(UnitCosts.Price::euro).toList());
    }
}
