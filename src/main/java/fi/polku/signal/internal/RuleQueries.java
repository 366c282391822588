package fi.polku.signal.internal;

import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Params;
import fi.polku.signal.domain.SignalRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trials and switches of rules, and what their signals came to. */
@Repository
class RuleQueries {
    private final JdbcClient jdbc;

    RuleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A trial as it is stored. */
    record TrialRow(
            UUID id,
            String rule,
            String version,
            String digest,
            LocalDate fromOn,
            LocalDate toOn,
            int dayCount,
            String result,
            int tookMs,
            Instant createdAt,
            @Nullable String by) {}

    /** The last switch of a rule. */
    record SwitchRow(
            String rule,
            String version,
            String digest,
            boolean active,
            String reason,
            Instant createdAt,
            @Nullable String by) {}

    /** How many signals of a rule have come to what; outcome null = nobody has handled them. */
    record OutcomeRow(String rule, @Nullable String outcome, long signals) {}

    /** What a night found. */
    record NightRow(
            String rule, LocalDate foundOn, int found, int made, int withoutRelation, int tookMs) {}

    void insertTrial(
            UUID id,
            SignalRule rule,
            List<LocalDate> days,
            Object result,
            long took,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO signal_trial (id, rule, version, digest, from_on, to_on, day_count, result, took_ms, created_at, created_by)
                        VALUES (:id, :rule, :version, :digest, :from, :to, :days, :result, :took, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("rule", rule.id())
                                .and("version", rule.version())
                                .and("digest", rule.digest())
                                .and("from", days.getFirst())
                                .and("to", days.getLast())
                                .and("days", days.size())
                                .and("result", Params.json(result))
                                .and("took", (int) took)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** The newest trial of a rule as it is now. */
    Optional<TrialRow> findTrial(SignalRule rule) {
        return jdbc.sql(
                        """
                        SELECT t.id, t.rule, t.version, t.digest, t.from_on, t.to_on, t.day_count, CAST(t.result AS text) AS result, t.took_ms,
                          t.created_at, a.name AS by
                        FROM signal_trial t
                        LEFT JOIN account a ON a.id = t.created_by
                        WHERE t.rule = :rule
                          AND t.digest = :digest
                        ORDER BY t.created_at DESC, t.id DESC
                        LIMIT 1
                        """)
                .paramSource(Params.of("rule", rule.id()).and("digest", rule.digest()).source())
                .query(TrialRow.class)
                .optional();
    }

    void insertSwitch(
            UUID id,
            SignalRule rule,
            boolean on,
            @Nullable UUID trial,
            String reason,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO signal_switch (id, rule, version, digest, active, trial_id, reason, created_at, created_by)
                        VALUES (:id, :rule, :version, :digest, :on, :trial, :reason, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("rule", rule.id())
                                .and("version", rule.version())
                                .and("digest", rule.digest())
                                .and("on", on)
                                .and("trial", trial)
                                .and("reason", reason)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** The last switch of each rule. */
    List<SwitchRow> listSwitches() {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (w.rule) w.rule, w.version, w.digest, w.active, w.reason, w.created_at, a.name AS by
                        FROM signal_switch w
                        LEFT JOIN account a ON a.id = w.created_by
                        ORDER BY w.rule, w.number DESC
                        """)
                .query(SwitchRow.class)
                .list();
    }

    /** One after another: nobody switches on what somebody switches off. */
    void lock(String rule) {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtext('signal ' || :rule)) AS text)")
                .param("rule", rule)
                .query(String.class)
                .optional();
    }

    /** How many signals have come to what, by rule. */
    List<OutcomeRow> countOutcomes() {
        return jdbc.sql(
                        """
                        SELECT s.rule, o.kind AS outcome, count(*) AS signals
                        FROM signal s
                        LEFT JOIN LATERAL (
                          SELECT x.kind
                          FROM signal_outcome x
                          WHERE x.signal_id = s.id
                          ORDER BY x.number DESC
                          LIMIT 1) AS o ON TRUE
                        WHERE s.record_status = 'FINAL'
                        GROUP BY s.rule, o.kind
                        ORDER BY s.rule, o.kind
                        """)
                .query(OutcomeRow.class)
                .list();
    }

    /** The last night of each rule. */
    List<NightRow> listNights() {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (n.rule) n.rule, n.found_on, n.found, n.made, n.without_relation, n.took_ms
                        FROM signal_night n
                        ORDER BY n.rule, n.found_on DESC
                        """)
                .query(NightRow.class)
                .list();
    }
}
