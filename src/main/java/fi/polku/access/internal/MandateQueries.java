package fi.polku.access.internal;

import fi.polku.access.Mandate;
import fi.polku.access.Mandates.Listed;
import fi.polku.access.Mandates.NewGuardian;
import fi.polku.access.Mandates.NewTrustee;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may act for whom. */
@Repository
class MandateQueries {
    private static final String MANDATE =
            """
            SELECT m.id, m.client_id, m.kind, m.called, m.registers, m.powers, m.from_on, m.to_on, m.accepted_at, m.ground
            FROM mandate m
            """;

    private final JdbcClient jdbc;

    MandateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            UUID clientId,
            Mandate.Kind kind,
            String called,
            List<String> registers,
            List<String> powers,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable Instant acceptedAt,
            @Nullable String ground) {
        Listed listed() {
            return new Listed(
                    id,
                    new ClientId(clientId),
                    kind,
                    called,
                    registers.stream().map(Register::valueOf).toList(),
                    powers.stream().map(Mandate.Power::valueOf).toList(),
                    fromOn,
                    toOn,
                    acceptedAt,
                    ground);
        }
    }

    /** Those that may be used at the moment by an account, or by the person whose account it is. */
    List<Listed> listHeld(AccountId account, @Nullable ClientId own, Instant at) {
        return list(
                """
                WHERE (m.holder_account_id = :account OR m.holder_client_id = :own::uuid)
                  AND m.accepted_at <= :at
                  AND m.withdrawn_at IS NULL
                  AND m.from_on <= :today
                  AND (m.to_on IS NULL OR m.to_on >= :today)
                ORDER BY m.kind, m.from_on, m.id
                """,
                Params.of("account", account)
                        .and("own", own)
                        .and("at", at)
                        .and("today", Now.dayOf(at)));
    }

    /** Those that are not over, also the ones that have not been accepted or have not begun. */
    List<Listed> listGiven(ClientId client, LocalDate today) {
        return list(
                """
                WHERE m.client_id = :client
                  AND m.withdrawn_at IS NULL
                  AND (m.to_on IS NULL OR m.to_on >= :today)
                ORDER BY m.kind, m.from_on, m.id
                """,
                Params.of("client", client).and("today", today));
    }

    /** One that waits, or that the same holder has taken up by the same code. */
    Optional<Listed> findInvitedForUpdate(byte[] invitation, AccountId holder, Instant at) {
        return list(
                        """
                        WHERE m.invitation = :invitation
                          AND m.invitation_until_at > :at
                          AND (m.accepted_at IS NULL OR m.holder_account_id = :holder)
                          AND m.withdrawn_at IS NULL
                        FOR UPDATE
                        """,
                        Params.of("invitation", invitation).and("holder", holder).and("at", at))
                .stream()
                .findFirst();
    }

    private List<Listed> list(String where, Params params) {
        return jdbc
                .sql(MANDATE + where)
                .paramSource(params.source())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::listed)
                .toList();
    }

    void insertProxy(
            Listed proxy,
            byte[] invitation,
            Instant invitationUntil,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO mandate (id, client_id, kind, called, registers, powers, from_on, to_on, invitation, invitation_until_at, created_at, created_by)
                        VALUES (:id, :client, :kind, :called, :registers, :powers, :from, :to::date, :invitation, :until, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", proxy.id())
                                .and("client", proxy.client())
                                .and("kind", proxy.kind())
                                .and("called", proxy.called())
                                .and("registers", proxy.registers())
                                .and("powers", proxy.powers())
                                .and("from", proxy.fromOn())
                                .and("to", proxy.toOn())
                                .and("invitation", invitation)
                                .and("until", invitationUntil)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    void saveAccepted(UUID id, AccountId holder, Instant now) {
        jdbc.sql(
                        """
                        UPDATE mandate
                        SET holder_account_id = :holder, accepted_at = :now
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("holder", holder).and("now", now).source())
                .update();
    }

    /** Whether the client has given it, or the account has held it; withdrawn or not. */
    boolean isOf(@Nullable ClientId client, @Nullable AccountId holder, UUID id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM mandate m
                          WHERE m.id = :id
                            AND m.kind = 'PROXY'
                            AND (m.client_id = :client::uuid OR m.holder_account_id = :holder::uuid))
                        """)
                .paramSource(
                        Params.of("id", id).and("client", client).and("holder", holder).source())
                .query(Boolean.class)
                .single();
    }

    /** Only what the client has given: a guardian's right is not the child's to withdraw. */
    int withdrawGiven(ClientId client, UUID id, @Nullable AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE mandate
                        SET withdrawn_at = :now, withdrawn_by = :by
                        WHERE id = :id
                          AND client_id = :client
                          AND kind = 'PROXY'
                          AND withdrawn_at IS NULL
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    /** A guardian acts for the child; a parent with a right to information reads. */
    int insertGuardian(UUID id, NewGuardian guardian, @Nullable AccountId by, Instant now) {
        List<Mandate.Power> powers =
                guardian.kind() == Mandate.Kind.GUARDIAN
                        ? List.of(Mandate.Power.values())
                        : List.of(Mandate.Power.READ);
        return jdbc.sql(
                        """
                        INSERT INTO mandate (id, client_id, kind, holder_client_id, called, registers, powers, from_on, to_on, accepted_at, created_at, created_by)
                        SELECT :id, :child, :kind, :guardian, :called, :registers, :powers, :from, :to, :now, :now, :by
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM mandate m
                          WHERE m.client_id = :child
                            AND m.holder_client_id = :guardian
                            AND m.kind = :kind
                            AND m.withdrawn_at IS NULL
                            AND (m.to_on IS NULL OR m.to_on >= :from))
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("child", guardian.child())
                                .and("kind", guardian.kind())
                                .and("guardian", guardian.guardian())
                                .and("called", guardian.called())
                                .and("registers", guardian.registers().stream().sorted().toList())
                                .and("powers", powers)
                                .and("from", guardian.fromOn())
                                .and("to", guardian.lastDay())
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Economic matters are read in social welfare alone; personal matters open both registers. */
    int insertTrustee(UUID id, NewTrustee trustee, @Nullable AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO mandate (id, client_id, kind, holder_client_id, called, registers, powers, from_on, to_on, ground,
                          accepted_at, created_at, created_by)
                        SELECT :id, :client, 'TRUSTEE', :trustee, :called, :registers, :powers, :from, :to::date, :ground, :now, :now, :by
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM mandate m
                          WHERE m.client_id = :client
                            AND m.holder_client_id = :trustee
                            AND m.kind = 'TRUSTEE'
                            AND m.registers = :registers::text[]
                            AND m.ground = :ground
                            AND m.to_on IS NOT DISTINCT FROM :to::date
                            AND m.withdrawn_at IS NULL)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", trustee.client())
                                .and("trustee", trustee.trustee())
                                .and("called", trustee.called())
                                .and(
                                        "registers",
                                        trustee.personal()
                                                ? List.of(Register.values())
                                                : List.of(Register.SOCIAL_WELFARE))
                                .and(
                                        "powers",
                                        trustee.personal()
                                                ? List.of(Mandate.Power.values())
                                                : List.of(Mandate.Power.READ, Mandate.Power.ACT))
                                .and("from", trustee.fromOn())
                                .and("to", trustee.toOn())
                                .and("ground", trustee.ground())
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** What a worker wrote down of one holder, that is not over; never the client's own word. */
    List<UUID> endRecorded(ClientId client, ClientId holder, @Nullable AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE mandate
                        SET withdrawn_at = :now, withdrawn_by = :by
                        WHERE client_id = :client
                          AND holder_client_id = :holder
                          AND kind IN ('GUARDIAN', 'PARENT_INFORMED', 'TRUSTEE')
                          AND withdrawn_at IS NULL
                        RETURNING id
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("holder", holder)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .query(UUID.class)
                .list();
    }

    /** What the national service has told of a person and not taken back. */
    List<Listed> listNational(ClientId holder, LocalDate today) {
        return list(
                """
                WHERE m.holder_client_id = :holder
                  AND m.kind = 'NATIONAL'
                  AND m.withdrawn_at IS NULL
                  AND (m.to_on IS NULL OR m.to_on >= :today)
                ORDER BY m.from_on, m.id
                FOR UPDATE
                """,
                Params.of("holder", holder).and("today", today));
    }

    void insertNational(Listed mandate, ClientId holder, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO mandate (id, client_id, kind, holder_client_id, called, registers, powers, from_on, to_on, accepted_at, created_at, created_by)
                        VALUES (:id, :client, 'NATIONAL', :holder, :called, :registers, :powers, :from, :to::date, :now, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", mandate.id())
                                .and("client", mandate.client())
                                .and("holder", holder)
                                .and("called", mandate.called())
                                .and("registers", mandate.registers())
                                .and("powers", mandate.powers())
                                .and("from", mandate.fromOn())
                                .and("to", mandate.toOn())
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** The service does not tell of it any more. */
    void endNational(UUID id, Instant now) {
        jdbc.sql(
                        """
                        UPDATE mandate
                        SET withdrawn_at = :now
                        WHERE id = :id
                          AND kind = 'NATIONAL'
                          AND withdrawn_at IS NULL
                        """)
                .paramSource(Params.of("id", id).and("now", now).source())
                .update();
    }
}
