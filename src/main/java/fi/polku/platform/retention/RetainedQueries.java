package fi.polku.platform.retention;

import fi.polku.kernel.ClientId;
import fi.polku.platform.retention.RetainedRows.Found;
import fi.polku.platform.retention.RetainedRows.Group;
import fi.polku.platform.retention.RetainedRows.Last;
import fi.polku.platform.retention.RetainedTable.Dated;
import fi.polku.platform.retention.RetainedTable.Part;
import fi.polku.platform.retention.RetainedTable.Reference;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One set of statements for every retained table; {@code @} marks what its module tells of it. */
@Repository
class RetainedQueries {
    /** An order to keep: of the person altogether, or of one service task. */
    private static final String HELD =
            """
            EXISTS (
              SELECT 1
              FROM retention_hold h
              WHERE h.client_id = @client
                AND h.ended_at IS NULL
                AND (h.until_on IS NULL OR h.until_on >= :today)
                AND (h.service_task IS NULL OR h.service_task = @task))\
            """;

    private final JdbcClient jdbc;

    RetainedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClientId> listEndedBefore(RetainedTable table, Instant moment) {
        return clients(
                """
                SELECT DISTINCT @client AS client_id
                FROM @table r
                WHERE @register = 'SOCIAL_WELFARE'
                  AND @ended < :moment
                  AND @client IS NOT NULL
                ORDER BY client_id
                """,
                table,
                moment);
    }

    List<ClientId> listDatedBefore(RetainedTable table, Dated dated, Instant moment) {
        return clients(
                """
                SELECT DISTINCT @client AS client_id
                FROM @table r
                WHERE %s
                  AND %s < :moment
                  AND @client IS NOT NULL
                ORDER BY client_id
                """
                        .formatted(dated.when(), dated.since()),
                table,
                moment);
    }

