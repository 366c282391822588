package fi.polku.signal.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RelationshipFilter;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.sql.Params;
import fi.polku.signal.Signals.Noticed;
import fi.polku.signal.Signals.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of a team: those whom a rule has noticed and to whom the reader has a relation. */
@Repository
class SignalQueries {
    /** On whose list a signal is: the named team's, and the own worker's. */
    private static final String MINE =
            """
            (s.unit_id = ANY(:actorUnits::uuid[]) OR EXISTS (
              SELECT 1
              FROM own_worker w
              WHERE w.client_id = s.client_id
                AND w.to_on IS NULL
                AND :actorProfessional::uuid IN (w.professional_id, w.substitute_id, w.co_worker_id)))\
            """;

    private static final String LAST =
            """
            LEFT JOIN LATERAL (
              SELECT x.kind, x.words, x.created_at, x.professional_id
              FROM signal_outcome x
              WHERE x.signal_id = s.id
              ORDER BY x.number DESC
              LIMIT 1) AS o ON TRUE
            """;

    private static final RecordFilter.Columns OF_REASON =
            new RecordFilter.Columns(
                    "s.client_id",
                    "q.data",
                    "q.of_register",
                    "CAST(NULL AS text)",
                    "CAST(NULL AS uuid)",
                    "s.id",
                    "s.id",
                    "s.recorded_at");

    private final JdbcClient jdbc;

    SignalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT =
            """
            SELECT s.id, s.client_id, s.rule, s.version, s.found_on, s.unit_id, s.register, o.kind AS outcome, o.words,
              o.created_at AS outcome_at, o.professional_id AS handled_by
            FROM signal s
            """;

    /**
     * A page, the newest first.
     *
     * @param handled those that have an outcome, instead of those that wait
     * @param rule only of this rule; null = of every rule
     * @param foundOn day of the row after which the page begins, with its id
     */
    List<SignalRow> list(
            Actor reader,
            boolean handled,
            @Nullable String rule,
            @Nullable LocalDate foundOn,
            @Nullable UUID after,
            int limit,
            LocalDate today) {
        Params params =
                Params.of("rule", rule)
                        .and("handled", handled)
                        .and("foundOn", foundOn)
                        .and("after", after)
                        .and("limit", limit);
        return jdbc.sql(
                        """
                        %s
                        %s
                        WHERE s.record_status = 'FINAL'
                          AND (o.kind IS NOT NULL) = :handled
                          AND (CAST(:rule AS text) IS NULL OR s.rule = CAST(:rule AS text))
                          AND (CAST(:after AS uuid) IS NULL OR (s.found_on, s.id) < (CAST(:foundOn AS date), CAST(:after AS uuid)))
                          AND %s
                          AND %s
                        ORDER BY s.found_on DESC, s.id DESC
                        LIMIT :limit
                        """
                                .formatted(
                                        SELECT, LAST, MINE, RelationshipFilter.on("s.client_id")))
                .paramSource(RelationshipFilter.params(params, reader, today).source())
                .query(SignalRow.class)
                .list();
    }

    /** How many wait. */
    long countOpen(Actor reader, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM signal s
                        WHERE s.record_status = 'FINAL'
                          AND NOT EXISTS (
                            SELECT 1
                            FROM signal_outcome x
                            WHERE x.signal_id = s.id)
                          AND %s
                          AND %s
                        """
                                .formatted(MINE, RelationshipFilter.on("s.client_id")))
                .paramSource(RelationshipFilter.params(Params.none(), reader, today).source())
                .query(Long.class)
                .single();
    }

    /** One that is on the reader's list. */
    Optional<SignalRow> find(Actor reader, UUID id, LocalDate today) {
        return jdbc.sql(
                        """
                        %s
                        %s
                        WHERE s.id = :id
                          AND s.record_status = 'FINAL'
                          AND %s
                          AND %s
                        """
                                .formatted(
                                        SELECT, LAST, MINE, RelationshipFilter.on("s.client_id")))
                .paramSource(RelationshipFilter.params(Params.of("id", id), reader, today).source())
                .query(SignalRow.class)
                .optional();
    }

    /** Holds a signal until the end of the transaction. */
    void lock(UUID id) {
        jdbc.sql("SELECT s.id FROM signal s WHERE s.id = :id FOR UPDATE")
                .paramSource(Params.of("id", id).source())
                .query(UUID.class)
                .optional();
    }

    /** Those of a client that are on the reader's list, the newest first. */
    List<Noticed> listOf(Actor reader, ClientId client, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.rule, s.found_on, o.kind AS outcome
                        FROM signal s
                        %s
                        WHERE s.client_id = :client
                          AND s.record_status = 'FINAL'
                          AND %s
                          AND %s
                        ORDER BY s.found_on DESC, s.id DESC
                        LIMIT 50
                        """
                                .formatted(LAST, MINE, RelationshipFilter.on("s.client_id")))
                .paramSource(
                        RelationshipFilter.params(Params.of("client", client), reader, today)
                                .source())
                .query(Noticed.class)
                .list();
    }

    /** The facts of signals in their order, each with whether the reader may use what it counts. */
    List<ReasonRow> listReasons(Actor reader, Collection<UUID> signals, Instant now) {
        return jdbc.sql(
                        """
                        SELECT q.signal_id, q.position, q.fact, q.value, bool_and(q.of_register = 'NONE' OR coalesce(%s, FALSE)) AS readable
                        FROM signal_reason q
                        JOIN signal s ON s.id = q.signal_id
                        WHERE q.signal_id = ANY(CAST(:signals AS uuid[]))
                        GROUP BY q.signal_id, q.position, q.fact, q.value
                        ORDER BY q.signal_id, q.position
                        """
                                .formatted(RecordFilter.on(OF_REASON)))
                .paramSource(
                        RecordFilter.params(Params.of("signals", List.copyOf(signals)), reader, now)
                                .source())
                .query(ReasonRow.class)
                .list();
    }

    void insertOutcome(
            UUID id,
            UUID signal,
            Outcome outcome,
            @Nullable String words,
            @Nullable ProfessionalId professional,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO signal_outcome (id, signal_id, kind, words, professional_id, happened_at, created_at, created_by)
                        VALUES (:id, :signal, :kind, :words, :professional, :now, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("signal", signal)
                                .and("kind", outcome)
                                .and("words", words)
                                .and("professional", professional)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }
}
