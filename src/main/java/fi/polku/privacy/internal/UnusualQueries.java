package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnusualQueries {
    private static final String COLUMNS =
            """
            SELECT u.id, u.rule, u.account_id, a.name AS account_name, u.client_id, u.unit_id, u.viewed_on, u.first_at, u.last_at,
              u.view_count, u.amount, u.median, u.judgement, u.judgement_words, u.judged_at
            FROM unusual_view u
            LEFT JOIN account a ON a.id = u.account_id
            """;
    private static final String OPEN = "(u.judgement IS NULL OR u.judgement = 'ASKED')";

    private final JdbcClient jdbc;

    UnusualQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many a rule has brought up. */
    record Count(String rule, long n) {}

    /**
     * Brings up what a rule finds; what it has brought up already grows until it is judged. Says
     * how many are new or have grown.
     */
    int gather(UnusualRules.Rule rule, LocalDate today, Instant now) {
        return jdbc.sql(
                        """
                        WITH %s%s,
                        found AS (
                        %s)
                        INSERT INTO unusual_view AS u (id, rule, account_id, client_id, unit_id, viewed_on, first_at, last_at,
                          view_count, amount, median, created_at)
                        SELECT gen_random_uuid(), :rule, f.account_id, f.client_id, f.unit_id, f.viewed_on, f.first_at, f.last_at,
                          f.view_count, f.amount, f.median, :now
                        FROM found f
                        ON CONFLICT (rule, account_id, client_id, viewed_on) DO UPDATE
                        SET last_at = excluded.last_at,
                            view_count = excluded.view_count,
                            amount = excluded.amount,
                            median = excluded.median
                        WHERE u.judgement IS NULL
                          AND excluded.view_count > u.view_count
                        """
                                .formatted(
                                        UnusualSql.HOURS,
                                        UnusualSql.LOOKED,
                                        UnusualSql.of(rule.code())))
                .paramSource(
                        Params.of("rule", rule.code())
                                .and(
                                        "since",
                                        today.minusDays(rule.days())
                                                .atStartOfDay(Now.ZONE)
                                                .toInstant())
                                .and("now", now)
                                .and("threshold", rule.threshold())
                                .and("atLeast", rule.atLeast())
                                .source())
                .update();
    }

    List<UnusualView> list(
            @Nullable String rule, boolean open, LogFilter.@Nullable Place after, int limit) {
        Where where =
                Where.all()
                        .and(open ? OPEN : "NOT " + OPEN)
                        .andIfPresent("u.rule = :rule", "rule", rule);
        if (after != null) {
            where.and("(u.last_at, u.id) < (:afterAt, :afterId)", "afterAt", after.at());
            where.params().and("afterId", after.id());
        }
        return jdbc.sql(
                        """
                        %s
                        %s
                        ORDER BY u.last_at DESC, u.id DESC
                        LIMIT :limit
                        """
                                .formatted(COLUMNS, where.sql()))
                .paramSource(where.params().and("limit", limit).source())
                .query(UnusualView.class)
                .list();
    }

    List<Count> count(boolean open) {
        return jdbc.sql(
                        """
                        SELECT u.rule, count(*) AS n
                        FROM unusual_view u
                        WHERE %s
                        GROUP BY u.rule
                        ORDER BY u.rule
                        """
                                .formatted(open ? OPEN : "NOT " + OPEN))
                .query(Count.class)
                .list();
    }

    Optional<UnusualView> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE u.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(UnusualView.class)
                .optional();
    }

    Optional<UnusualView> findForUpdate(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE u.id = :id FOR UPDATE OF u")
                .paramSource(Params.of("id", id).source())
                .query(UnusualView.class)
                .optional();
    }

    void saveJudgement(
            UUID id, UnusualView.Judgement judgement, String words, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        UPDATE unusual_view
                        SET judgement = :judgement, judgement_words = :words, judged_at = :now, judged_by = :by
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("judgement", judgement)
                                .and("words", words)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }
}
