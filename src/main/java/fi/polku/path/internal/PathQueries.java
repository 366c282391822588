package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathStatus;
import fi.polku.path.Paths.PathSearch;
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

/** Paths: one with all that a reader needs to know of it, or a page of them. */
@Repository
class PathQueries {
    private static final String PATH =
            """
            SELECT p.id, p.client_id, p.model_version_id, p.title, p.imported, p.from_on, p.to_on, p.edit_no, p.changed_at,
              p.ended_at, p.outcome, p.follows, p.register, p.service_task, p.organiser_id, p.producer_id, p.author_id,
              p.author_role, p.record_status, p.happened_at, p.recorded_at, r.status,
              coalesce(r.version_sent, 0) AS version_sent, coalesce(r.version_accepted, 0) AS version_accepted,
              v.sent_at, v.reason AS sent_reason, v.edit_no AS sent_edit_no, a.answered_at AS accepted_at,
              av.edit_no AS accepted_edit_no, c.answered_at AS asked_at, c.words AS asked_words
            FROM path p
            JOIN report_path r ON r.path_id = p.id
            LEFT JOIN path_version v ON v.path_id = p.id AND v.number = r.version_sent
            LEFT JOIN path_version av ON av.path_id = p.id AND av.number = r.version_accepted
            LEFT JOIN path_acceptance a ON a.path_id = p.id AND a.number = r.version_accepted AND a.answer = 'ACCEPTED'
            LEFT JOIN LATERAL (
              SELECT pa.answered_at, pa.words
              FROM path_acceptance pa
              WHERE pa.path_id = p.id AND pa.number = r.version_sent AND pa.answer = 'CHANGE_ASKED'
              ORDER BY pa.answered_at DESC, pa.id DESC
              LIMIT 1) c ON TRUE
            """;

    private final JdbcClient jdbc;

    PathQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PathRow(
            PathId id,
            ClientId clientId,
            @Nullable UUID modelVersionId,
            LocalizedText title,
            boolean imported,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            int editNo,
            Instant changedAt,
            @Nullable Instant endedAt,
            @Nullable PathOutcome outcome,
            @Nullable String follows,
            Register register,
            @Nullable ServiceTask serviceTask,
            @Nullable UnitId organiserId,
            @Nullable UnitId producerId,
            @Nullable AccountId authorId,
            @Nullable String authorRole,
            RecordStatus recordStatus,
            Instant happenedAt,
            Instant recordedAt,
            PathStatus status,
            int versionSent,
            int versionAccepted,
            @Nullable Instant sentAt,
            @Nullable String sentReason,
            @Nullable Integer sentEditNo,
            @Nullable Instant acceptedAt,
            @Nullable Integer acceptedEditNo,
            @Nullable Instant askedAt,
            @Nullable String askedWords) {}

    Optional<PathRow> find(PathId id) {
        return jdbc.sql(PATH + "WHERE p.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(PathRow.class)
                .optional();
    }

    Optional<PathRow> findOpen(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        PATH
                                + """
                                WHERE p.client_id = :client
                                  AND p.ended_at IS NULL
                                  AND NOT p.imported
                                  AND p.record_status <> 'ANNULLED'
                                """
                                + "  AND "
                                + RecordFilter.on(RecordKind.PLAN, "p"))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(PathRow.class)
                .optional();
    }

    List<PathRow> listOf(ClientId client) {
        return jdbc.sql(
                        PATH
                                + """
                                WHERE p.client_id = :client AND r.status <> 'DRAFT'
                                ORDER BY p.recorded_at DESC, p.id DESC
                                """)
                .paramSource(Params.of("client", client).source())
                .query(PathRow.class)
                .list();
    }

    /** One path; what the reader may not use is as if it were not there. */
    Optional<PathRow> find(Actor reader, PathId id, Instant now) {
        return jdbc.sql(PATH + "WHERE p.id = :id\n  AND " + RecordFilter.on(RecordKind.PLAN, "p"))
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(PathRow.class)
                .optional();
    }

    List<PathRow> listPage(Actor actor, PathSearch search, Instant now) {
        var where =
                filter(search)
                        .andIfPresent(
                                "p.id > :after",
                                "after",
                                search.after() == null ? null : search.after().value());
        return jdbc.sql(
                        PATH
                                + where.and(RecordFilter.on(RecordKind.PLAN, "p")).sql()
                                + "\nORDER BY p.id\nLIMIT :limit")
                .paramSource(
                        RecordFilter.params(where.params(), actor, now)
                                .and("limit", search.limit())
                                .source())
                .query(PathRow.class)
                .list();
    }

    long count(Actor actor, PathSearch search, Instant now) {
        var where = filter(search);
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM path p
                        JOIN report_path r ON r.path_id = p.id
                        """
                                + where.and(RecordFilter.on(RecordKind.PLAN, "p")).sql())
                .paramSource(RecordFilter.params(where.params(), actor, now).source())
                .query(Long.class)
                .single();
    }

    private static Where filter(PathSearch search) {
        return Where.all()
                .and("r.status <> 'DRAFT'")
                .andIfPresent("p.client_id = :client", "client", search.client())
                .andIfPresent("r.status = :status", "status", search.status())
                .andIfPresent("p.changed_at >= :changedFrom", "changedFrom", search.changedFrom())
                .andIfPresent(
                        "p.changed_at < :changedBefore", "changedBefore", search.changedBefore());
    }
}
