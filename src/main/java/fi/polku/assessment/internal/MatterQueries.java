package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterInitiator;
import fi.polku.assessment.MatterOrigin;
import fi.polku.assessment.MatterView;
import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MatterQueries {
    private static final String MATTER =
            """
            SELECT m.id, m.client_id, m.contact_id, m.service_task, m.producer_id, m.way, m.origin, m.initiator,
              m.pending_on, m.grounds, m.need, m.assessed_at, m.client_relationship_id, m.closed_at, m.close_reason
            FROM matter m
            """;

    private final JdbcClient jdbc;

    MatterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter that became pending. */
    record Pending(
            MatterId id,
            ClientId client,
            @Nullable ContactId contact,
            MatterOrigin origin,
            @Nullable MatterInitiator initiator,
            String way,
            LocalDate pendingOn,
            Instant pendingAt,
            @Nullable String grounds,
            @Nullable String need) {}

    void insertMatter(Pending its, RecordHeader header, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO matter (id, client_id, contact_id, way, origin, initiator, pending_on, grounds, need, register, service_task,
                          organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :contact, :way, :origin, :initiator, :pendingOn, :grounds, :need, :register, :serviceTask,
                          :organiser, :producer, :author, :authorRole, :status, :pendingAt, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", its.id())
                                .and("client", its.client())
                                .and("contact", its.contact())
                                .and("way", its.way())
                                .and("origin", its.origin())
                                .and("initiator", its.initiator())
                                .and("pendingOn", its.pendingOn())
                                .and("pendingAt", its.pendingAt())
                                .and("grounds", its.grounds())
                                .and("need", its.need())
                                .and("now", now)
                                .source())
                .update();
    }

    boolean assessed(MatterId id, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE matter
                                SET assessed_at = :now
                                WHERE id = :id
                                  AND assessed_at IS NULL
                                """)
                        .paramSource(Params.of("id", id).and("now", now).source())
                        .update()
                == 1;
    }

    void place(MatterId id, UUID relationship) {
        jdbc.sql(
                        """
                        UPDATE matter
                        SET client_relationship_id = :relationship
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("relationship", relationship).source())
                .update();
    }

    /** Whose matter was closed; empty when it was closed already. */
    Optional<ClientId> closeMatter(MatterId id, MatterEnd why, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE matter
                        SET closed_at = :now, close_reason = :why
                        WHERE id = :id
                          AND closed_at IS NULL
                        RETURNING client_id
                        """)
                .paramSource(Params.of("id", id).and("why", why).and("now", now).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    Optional<MatterView> findMatter(MatterId id) {
        return jdbc.sql(MATTER + "WHERE m.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(MatterView.class)
                .optional();
    }

    Optional<MatterView> findMatter(Actor reader, MatterId id, Instant now) {
        return jdbc.sql(
                        MATTER
                                + "WHERE m.id = :id\n  AND "
                                + RecordFilter.on(RecordKind.CONTACT, "m"))
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(MatterView.class)
                .optional();
    }

    List<MatterView> listMatters(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        MATTER
                                + "WHERE m.client_id = :client\n  AND "
                                + RecordFilter.on(RecordKind.CONTACT, "m")
                                + "\nORDER BY m.pending_on DESC, m.id DESC")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(MatterView.class)
                .list();
    }

    List<MatterView> listMatters(ClientId client) {
        return jdbc.sql(
                        MATTER
                                + "WHERE m.client_id = :client\nORDER BY m.pending_on DESC, m.id DESC")
                .paramSource(Params.of("client", client).source())
                .query(MatterView.class)
                .list();
    }
}
