package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountQueries {
    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            String name,
            LocalizedText label,
            List<String> roles,
            @Nullable UUID professionalId,
            @Nullable UUID clientId,
            List<UUID> unitIds,
            @Nullable Integer demoOrder) {
        Account account() {
            return new Account(
                    new AccountId(id),
                    name,
                    label,
                    roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                    professionalId == null ? null : new ProfessionalId(professionalId),
                    clientId == null ? null : new ClientId(clientId),
                    unitIds.stream().map(UnitId::new).toList(),
                    demoOrder);
        }
    }

    void save(Account account, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO account (id, name, label, roles, professional_id, client_id, unit_ids, demo_order, created_at)
                        VALUES (:id, :name, :label, :roles, :professional, :client, :units, :demoOrder, :now)
                        ON CONFLICT (id) DO UPDATE
                        SET name = excluded.name,
                            label = excluded.label,
                            roles = excluded.roles,
                            professional_id = excluded.professional_id,
                            client_id = excluded.client_id,
                            unit_ids = excluded.unit_ids,
                            demo_order = excluded.demo_order
                        """)
                .paramSource(
                        Params.of("id", account.id())
                                .and("name", account.name())
                                .and("label", account.label())
                                .and("roles", account.roles())
                                .and("professional", account.professional())
                                .and("client", account.client())
                                .and("units", account.units())
                                .and("demoOrder", account.demoOrder())
                                .and("now", now)
                                .source())
                .update();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(
                        """
                        SELECT a.id, a.name, a.label, a.roles, a.professional_id, a.client_id, a.unit_ids, a.demo_order
                        FROM account a
                        WHERE a.id = :id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(Row.class)
                .optional()
                .map(Row::account);
    }

    /** As {@link #find}, of those who may still sign in. */
    Optional<Account> findOpen(AccountId id) {
        return jdbc.sql(
                        """
                        SELECT a.id, a.name, a.label, a.roles, a.professional_id, a.client_id, a.unit_ids, a.demo_order
                        FROM account a
                        WHERE a.id = :id
                          AND a.closed_at IS NULL
                        """)
                .paramSource(Params.of("id", id).source())
                .query(Row.class)
                .optional()
                .map(Row::account);
    }

    Optional<Account> findOfProfessional(ProfessionalId professional) {
        return jdbc.sql(
                        """
                        SELECT a.id, a.name, a.label, a.roles, a.professional_id, a.client_id, a.unit_ids, a.demo_order
                        FROM account a
                        WHERE a.professional_id = :professional
                        ORDER BY a.created_at, a.id
                        LIMIT 1
                        """)
                .paramSource(Params.of("professional", professional).source())
                .query(Row.class)
                .optional()
                .map(Row::account);
    }

    List<Account> listDemonstration() {
        return jdbc
                .sql(
                        """
                        SELECT a.id, a.name, a.label, a.roles, a.professional_id, a.client_id, a.unit_ids, a.demo_order
                        FROM account a
                        WHERE a.demo_order IS NOT NULL
                          AND a.closed_at IS NULL
                        ORDER BY a.demo_order, a.id
                        """)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::account)
                .toList();
    }
}
