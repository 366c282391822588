package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.sql.Params;
import fi.polku.privacy.RetentionHolds.NewHold;
import fi.polku.privacy.RetentionHolds.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to keep records. */
@Repository
class RetentionHoldQueries {
    private final JdbcClient jdbc;

    RetentionHoldQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            ClientId clientId,
            @Nullable ServiceTask serviceTask,
            Reason reason,
            String words,
            @Nullable LocalDate untilOn,
            Instant createdAt,
            @Nullable AccountId createdBy) {}

    void insert(UUID id, NewHold hold, ClientId client, @Nullable AccountId by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO retention_hold (id, client_id, service_task, reason, words, until_on, created_at, created_by)
                        VALUES (:id, :client, :task, :reason, :words, :until, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("task", hold.serviceTask())
                                .and("reason", hold.reason())
                                .and("words", hold.words())
                                .and("until", hold.until())
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    List<Row> listInForce(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT h.id, h.client_id, h.service_task, h.reason, h.words, h.until_on, h.created_at, h.created_by
                        FROM retention_hold h
                        WHERE h.ended_at IS NULL
                          AND (h.until_on IS NULL OR h.until_on >= :today)
                        ORDER BY h.created_at DESC, h.id DESC
                        """)
                .paramSource(Params.of("today", today).source())
                .query(Row.class)
                .list();
    }

    /** Whose the order was; empty when it is not there or has been ended. */
    Optional<ClientId> end(UUID hold, @Nullable AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE retention_hold
                        SET ended_at = :now, ended_by = :by
                        WHERE id = :hold
                          AND ended_at IS NULL
                        RETURNING client_id
                        """)
                .paramSource(Params.of("hold", hold).and("by", by).and("now", now).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    boolean exists(UUID hold) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM retention_hold h WHERE h.id = :hold)")
                .paramSource(Params.of("hold", hold).source())
                .query(Boolean.class)
                .single();
    }
}
