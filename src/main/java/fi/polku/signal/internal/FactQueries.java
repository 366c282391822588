package fi.polku.signal.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import fi.polku.signal.domain.Condition;
import fi.polku.signal.domain.FactKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a fact over everybody as of many days at once, and shows the records of one person. */
@Repository
class FactQueries {
    private static final int FETCH = 20_000;
    private static final int MOST_ROWS = 60;

    private static final Map<FactKind, FactSql> FACTS = new EnumMap<>(FactKind.class);

    static {
        Stream.of(
                        ServiceFacts.all(),
                        VisitFacts.all(),
                        ContactFacts.all(),
                        CareFacts.all(),
                        LifeFacts.all())
                .flatMap(List::stream)
                .forEach(f -> FACTS.put(f.kind(), f));
    }

    /** Whose record goes on, and the asked days with their moments. */
    private static final String OVER =
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
                  AND l.undone_at IS NULL)),
            asked AS MATERIALIZED (
              SELECT CAST(u.number AS integer) - 1 AS number, u.day_on,
                (u.day_on + 1 - :window) ::timestamp AT TIME ZONE 'Europe/Helsinki' AS begins_at,
                (u.day_on + 1) ::timestamp AT TIME ZONE 'Europe/Helsinki' AS ends_at
              FROM unnest(CAST(:days AS date[])) WITH ORDINALITY AS u (day_on, number)),
            fact AS (
            %s)
            """;

    private static final String ONE_PERSON =
            "$1.client_id = ANY(ARRAY(SELECT CAST(:client AS uuid) UNION SELECT k.client_id FROM person k WHERE k.person_id = CAST(:client AS uuid)))";

    private final JdbcClient jdbc;

    FactQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what is found, one person on one day at a time. */
    interface Sink {
        /**
         * Of this person the fact is so on this day.
         *
         * @param day place of the day among those asked
         * @param patient whether records of the patient register were counted
         * @param social whether records of social welfare were counted
         */
        void found(UUID person, int day, int value, boolean patient, boolean social);
    }

    /** Gives the counting of everybody room in memory, until the end of the transaction. */
    void makeRoom() {
        jdbc.sql("SELECT set_config('work_mem', '256MB', TRUE)").query(String.class).single();
    }

    /** Everybody of whom the fact is so, as of each of the days. */
    void find(Condition.Fact fact, List<LocalDate> days, Sink sink) {
        FactSql sql = sql(fact);
        jdbc.sql(
                        (OVER
                                        + """
                                        SELECT f.person_id, f.number, CAST(%s AS integer) AS value,
                                          bool_or(f.register = 'PATIENT') AS patient, bool_or(f.register = 'SOCIAL_WELFARE') AS social
                                        FROM fact f
                                        GROUP BY f.person_id, f.number
                                        HAVING %s
                                        """)
                                .formatted(
                                        sql.rows().replaceAll("@who\\((\\w+)\\)", "TRUE"),
                                        sql.value(),
                                        sql.holds()))
                .withFetchSize(FETCH)
                .paramSource(params(fact, days).source())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        sink.found(
                                                row.getObject(1, UUID.class),
                                                row.getInt(2),
                                                row.getInt(3),
                                                row.getBoolean(4),
                                                row.getBoolean(5)));
    }

    /** The records that the fact counts of one person, those that the reader may read by name. */
    List<FactRecord> records(
            Condition.Fact fact, ClientId client, LocalDate day, Actor reader, Instant now) {
        FactSql sql = sql(fact);
        Params params = params(fact, List.of(day)).and("client", client);
        RecordFilter.params(params, reader, now);
        return jdbc.sql(
                        (OVER
                                        + """
                                        SELECT x.record_kind, CASE WHEN x.readable THEN x.record_id END AS record_id,
                                          CASE WHEN x.readable THEN x.event_id END AS event_id,
                                          CASE WHEN x.readable THEN x.happened_on END AS happened_on,
                                          CASE WHEN x.readable THEN x.what END AS what, x.readable
                                        FROM (
                                          SELECT f.*, coalesce(%s, FALSE) AS readable
                                          FROM fact f) AS x
                                        ORDER BY x.happened_on DESC, x.record_id
                                        LIMIT :most
                                        """)
                                .formatted(
                                        sql.rows().replaceAll("@who\\((\\w+)\\)", ONE_PERSON),
                                        RecordFilter.on(
                                                new RecordFilter.Columns(
                                                        "f.client_id",
                                                        "f.data",
                                                        "f.register",
                                                        "f.service_task",
                                                        "f.unit_id",
                                                        "f.record_id",
                                                        "f.event_id",
                                                        "f.recorded_at"))))
                .paramSource(params.and("most", MOST_ROWS).source())
                .query(FactRecord.class)
                .list();
    }

    private static FactSql sql(Condition.Fact fact) {
        FactSql sql = FACTS.get(fact.kind());
        if (sql == null) {
            throw new IllegalStateException("No statement counts " + fact.kind());
        }
        return sql;
    }

    private static Params params(Condition.Fact fact, List<LocalDate> days) {
        return Params.of("days", days)
                .and("window", fact.days())
                .and("limit", fact.limit())
                .and("visits", fact.visits())
                .and("bands", fact.bands());
    }
}
