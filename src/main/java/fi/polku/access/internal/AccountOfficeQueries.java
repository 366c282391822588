package fi.polku.access.internal;

import fi.polku.access.AccountOffice.Row;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountOfficeQueries {
    private final JdbcClient jdbc;

    AccountOfficeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(
            UUID id,
            String name,
            LocalizedText label,
            @Nullable UUID clientId,
            @Nullable Instant closedAt,
            boolean signsIn) {
        Row row() {
            return new Row(
                    new AccountId(id),
                    name,
                    label,
                    clientId == null ? null : new ClientId(clientId),
                    closedAt,
                    signsIn);
        }
    }

    private static Where named(String text) {
        return Where.all()
                .andIfPresent("strpos(lower(a.name), lower(:text)) > 0", "text", text.strip());
    }

    List<Row> list(String text, @Nullable AccountId after, int limit) {
        var where =
                named(text)
                        .andIfPresent(
                                "(lower(a.name), a.id) > (SELECT lower(b.name), b.id FROM account b WHERE b.id = :after)",
                                "after",
                                after);
        return jdbc
                .sql(
                        """
                        SELECT a.id, a.name, a.label, a.client_id, a.closed_at,
                               EXISTS (SELECT 1 FROM passkey k WHERE k.account_id = a.id)
                                 OR EXISTS (SELECT 1 FROM outside_account o WHERE o.account_id = a.id) AS signs_in
                        FROM account a
                        %s
                        ORDER BY lower(a.name), a.id
                        LIMIT :limit
                        """
                                .formatted(where.sql()))
                .paramSource(where.params().and("limit", limit).source())
                .query(Found.class)
                .list()
                .stream()
                .map(Found::row)
                .toList();
    }

    long count(String text) {
        var where = named(text);
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM account a
                        %s
                        """
                                .formatted(where.sql()))
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    private record Closed(@Nullable Instant closedAt) {}

    /** Holds the account until the end of the transaction; whether there is one. */
    boolean lock(AccountId id) {
        return jdbc.sql(
                        """
                        SELECT a.id
                        FROM account a
                        WHERE a.id = :id
                        FOR UPDATE
                        """)
                .paramSource(Params.of("id", id).source())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Instant> findClosed(AccountId id) {
        return jdbc.sql(
                        """
                        SELECT a.closed_at
                        FROM account a
                        WHERE a.id = :id
                          AND a.closed_at IS NOT NULL
                        """)
                .paramSource(Params.of("id", id).source())
                .query(Closed.class)
                .optional()
                .map(Closed::closedAt);
    }

    void saveClosed(AccountId id, @Nullable Instant at, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE account
                        SET closed_at = :at::timestamptz,
                            closed_by = :by::uuid
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("at", at).and("by", by).source())
                .update();
    }

    void saveMaker(AccountId id, AccountId by) {
        jdbc.sql(
                        """
                        UPDATE account
                        SET created_by = :by
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("by", by).source())
                .update();
    }

    /** Whether anybody may administer accounts. */
    boolean existsAdministrator() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM account a
                          WHERE a.closed_at IS NULL
                            AND 'ADMINISTRATOR' = ANY(a.roles))
                        """)
                .query(Boolean.class)
                .single();
    }

    /** Whether there is an open account of the professional or the client. */
    boolean exists(@Nullable ProfessionalId professional, @Nullable ClientId client) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM account a
                          WHERE a.closed_at IS NULL
                            AND (a.professional_id = :professional::uuid OR a.client_id = :client::uuid))
                        """)
                .paramSource(Params.of("professional", professional).and("client", client).source())
                .query(Boolean.class)
                .single();
    }
}
