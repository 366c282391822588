package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import fi.polku.privacy.RetentionRun.Line;
import fi.polku.privacy.RetentionRun.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dry runs, their records, and what became of them. */
@Repository
class RetentionQueries {
    private static final String RUN =
            """
            SELECT r.id, r.counted_on, r.created_at, r.created_by, r.counts, r.digest, r.records, r.people, r.logs_before_at,
              r.approved_at, r.approved_by, r.refused_at, r.refused_by, r.finished_at, r.destroyed,
              (
                SELECT count(*)
                FROM retention_item i
                WHERE i.run_id = r.id
                  AND i.settled IS NULL
                  AND NOT i.held) AS unsettled
            FROM retention_run r
            """;

    private final JdbcClient jdbc;

    RetentionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record RunRow(
            UUID id,
            LocalDate countedOn,
            Instant createdAt,
            @Nullable AccountId createdBy,
            Json counts,
            String digest,
            int records,
            int people,
            @Nullable Instant logsBeforeAt,
            @Nullable Instant approvedAt,
            @Nullable AccountId approvedBy,
            @Nullable Instant refusedAt,
            @Nullable AccountId refusedBy,
            @Nullable Instant finishedAt,
            @Nullable Json destroyed,
            int unsettled) {}

    record ItemRow(
            String rule,
            String material,
            String since,
            LocalDate sinceOn,
            LocalDate lastOn,
            boolean held) {}

    record Approved(UUID recordId, String material) {}

