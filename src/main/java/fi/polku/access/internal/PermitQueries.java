package fi.polku.access.internal;

import fi.polku.access.Permits.NewPermit;
import fi.polku.access.Permits.NewProhibition;
import fi.polku.access.Permits.Permit;
import fi.polku.access.Permits.Prohibition;
import fi.polku.access.Permits.Receiver;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The client's permits and prohibitions, as given and as withdrawn. */
@Repository
class PermitQueries {
    private final JdbcClient jdbc;

    PermitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Permit> listPermits(ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.of_register AS register, p.parts, p.recorded_from_on AS recorded_from,
                          p.recorded_to_on AS recorded_to, p.given_at, p.receiver_unit_id AS unit, r.name AS receiver, p.paper_on
                        FROM permit p
                        LEFT JOIN permit_receiver r ON r.id = p.receiver_id
                        WHERE p.client_id = :client
                          AND p.given_at <= :now
                          AND (p.withdrawn_at IS NULL OR p.withdrawn_at > :now)
                        ORDER BY p.given_at DESC, p.id DESC
                        """)
                .paramSource(Params.of("client", client).and("now", now).source())
                .query(Permit.class)
                .list();
    }

    List<Prohibition> listProhibitions(ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT x.id, x.of_register AS register, x.service_task, x.document_id AS document, x.given_at, x.paper_on
                        FROM prohibition x
                        WHERE x.client_id = :client
                          AND x.given_at <= :now
                          AND (x.withdrawn_at IS NULL OR x.withdrawn_at > :now)
                        ORDER BY x.given_at DESC, x.id DESC
                        """)
                .paramSource(Params.of("client", client).and("now", now).source())
                .query(Prohibition.class)
                .list();
    }

    /** The same permit in force; two that give it at once meet at the client's row. */
    Optional<UUID> lockAndFindSame(ClientId client, NewPermit permit, Instant now) {
        lock(client);
        return jdbc.sql(
                        """
                        SELECT p.id
                        FROM permit p
                        WHERE p.client_id = :client
                          AND p.of_register = :register
                          AND p.receiver_unit_id IS NOT DISTINCT FROM :unit::uuid
                          AND p.receiver_id IS NOT DISTINCT FROM :receiver::uuid
                          AND p.parts = :parts::text[]
                          AND p.recorded_from_on IS NOT DISTINCT FROM :from::date
                          AND p.recorded_to_on IS NOT DISTINCT FROM :to::date
                          AND (p.withdrawn_at IS NULL OR p.withdrawn_at > :now)
                        """)
                .paramSource(of(client, permit).and("now", now).source())
                .query(UUID.class)
                .optional();
    }

    void insert(
            UUID id,
            ClientId client,
            NewPermit permit,
            @Nullable LocalDate paperOn,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO permit (id, client_id, of_register, receiver_unit_id, receiver_id, parts, recorded_from_on, recorded_to_on, given_at, paper_on, created_at, created_by)
                        VALUES (:id, :client, :register, :unit::uuid, :receiver::uuid, :parts, :from::date, :to::date, :now, :paperOn::date, :now, :by)
                        """)
                .paramSource(
                        of(client, permit)
                                .and("id", id)
                                .and("paperOn", paperOn)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** The same prohibition in force; two that give it at once meet at the client's row. */
    Optional<UUID> lockAndFindSame(ClientId client, NewProhibition prohibition, Instant now) {
        lock(client);
        return jdbc.sql(
                        """
                        SELECT x.id
                        FROM prohibition x
                        WHERE x.client_id = :client
                          AND x.of_register = :register
                          AND x.service_task IS NOT DISTINCT FROM :task::text
                          AND x.document_id IS NOT DISTINCT FROM :document::uuid
                          AND (x.withdrawn_at IS NULL OR x.withdrawn_at > :now)
                        """)
                .paramSource(of(client, prohibition).and("now", now).source())
                .query(UUID.class)
                .optional();
    }

    void insert(
            UUID id,
            ClientId client,
            NewProhibition prohibition,
            @Nullable LocalDate paperOn,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO prohibition (id, client_id, of_register, service_task, document_id, given_at, paper_on, created_at, created_by)
                        VALUES (:id, :client, :register, :task, :document::uuid, :now, :paperOn::date, :now, :by)
                        """)
                .paramSource(
                        of(client, prohibition)
                                .and("id", id)
                                .and("paperOn", paperOn)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    int withdrawPermit(ClientId client, UUID id, @Nullable AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE permit
                        SET withdrawn_at = :now, withdrawn_by = :by
                        WHERE id = :id
                          AND client_id = :client
                          AND withdrawn_at IS NULL
                        """)
                .paramSource(own(client, id).and("by", by).and("now", now).source())
                .update();
    }

    int withdrawProhibition(ClientId client, UUID id, @Nullable AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE prohibition
                        SET withdrawn_at = :now, withdrawn_by = :by
                        WHERE id = :id
                          AND client_id = :client
                          AND withdrawn_at IS NULL
                        """)
                .paramSource(own(client, id).and("by", by).and("now", now).source())
                .update();
    }

    boolean isOwn(ClientId client, UUID id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM permit p WHERE p.id = :id AND p.client_id = :client)
                          OR EXISTS (SELECT 1 FROM prohibition x WHERE x.id = :id AND x.client_id = :client)
                        """)
                .paramSource(own(client, id).source())
                .query(Boolean.class)
                .single();
    }

    /** One word of a client at a time, so that the same one is not written down twice. */
    private void lock(ClientId client) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:client, 58))")
                .paramSource(Params.of("client", client.value().toString()).source())
                .query(rs -> {});
    }

    private static Params own(ClientId client, UUID id) {
        return Params.of("id", id).and("client", client);
    }

    boolean isInformed(ClientId client, String version) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM kanta_notice k
                          WHERE k.client_id = :client
                            AND k.version = :version)
                        """)
                .paramSource(Params.of("client", client).and("version", version).source())
                .query(Boolean.class)
                .single();
    }

    void insertNotice(
            UUID id,
            ClientId client,
            String version,
            boolean onPaper,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO kanta_notice (id, client_id, version, given_at, on_paper, created_at, created_by)
                        VALUES (:id, :client, :version, :now, :onPaper, :now, :by)
                        """)
                .paramSource(
                        own(client, id)
                                .and("version", version)
                                .and("onPaper", onPaper)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    List<Receiver> listReceivers(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.name
                        FROM permit_receiver r
                        WHERE r.from_on <= :today
                          AND (r.to_on IS NULL OR r.to_on >= :today)
                        ORDER BY r.name, r.id
                        """)
                .paramSource(Params.of("today", today).source())
                .query(Receiver.class)
                .list();
    }

    private static Params of(ClientId client, NewProhibition prohibition) {
        return Params.of("client", client)
                .and("register", prohibition.register())
                .and("task", prohibition.serviceTask())
                .and("document", prohibition.document());
    }

    private static Params of(ClientId client, NewPermit permit) {
        return Params.of("client", client)
                .and("register", permit.register())
                .and("unit", permit.unit())
                .and("receiver", permit.receiver())
                .and("parts", permit.parts().stream().sorted().toList())
                .and("from", permit.recordedFrom())
                .and("to", permit.recordedTo());
    }
}
