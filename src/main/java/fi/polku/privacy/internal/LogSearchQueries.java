package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Views and changes together, newest first. One's own views of oneself are nobody's business. */
@Repository
class LogSearchQueries {
    /** More than this are not counted: nobody reads them. */
    static final int COUNTED = 10_000;

    private static final String VIEWS =
            """
            SELECT FALSE AS change, l.id, l.viewed_at AS at, l.client_id, l.account_id, l.role, l.unit_id, l.professional_id,
              l.program, l.part AS what, l.parts, l.purpose, l.request_kind, l.relationship_id
            FROM access_log l
            """;
    private static final String CHANGES =
            """
            SELECT TRUE AS change, j.id, j.happened_at AS at, j.client_id, j.created_by AS account_id, j.role, NULL::uuid AS unit_id,
              NULL::uuid AS professional_id, NULL AS program, j.message_key AS what, NULL::text[] AS parts, NULL AS purpose, NULL AS request_kind,
              NULL::uuid AS relationship_id
            FROM journal_entry j
            """;
    private static final String SHOWN =
            """
            SELECT x.change, x.id, x.at, x.client_id, x.account_id, a.name AS account_name, x.role, x.unit_id,
              coalesce(x.professional_id, a.professional_id) AS professional_id, x.program, x.what, x.parts, x.purpose, x.request_kind,
              r.kind AS relation_kind, r.from_on AS relation_from_on, r.to_on AS relation_to_on
            FROM (
            %s) x
            LEFT JOIN account a ON a.id = x.account_id
            LEFT JOIN relationship r ON r.id = x.relationship_id
            ORDER BY x.at DESC, x.id DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    LogSearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a row of the log stands in its sealed batch. */
    record Sealed(long number, int position, Instant sealedAt) {}

    /** Somebody who signs in, found by name. */
    record Worker(AccountId id, String name, LocalizedText label) {}

    List<LogLine> list(LogFilter filter, LogFilter.@Nullable Place after, int limit) {
        Params params = params(filter).and("limit", limit);
        String page = "";
        if (after != null) {
            page = "\n  AND (%s, %s) < (:afterAt, :afterId)";
            params.and("afterAt", after.at()).and("afterId", after.id());
        }
        String each =
                both(
                        filter,
                        page.formatted("l.viewed_at", "l.id")
                                + "\nORDER BY l.viewed_at DESC, l.id DESC\nLIMIT :limit",
                        page.formatted("j.happened_at", "j.id")
                                + "\nORDER BY j.happened_at DESC, j.id DESC\nLIMIT :limit");
        return jdbc.sql(SHOWN.formatted(each))
                .paramSource(params.source())
                .query(LogLine.class)
                .list();
    }

    /** How many there are, up to {@link #COUNTED} and one more. */
    long count(LogFilter filter) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM (
                          SELECT 1
                          FROM (
                        %s) x
                          LIMIT :counted) counted
                        """
                                .formatted(both(filter, "", "")))
                .paramSource(params(filter).and("counted", COUNTED + 1).source())
                .query(Long.class)
                .single();
    }

    Optional<LogLine> find(UUID id) {
        return jdbc.sql(
                        SHOWN.formatted(
                                VIEWS
                                        + "WHERE l.id = :id\nUNION ALL\n"
                                        + CHANGES
                                        + "WHERE j.id = :id"))
                .paramSource(Params.of("id", id).and("limit", 1).source())
                .query(LogLine.class)
                .optional();
    }

    Optional<Sealed> findSeal(UUID row) {
        return jdbc.sql(
                        """
                        SELECT s.number, l.position, s.sealed_at
                        FROM seal_leaf l
                        JOIN seal s ON s.number = l.seal_number
                        WHERE l.row_id = :row
                          AND l.source IN ('access_log', 'journal_entry')
                        """)
                .paramSource(Params.of("row", row).source())
                .query(Sealed.class)
                .optional();
    }

    /** Those whose name has all the parts, with letters written plainly. */
    List<Worker> listWorkers(List<String> parts, int limit) {
        Where where = Where.all().and("a.client_id IS NULL");
        int number = 0;
        for (String part : parts) {
            String name = "part" + number++;
            where.and(
                    "position(plain_letters(:" + name + ") IN plain_letters(a.name)) > 0",
                    name,
                    part);
        }
        return jdbc.sql(
                        """
                        SELECT a.id, a.name, a.label
                        FROM account a
                        %s
                        ORDER BY a.name, a.id
                        LIMIT :limit
                        """
                                .formatted(where.sql()))
                .paramSource(where.params().and("limit", limit).source())
                .query(Worker.class)
                .list();
    }

    /** The parts and purposes that the log has, for the choices of the form. */
    List<String> listCodes(String column) {
        String known =
                switch (column) {
                    case "part", "purpose" -> column;
                    default -> throw new IllegalArgumentException(column);
                };
        // One step of the index of values a time would need an index of its own; the newest tell.
        return jdbc.sql(
                        """
                        SELECT DISTINCT x.%1$s
                        FROM (
                          SELECT l.%1$s
                          FROM access_log l
                          ORDER BY l.viewed_at DESC, l.id DESC
                          LIMIT 20000) x
                        ORDER BY x.%1$s
                        """
                                .formatted(known))
                .query(String.class)
                .list();
    }

    private static String both(LogFilter filter, String endOfViews, String endOfChanges) {
        String views = "(" + VIEWS + views(filter) + endOfViews + ")";
        String changes = "(" + CHANGES + changes(filter) + endOfChanges + ")";
        if (!filter.changes()) {
            return views;
        }
        return filter.views() ? views + "\nUNION ALL\n" + changes : changes;
    }

    private static String views(LogFilter f) {
        Where where = Where.all().and("NOT l.by_client");
        if (f.client() != null) {
            where.and("l.client_id = :client");
        }
        if (f.account() != null) {
            where.and("l.account_id = :account");
        }
        if (f.unit() != null) {
            where.and("l.unit_id = :unit");
        }
        if (f.part() != null) {
            where.and("l.part = :part");
        }
        if (f.withoutReviews()) {
            where.and("l.part <> 'LOG'");
        }
        if (f.purpose() != null) {
            where.and("l.purpose = :purpose");
        }
        span(where, f, "l.viewed_at");
        switch (f.only()) {
            case ALL, VIEWS -> {}
            case CHANGES -> where.and("FALSE");
            case WITHOUT_RELATIONSHIP ->
                    where.and("l.relationship_id IS NULL AND l.program IS NULL");
            case EMERGENCIES -> where.and("l.purpose = 'EMERGENCY'");
            case FILES -> where.and("l.request_kind = 'FILE'");
        }
        return where.sql();
    }

    private static String changes(LogFilter f) {
        Where where = Where.all();
        if (f.client() != null) {
            where.and(
                    """
                    (j.client_id = :client
                        OR EXISTS (
                          SELECT 1
                          FROM journal_attachment t
                          WHERE t.subject_kind = j.subject_kind
                            AND t.subject_id = j.subject_id
                            AND t.client_id = :client))\
                    """);
        }
        if (f.account() != null) {
            where.and("j.created_by = :account");
        }
        if (f.unit() != null) {
            where.and(
                    """
                    EXISTS (
                        SELECT 1
                        FROM account u
                        WHERE u.id = j.created_by
                          AND :unit = ANY(u.unit_ids))\
                    """);
        }
        span(where, f, "j.happened_at");
        return where.sql();
    }

    private static void span(Where where, LogFilter f, String moment) {
        if (f.from() != null) {
            where.and(moment + " >= :fromAt");
        }
        if (f.to() != null) {
            where.and(moment + " < :untilAt");
        }
    }

    private static Params params(LogFilter f) {
        return Params.of("client", f.client())
                .and("account", f.account())
                .and("unit", f.unit())
                .and("part", f.part())
                .and("purpose", f.purpose())
                .and(
                        "fromAt",
                        f.from() == null ? null : f.from().atStartOfDay(Now.ZONE).toInstant())
                .and(
                        "untilAt",
                        f.to() == null
                                ? null
                                : f.to().plusDays(1).atStartOfDay(Now.ZONE).toInstant());
    }
}
