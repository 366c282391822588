package fi.polku.fhir.bundle;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    void insertReport(
            UUID id,
            Instant at,
            int entries,
            Map<String, Integer> taken,
            Map<String, Integer> found,
            Map<String, Integer> leftOut,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO import_report (
                          id, received_at, entries, taken, found, left_out, created_at, created_by)
                        VALUES (:id, :at, :entries, :taken, :found, :left, :at, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("at", at)
                                .and("entries", entries)
                                .and("taken", taken)
                                .and("found", found)
                                .and("left", leftOut)
                                .and("by", by)
                                .source())
                .update();
    }
}