    private List<ClientId> clients(String sql, RetainedTable table, Instant moment) {
        return jdbc
                .sql(told(sql, table))
                .paramSource(Params.of("moment", moment).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }

    List<Last> listLast(RetainedTable table, Collection<ClientId> clients) {
        return jdbc.sql(
                        told(
                                """
                                SELECT @client AS client_id, @task AS service_task, max(@ended) AS last_at,
                                  bool_or(@ended IS NULL) AS open
                                FROM @table r
                                WHERE @client = ANY(:clients)
                                  AND @register = 'SOCIAL_WELFARE'
                                GROUP BY @client, @task
                                ORDER BY client_id, service_task
                                """,
                                table))
                .paramSource(Params.of("clients", clients).source())
                .query(Last.class)
                .list();
    }

    List<Found> listOf(RetainedTable table, List<Group> groups, LocalDate today) {
        return jdbc.sql(
                        told(
                                """
                                SELECT r.id, @client AS client_id, @register AS register, @task AS service_task,
                                  CAST(NULL AS timestamptz) AS since, @held AS held
                                FROM @table r
                                JOIN unnest(:clients, :registers, :tasks) AS g (client_id, register, service_task)
                                  ON g.client_id = @client
                                  AND g.register = @register
                                  AND (g.register <> 'SOCIAL_WELFARE' OR g.service_task = coalesce(@task, ''))
                                ORDER BY r.id
                                """,
                                table))
                .paramSource(
                        Params.of("clients", groups.stream().map(Group::client).toList())
                                .and("registers", groups.stream().map(Group::register).toList())
                                .and("tasks", groups.stream().map(RetainedQueries::task).toList())
                                .and("today", today)
                                .source())
                .query(Found.class)
                .list();
    }

    private static String task(Group group) {
        String task = group.serviceTask();
        return task == null ? "" : task;
    }

    List<Found> listDated(
            RetainedTable table,
            Dated dated,
            Instant moment,
            @Nullable Collection<ClientId> clients,
            LocalDate today) {
        String whose = clients == null ? "@client IS NULL" : "@client = ANY(:clients)";
        return jdbc.sql(
                        told(
                                """
                                SELECT r.id, @client AS client_id, @register AS register, @task AS service_task,
                                  CAST(%2$s AS timestamptz) AS since, @held AS held
                                FROM @table r
                                WHERE %1$s
                                  AND %2$s < :moment
                                  AND %3$s
                                ORDER BY r.id
                                """
                                        .formatted(dated.when(), dated.since(), whose),
                                table))
                .paramSource(
                        Params.of("moment", moment)
                                .and("clients", clients == null ? List.of() : clients)
                                .and("today", today)
                                .source())
                .query(Found.class)
                .list();
    }

    Set<UUID> listKept(
            RetainedTable by, Reference reference, Collection<UUID> ids, Collection<UUID> going) {
        return new HashSet<>(
                jdbc.sql(
                                told(
                                        """
                                        SELECT DISTINCT %1$s AS id
                                        FROM @table r
                                        WHERE %1$s = ANY(:ids)
                                          AND NOT r.id = ANY(CAST(:going AS uuid[]))
                                        ORDER BY id
                                        """
                                                .formatted(reference.column()),
                                        by))
                        .paramSource(Params.of("ids", ids).and("going", going).source())
                        .query(UUID.class)
                        .list());
    }

    int destroy(
            RetainedTable table, Collection<UUID> ids, List<RetainedTable> all, LocalDate today) {
        List<UUID> going =
                jdbc.sql(
                                told(
                                                """
                                                SELECT r.id
                                                FROM @table r
                                                WHERE r.id = ANY(:ids)
                                                  AND NOT @held
                                                ORDER BY r.id
                                                """,
                                                table)
                                        + locking(table))
                        .paramSource(Params.of("ids", ids).and("today", today).source())
                        .query(UUID.class)
                        .list();
        if (going.isEmpty()) {
            return 0;
        }
        if (table.name().equals("client")) {
            // All are found before any goes: one may be found by another.
            var following = new LinkedHashMap<RetainedTable, List<UUID>>();
            all.stream()
                    .filter(RetainedTable::followsClient)
                    .forEach(f -> following.put(f, listFollowing(f, going, today)));
            following.forEach(this::remove);
        }
        remove(table, going);
        return going.size();
    }

    /** What is of somebody else too and is ordered kept for them does not go. */
    private List<UUID> listFollowing(RetainedTable follower, List<UUID> clients, LocalDate today) {
        return jdbc.sql(
                        told(
                                        """
                                        SELECT r.id
                                        FROM @table r
                                        WHERE (%s)
                                          AND NOT @held
                                        ORDER BY r.id
                                        """
                                                .formatted(
                                                        follower.follows().stream()
                                                                .map(c -> c + " = ANY(:clients)")
                                                                .collect(
                                                                        Collectors.joining(
                                                                                " OR "))),
                                        follower)
                                + locking(follower))
                .paramSource(Params.of("clients", clients).and("today", today).source())
                .query(UUID.class)
                .list();
    }

    private void remove(RetainedTable table, List<UUID> going) {
        if (going.isEmpty()) {
            return;
        }
        var door = table.door();
        if (door != null) {
            update("SELECT " + door.function() + "(CAST(:ids AS uuid[]))", going);
            return;
        }
        for (Part part : table.parts()) {
            update(part(part), going);
        }
        update(told("DELETE FROM @table r WHERE r.id = ANY(:ids)", table), going);
    }

    /** Locks the rows, so that what is read of them after this stays true until the end. */
    void lock(RetainedTable table, Collection<UUID> ids) {
        if (locking(table).isEmpty()) {
            return;
        }
        jdbc.sql(
                        told(
                                "SELECT r.id FROM @table r WHERE r.id = ANY(:ids) ORDER BY r.id FOR UPDATE",
                                table))
                .paramSource(Params.of("ids", ids).source())
                .query(UUID.class)
                .list();
    }

    /** Rows that are only added to never change, and the application's role may not lock them. */
    private static String locking(RetainedTable table) {
        var door = table.door();
        return door == null || door.rowsLocked() ? "FOR UPDATE" : "";
    }

    boolean existsEraser() {
        return jdbc.sql(
                        "SELECT to_regprocedure('erase_sealed_before(timestamp with time zone)') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    void eraseSealed(Instant before) {
        jdbc.sql("SELECT erase_sealed_before(:before)")
                .paramSource(Params.of("before", before).source())
                .query((row, n) -> n)
                .list();
    }

    long countLogs(String table, String moment, Instant before) {
        return jdbc.sql("SELECT count(*) FROM %s l WHERE l.%s < :before".formatted(table, moment))
                .paramSource(Params.of("before", before).source())
                .query(Long.class)
                .single();
    }

    private static String part(Part part) {
        var through = part.through();
        return through == null
                ? "DELETE FROM %s r WHERE r.%s = ANY(:ids)".formatted(part.table(), part.column())
                : """
                DELETE FROM %s r
                USING %s t
                WHERE t.%s = r.%s
                  AND t.%s = ANY(:ids)
                """
                        .formatted(
                                part.table(),
                                through.table(),
                                through.id(),
                                part.column(),
                                through.column());
    }

    private void update(String sql, List<UUID> ids) {
        var statement = jdbc.sql(sql).paramSource(Params.of("ids", ids).source());
        if (sql.startsWith("SELECT")) {
            statement.query((row, n) -> n).list();
        } else {
            statement.update();
        }
    }

    private static String told(String sql, RetainedTable table) {
        return sql.replace("@held", HELD)
                .replace("@client", table.client())
                .replace("@register", table.register())
                .replace("@task", table.serviceTask())
                .replace("@ended", table.ended())
                .replace("@table", table.name());
    }
}
