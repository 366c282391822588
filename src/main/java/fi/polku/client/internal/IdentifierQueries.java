package fi.polku.client.internal;

import fi.polku.client.IdentifierKind;
import fi.polku.client.IdentifierView;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identifiers of persons, each with the days it was in force. */
@Repository
class IdentifierQueries {
    private final JdbcClient jdbc;

    IdentifierQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ClientId> findByIdentifier(IdentifierKind kind, String system, String value) {
        return jdbc.sql(
                        """
                        SELECT coalesce(l.goes_on_id, i.client_id)
                        FROM client_identifier i
                        LEFT JOIN client_link l ON l.client_id = i.client_id AND l.undone_at IS NULL
                        WHERE i.kind = :kind
                          AND i.system = :system
                          AND i.value = :value
                          AND i.to_on IS NULL
                        """)
                .paramSource(
                        Params.of("kind", kind).and("system", system).and("value", value).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    /** The record itself, not that which goes on. */
    Optional<ClientId> findRecord(IdentifierKind kind, String value) {
        return jdbc.sql(
                        """
                        SELECT i.client_id
                        FROM client_identifier i
                        WHERE i.kind = :kind
                          AND i.value = :value
                          AND i.to_on IS NULL
                        LIMIT 1
                        """)
                .paramSource(Params.of("kind", kind).and("value", value).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    List<IdentifierView> listIdentifiers(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT i.kind, i.system, i.value, i.from_on, i.to_on
                        FROM client_identifier i
                        WHERE i.client_id = :client
                          AND i.to_on IS NULL
                        ORDER BY i.kind = 'HETU' DESC, i.kind = 'TEMPORARY' DESC, i.from_on DESC, i.id
                        """)
                .paramSource(Params.of("client", client).source())
                .query(IdentifierView.class)
                .list();
    }

    /** False when the identifier already belongs to somebody. */
    boolean insertIdentifier(
            ClientId client,
            IdentifierKind kind,
            String system,
            String value,
            LocalDate today,
            Instant now,
            @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                INSERT INTO client_identifier (id, client_id, kind, system, value, from_on, created_at, created_by)
                                VALUES (:id, :client, :kind, :system, :value, :today, :now, :by)
                                ON CONFLICT (value, kind, system) WHERE to_on IS NULL DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", Ids.at(now))
                                        .and("client", client)
                                        .and("kind", kind)
                                        .and("system", system)
                                        .and("value", value)
                                        .and("today", today)
                                        .and("now", now)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    /** A temporary identity ends when the person turns out to have an identity code. */
    void endIdentifiers(ClientId client, IdentifierKind kind, LocalDate today) {
        jdbc.sql(
                        """
                        UPDATE client_identifier
                        SET to_on = greatest(from_on, CAST(:today AS date))
                        WHERE client_id = :client
                          AND kind = :kind
                          AND to_on IS NULL
                        """)
                .paramSource(
                        Params.of("client", client).and("kind", kind).and("today", today).source())
                .update();
    }

    long nextTemporaryNumber() {
        return jdbc.sql("SELECT nextval('client_temporary_number')").query(Long.class).single();
    }
}