    /** Two nodes that count or carry out follow one another. */
    void lockRuns() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('retention_run'))::text")
                .query(String.class)
                .single();
    }

    void insertRun(UUID id, LocalDate day, Instant now, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO retention_run (id, counted_on, counts, digest, records, people, created_at, created_by)
                        VALUES (:id, :day, '[]', '', 0, 0, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id).and("day", day).and("now", now).and("by", by).source())
                .update();
    }

    void insertItems(UUID run, List<RetentionPlan.Item> items, Instant now) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO retention_item (id, run_id, person_id, material, record_id, rule, since, since_on, last_on, held, created_at)
                        SELECT i.id, :run, i.person_id, i.material, i.record_id, i.rule, i.since, i.since_on, i.last_on, i.held, :now
                        FROM unnest(:ids, :people, :materials, :records, :rules, :sinces, CAST(:days AS date[]), CAST(:lasts AS date[]),
                          CAST(:held AS boolean[])) AS i (id, person_id, material, record_id, rule, since, since_on, last_on, held)
                        """)
                .paramSource(
                        Params.of("run", run)
                                .and("now", now)
                                .and("ids", items.stream().map(_ -> Ids.at(now)).toList())
                                .and(
                                        "people",
                                        items.stream().map(RetentionPlan.Item::person).toList())
                                .and(
                                        "materials",
                                        items.stream().map(RetentionPlan.Item::material).toList())
                                .and("records", items.stream().map(RetentionPlan.Item::id).toList())
                                .and(
                                        "rules",
                                        items.stream().map(i -> i.end().rule().code()).toList())
                                .and(
                                        "sinces",
                                        items.stream().map(i -> i.end().rule().since()).toList())
                                .and("days", items.stream().map(i -> i.end().since()).toList())
                                .and("lasts", items.stream().map(i -> i.end().lastDay()).toList())
                                .and("held", items.stream().map(RetentionPlan.Item::held).toList())
                                .source())
                .update();
    }

    /** The lines of a run, by rule and material. */
    List<Line> listLines(UUID run) {
        return jdbc.sql(
                        """
                        SELECT i.rule, i.material, count(*) FILTER (WHERE NOT i.held) AS records,
                          count(DISTINCT i.person_id) FILTER (WHERE NOT i.held AND i.person_id <> :nobody) AS people,
                          count(*) FILTER (WHERE i.held) AS held, min(i.last_on) AS first_last_day
                        FROM retention_item i
                        WHERE i.run_id = :run
                        GROUP BY i.rule, i.material
                        ORDER BY i.rule, i.material
                        """)
                .paramSource(Params.of("run", run).and("nobody", RetentionPlan.NOBODY).source())
                .query(Line.class)
                .list();
    }

    /** The ids of all that would go, in one order on every machine. */
    String digest(UUID run) {
        return jdbc.sql(
                        """
                        SELECT encode(sha256(convert_to(coalesce(
                          string_agg(i.material || ' ' || i.record_id, ',' ORDER BY i.material COLLATE "C", i.record_id), ''), 'UTF8')), 'hex')
                        FROM retention_item i
                        WHERE i.run_id = :run
                          AND NOT i.held
                        """)
                .paramSource(Params.of("run", run).source())
                .query(String.class)
                .single();
    }

    void saveCounts(UUID run, List<Line> lines, String digest, @Nullable Instant logsBefore) {
        jdbc.sql(
                        """
                        UPDATE retention_run
                        SET counts = :counts, digest = :digest, logs_before_at = :logs,
                          records = (SELECT count(*) FROM retention_item i WHERE i.run_id = :run AND NOT i.held),
                          people = (
                            SELECT count(DISTINCT i.person_id)
                            FROM retention_item i
                            WHERE i.run_id = :run
                              AND NOT i.held
                              AND i.person_id <> :nobody)
                        WHERE id = :run
                        """)
                .paramSource(
                        Params.of("run", run)
                                .and("counts", Params.json(lines))
                                .and("digest", digest)
                                .and("logs", logsBefore)
                                .and("nobody", RetentionPlan.NOBODY)
                                .source())
                .update();
    }

    List<RunRow> list(int limit) {
        return jdbc.sql(RUN + "ORDER BY r.created_at DESC, r.id DESC\nLIMIT :limit")
                .paramSource(Params.of("limit", limit).source())
                .query(RunRow.class)
                .list();
    }

    Optional<RunRow> find(UUID run) {
        return jdbc.sql(RUN + "WHERE r.id = :run")
                .paramSource(Params.of("run", run).source())
                .query(RunRow.class)
                .optional();
    }

    Optional<RunRow> findForUpdate(UUID run) {
        return jdbc.sql(RUN + "WHERE r.id = :run\nFOR UPDATE OF r")
                .paramSource(Params.of("run", run).source())
                .query(RunRow.class)
                .optional();
    }

    long countWaiting() {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM retention_run r
                        WHERE r.approved_at IS NULL
                          AND r.refused_at IS NULL
                          AND (r.records > 0 OR r.logs_before_at IS NOT NULL)
                        """)
                .query(Long.class)
                .single();
    }

    /**
     * The oldest run that has been approved and is not finished; locked, so that nodes take turns.
     */
    Optional<RunRow> findApprovedForUpdate() {
        return jdbc.sql(
                        RUN
                                + """
                                WHERE r.approved_at IS NOT NULL
                                  AND r.finished_at IS NULL
                                ORDER BY r.approved_at, r.id
                                LIMIT 1
                                FOR UPDATE OF r
                                """)
                .query(RunRow.class)
                .optional();
    }

    boolean existsMadeBySystem(LocalDate day, Instant since) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM retention_run r
                          WHERE r.counted_on = :day
                            AND r.created_by IS NULL
                            AND r.created_at >= :since)
                        """)
                .paramSource(Params.of("day", day).and("since", since).source())
                .query(Boolean.class)
                .single();
    }

    List<ItemRow> listSamples(UUID run, int each) {
        return jdbc.sql(
                        """
                        SELECT s.rule, s.material, s.since, s.since_on, s.last_on, s.held
                        FROM (
                          SELECT i.id, i.rule, i.material, i.since, i.since_on, i.last_on, i.held,
                            row_number() OVER (PARTITION BY i.rule, i.material ORDER BY i.last_on, i.id) AS place
                          FROM retention_item i
                          WHERE i.run_id = :run) s
                        WHERE s.place <= :each
                        ORDER BY s.rule, s.material, s.last_on, s.id
                        """)
                .paramSource(Params.of("run", run).and("each", each).source())
                .query(ItemRow.class)
                .list();
    }

    void saveApproval(UUID run, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        UPDATE retention_run
                        SET approved_at = :now, approved_by = :by
                        WHERE id = :run
                          AND approved_at IS NULL
                          AND refused_at IS NULL
                        """)
                .paramSource(Params.of("run", run).and("by", by).and("now", now).source())
                .update();
    }

    /** Sets runs that wait aside, with their lists of records: one of them, or all but one. */
    void saveSetAside(
            @Nullable UUID run, @Nullable UUID except, @Nullable AccountId by, Instant now) {
        var params =
                Params.of("run", run).and("except", except).and("by", by).and("now", now).source();
        jdbc.sql(
                        """
                        UPDATE retention_run
                        SET refused_at = :now, refused_by = :by
                        WHERE approved_at IS NULL
                          AND refused_at IS NULL
                          AND (id = CAST(:run AS uuid) OR id <> CAST(:except AS uuid))
                        """)
                .paramSource(params)
                .update();
        jdbc.sql(
                        """
                        DELETE FROM retention_item i
                        USING retention_run r
                        WHERE r.id = i.run_id
                          AND r.refused_at IS NOT NULL
                        """)
                .update();
    }

    Optional<ClientId> findNextPerson(UUID run) {
        return jdbc.sql(
                        """
                        SELECT i.person_id
                        FROM retention_item i
                        WHERE i.run_id = :run
                          AND i.settled IS NULL
                          AND NOT i.held
                        ORDER BY i.person_id
                        LIMIT 1
                        """)
                .paramSource(Params.of("run", run).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    List<Approved> listApproved(UUID run, ClientId person) {
        return jdbc.sql(
                        """
                        SELECT i.record_id, i.material
                        FROM retention_item i
                        WHERE i.run_id = :run
                          AND i.person_id = :person
                          AND i.settled IS NULL
                          AND NOT i.held
                        ORDER BY i.material, i.record_id
                        """)
                .paramSource(Params.of("run", run).and("person", person).source())
                .query(Approved.class)
                .list();
    }

    /**
     * What has been destroyed is settled, and all else that was approved of the person has changed.
     */
    void settle(UUID run, ClientId person, Collection<UUID> destroyed) {
        jdbc.sql(
                        """
                        UPDATE retention_item
                        SET settled = CASE WHEN record_id = ANY(CAST(:destroyed AS uuid[])) THEN 'DESTROYED' ELSE 'CHANGED' END
                        WHERE run_id = :run
                          AND person_id = :person
                          AND settled IS NULL
                          AND NOT held
                        """)
                .paramSource(
                        Params.of("run", run)
                                .and("person", person)
                                .and("destroyed", destroyed)
                                .source())
                .update();
    }

    List<Outcome> listOutcomes(UUID run) {
        return jdbc.sql(
                        """
                        SELECT i.material, count(*) FILTER (WHERE i.settled = 'DESTROYED') AS destroyed,
                          count(*) FILTER (WHERE i.settled = 'CHANGED') AS changed
                        FROM retention_item i
                        WHERE i.run_id = :run
                          AND NOT i.held
                        GROUP BY i.material
                        ORDER BY i.material
                        """)
                .paramSource(Params.of("run", run).source())
                .query(Outcome.class)
                .list();
    }

    /** Writes the report and forgets whose the records were. */
    void finish(UUID run, List<Outcome> outcomes, Instant now) {
        jdbc.sql(
                        """
                        UPDATE retention_run
                        SET finished_at = :now, destroyed = :outcomes
                        WHERE id = :run
                        """)
                .paramSource(
                        Params.of("run", run)
                                .and("outcomes", Params.json(outcomes))
                                .and("now", now)
                                .source())
                .update();
        jdbc.sql("DELETE FROM retention_item WHERE run_id = :run")
                .paramSource(Params.of("run", run).source())
                .update();
    }
}
