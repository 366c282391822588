package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.decision.ClientRelationshipId;
import fi.polku.decision.ClientRelationshipView;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.RelationshipEnd;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientRelationshipQueries {
    private static final String VIEW =
            """
            SELECT r.id, r.client_id, r.service_task, r.producer_id, r.responsible_id, r.special_support, r.from_on, r.to_on, r.end_ground
            FROM client_relationship r
            """;

    private final JdbcClient jdbc;

    ClientRelationshipQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it began: not when one of the same service task is open already. */
    boolean insert(
            ClientRelationshipId id,
            NewClientRelationship its,
            boolean specialSupport,
            RecordHeader header,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO client_relationship (id, client_id, responsible_id, special_support, from_on, register, service_task,
                                  organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                                VALUES (:id, :client, :responsible, :special, :from, :register, :serviceTask,
                                  :organiser, :producer, :author, :authorRole, :status, :now, :now, :now, :author)
                                ON CONFLICT (client_id, service_task) WHERE to_on IS NULL DO NOTHING
                                """)
                        .paramSource(
                                Params.header(header)
                                        .and("id", id)
                                        .and("client", its.client())
                                        .and("responsible", its.responsible())
                                        .and("special", specialSupport)
                                        .and("from", its.fromOn())
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    boolean end(ClientRelationshipId id, RelationshipEnd ground, LocalDate lastDay) {
        return jdbc.sql(
                                """
                                UPDATE client_relationship
                                SET to_on = :lastDay, end_ground = :ground
                                WHERE id = :id
                                  AND to_on IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("ground", ground)
                                        .and("lastDay", lastDay)
                                        .source())
                        .update()
                == 1;
    }

    Optional<ClientRelationshipView> find(Actor reader, ClientRelationshipId id, Instant now) {
        return jdbc.sql(
                        VIEW
                                + "WHERE r.id = :id\n  AND "
                                + RecordFilter.on(RecordKind.RELATIONSHIP, "r"))
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(ClientRelationshipView.class)
                .optional();
    }

    List<ClientRelationshipView> list(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        VIEW
                                + "WHERE r.client_id = :client\n  AND "
                                + RecordFilter.on(RecordKind.RELATIONSHIP, "r")
                                + "\nORDER BY r.from_on DESC, r.id DESC")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(ClientRelationshipView.class)
                .list();
    }
}
