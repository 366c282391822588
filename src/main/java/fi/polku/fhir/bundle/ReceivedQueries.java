package fi.polku.fhir.bundle;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceivedQueries {
    private final JdbcClient jdbc;

    ReceivedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertUnlessThere(
            UUID id,
            String type,
            @Nullable ClientId client,
            List<String> identifiers,
            Facets facets,
            Json content,
            @Nullable AccountId author,
            String role,
            Instant recordedAt) {
        jdbc.sql(
                        """
                        INSERT INTO received_resource (
                          id, type, client_id, identifiers, name, family, given, status, code,
                          practitioner_id, organization_id, from_at, to_at, content, happened_at,
                          recorded_at, register, author_id, author_role, record_status, created_at,
                          created_by)
                        VALUES (
                          :id, :type, :client, :identifiers, :name, :family, :given, :status, :code,
                          :practitioner, :organization, :from, :to, :content, :happened,
                          :recorded, 'PATIENT', :author, :role, 'FINAL', :recorded,
                          :author)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("type", type)
                                .and("client", client)
                                .and("identifiers", identifiers)
                                .and("name", facets.name())
                                .and("family", facets.family())
                                .and("given", facets.given())
                                .and("status", facets.status())
                                .and("code", facets.code())
                                .and("practitioner", facets.practitioner())
                                .and("organization", facets.organization())
                                .and("from", facets.from())
                                .and("to", facets.to())
                                .and("content", content)
                                .and("happened", facets.from() == null ? recordedAt : facets.from())
                                .and("recorded", recordedAt)
                                .and("author", author)
                                .and("role", role)
                                .source())
                .update();
    }

    /**
     * Makes those who would make the same at once take turns, until the transaction ends. The locks
     * are few and taken in order, so that a big bundle does not need thousands and two bundles
     * cannot wait for each other.
     */
    void lock(List<String> conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        SELECT count(pg_advisory_xact_lock(26, k.turn))
                        FROM (
                          SELECT DISTINCT hashtext(c.condition) & 63 AS turn
                          FROM unnest(:conditions::text[]) AS c (condition)
                          ORDER BY turn) k
                        """)
                .paramSource(Params.of("conditions", conditions).source())
                .query(Long.class)
                .single();
    }
}
