package fi.polku.path.internal;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordHeader;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The path itself as it is written. Every change locks its path first, so that two editors take
 * turns.
 */
@Repository
class PathWriteQueries {
    private final JdbcClient jdbc;

    PathWriteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Locked(
            PathId id,
            ClientId clientId,
            int editNo,
            @Nullable Instant endedAt,
            boolean imported) {}

    Optional<Locked> getForUpdate(PathId path) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.client_id, p.edit_no, p.ended_at, p.imported
                        FROM path p
                        WHERE p.id = :path
                        FOR UPDATE
                        """)
                .paramSource(Params.of("path", path).source())
                .query(Locked.class)
                .optional();
    }

    void insertPath(
            PathId id,
            ClientId client,
            @Nullable UUID modelVersion,
            LocalizedText title,
            boolean imported,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant endedAt,
            RecordHeader header,
            Instant happenedAt,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path (id, client_id, model_version_id, title, imported, from_on, to_on, edit_no, changed_at,
                          ended_at, register, service_task, organiser_id, producer_id, author_id, author_role, record_status,
                          happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :modelVersion, :title, :imported, :from, :to, 1, :now,
                          :endedAt, :register, :serviceTask, :organiser, :producer, :author, :authorRole, :status,
                          :happenedAt, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("modelVersion", modelVersion)
                                .and("title", title)
                                .and("imported", imported)
                                .and("from", from)
                                .and("to", to)
                                .and("endedAt", endedAt)
                                .and("happenedAt", happenedAt)
                                .and("now", now)
                                .source())
                .update();
    }

    void saveEdit(PathId path, int editNo, Instant now) {
        jdbc.sql("UPDATE path SET edit_no = :editNo, changed_at = :now WHERE id = :path")
                .paramSource(Params.of("path", path).and("editNo", editNo).and("now", now).source())
                .update();
    }

    void saveEnd(PathId path, PathOutcome outcome, String follows, LocalDate on, Instant now) {
        jdbc.sql(
                        """
                        UPDATE path
                        SET ended_at = :now, outcome = :outcome, follows = :follows, to_on = greatest(from_on, :on), changed_at = :now
                        WHERE id = :path AND ended_at IS NULL
                        """)
                .paramSource(
                        Params.of("path", path)
                                .and("outcome", outcome)
                                .and("follows", follows)
                                .and("on", on)
                                .and("now", now)
                                .source())
                .update();
    }
}
