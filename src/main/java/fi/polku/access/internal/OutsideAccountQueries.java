package fi.polku.access.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of an issuer is which account, and which sessions that has opened. */
@Repository
class OutsideAccountQueries {
    private final JdbcClient jdbc;

    OutsideAccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One sign-in of a subject at a time, on every node. */
    void lock(String issuer, String subject) {
        jdbc.sql(
                        """
                        SELECT pg_advisory_xact_lock(hashtextextended(:who, 0))::text
                        """)
                .paramSource(Params.of("who", issuer + " " + subject).source())
                .query(String.class)
                .single();
    }

    Optional<AccountId> find(String issuer, String subject) {
        return jdbc.sql(
                        """
                        SELECT o.account_id
                        FROM outside_account o
                        WHERE o.issuer = :issuer
                          AND o.subject = :subject
                        """)
                .paramSource(Params.of("issuer", issuer).and("subject", subject).source())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** The open account of a client. */
    Optional<AccountId> findClient(ClientId client) {
        return jdbc
                .sql(
                        """
                        SELECT a.id
                        FROM account a
                        WHERE a.client_id = :client
                          AND a.closed_at IS NULL
                          AND 'CLIENT' = ANY(a.roles)
                        ORDER BY a.created_at, a.id
                        LIMIT 1
                        """)
                .paramSource(Params.of("client", client).source())
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .map(AccountId::new);
    }

    /** The open accounts of a professional: one, unless somebody has made a mistake. */
    List<AccountId> listProfessional(ProfessionalId professional) {
        return jdbc
                .sql(
                        """
                        SELECT a.id
                        FROM account a
                        WHERE a.professional_id = :professional
                          AND a.closed_at IS NULL
                        ORDER BY a.id
                        LIMIT 2
                        """)
                .paramSource(Params.of("professional", professional).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    void tie(
            String issuer,
            String subject,
            AccountId account,
            @Nullable Instant seenAt,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO outside_account (issuer, subject, account_id, seen_at, created_at, created_by)
                        VALUES (:issuer, :subject, :account, :seenAt::timestamptz, :now, :by::uuid)
                        ON CONFLICT (issuer, subject) DO UPDATE
                        SET account_id = excluded.account_id,
                            seen_at = coalesce(excluded.seen_at, outside_account.seen_at)
                        """)
                .paramSource(
                        Params.of("issuer", issuer)
                                .and("subject", subject)
                                .and("account", account)
                                .and("seenAt", seenAt)
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    List<String> listSubjects(AccountId account) {
        return jdbc.sql(
                        """
                        SELECT o.subject
                        FROM outside_account o
                        WHERE o.account_id = :account
                        ORDER BY o.issuer, o.subject
                        """)
                .paramSource(Params.of("account", account).source())
                .query(String.class)
                .list();
    }

    void insertSession(
            String session,
            String issuer,
            String subject,
            @Nullable String issuerSession,
            AccountId account,
            String idToken,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO outside_session (session_id, issuer, subject, issuer_session, account_id, id_token, created_at, created_by)
                        VALUES (:session, :issuer, :subject, :issuerSession, :account, :idToken, :now, :account)
                        """)
                .paramSource(
                        Params.of("session", session)
                                .and("issuer", issuer)
                                .and("subject", subject)
                                .and("issuerSession", issuerSession)
                                .and("account", account)
                                .and("idToken", idToken)
                                .and("now", now)
                                .source())
                .update();
    }

    /** Sessions whose time is over took nothing along when they ended by themselves. */
    void forgetSessions(Instant before) {
        jdbc.sql(
                        """
                        DELETE FROM outside_session
                        WHERE session_id IN (
                          SELECT s.session_id
                          FROM outside_session s
                          WHERE s.created_at < :before
                          ORDER BY s.created_at, s.session_id
                          LIMIT 20
                          FOR UPDATE SKIP LOCKED)
                        """)
                .paramSource(Params.of("before", before).source())
                .update();
    }

    /** Takes the ID token of a session that ends. */
    Optional<String> takeSession(String session) {
        return jdbc.sql(
                        """
                        DELETE FROM outside_session
                        WHERE session_id = :session
                        RETURNING id_token
                        """)
                .paramSource(Params.of("session", session).source())
                .query(String.class)
                .optional();
    }

    /** The sessions of one sign-in at the issuer, or of all of a person's when it names none. */
    List<String> takeSessions(
            String issuer, @Nullable String subject, @Nullable String issuerSession) {
        return jdbc.sql(
                        """
                        DELETE FROM outside_session
                        WHERE issuer = :issuer
                          AND (:subject::text IS NULL OR subject = :subject)
                          AND (:issuerSession::text IS NULL OR issuer_session = :issuerSession)
                        RETURNING session_id
                        """)
                .paramSource(
                        Params.of("issuer", issuer)
                                .and("subject", subject)
                                .and("issuerSession", issuerSession)
                                .source())
                .query(String.class)
                .list();
    }

    /** Whether the logout token is new; it is remembered until it would be too old anyway. */
    boolean insertLogoutToken(String issuer, String id, Instant until, Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM logout_token
                        WHERE until_at < :now
                        """)
                .paramSource(Params.of("now", now).source())
                .update();
        return jdbc.sql(
                                """
                                INSERT INTO logout_token (issuer, token_id, until_at, created_at)
                                VALUES (:issuer, :id, :until, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(
                                Params.of("issuer", issuer)
                                        .and("id", id)
                                        .and("until", until)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }
}
