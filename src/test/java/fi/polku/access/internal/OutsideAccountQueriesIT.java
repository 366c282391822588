package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Whom an issuer means")
class OutsideAccountQueriesIT extends DatabaseTest {
    private static final String ISSUER = "https://tunnistus.example";

    @Autowired OutsideAccountQueries queries;
    @Autowired AccountOfficeQueries office;
    @Autowired Accounts accounts;
    private final String subject = UUID.randomUUID().toString();

    private AccountId saved(ProfessionalId professional, ClientId client) {
        var id = new AccountId(Ids.next());
        accounts.save(
                new Account(
                        id,
                        "Ulla Ulkoa",
                        LocalizedText.fi("kokeilija"),
                        Set.of(client == null ? Role.PROFESSIONAL : Role.CLIENT),
                        professional,
                        client,
                        List.of(),
                        null));
        return id;
    }

    @Test
    @DisplayName("is one account, and another when it is tied anew; the last sign-in stays")
    void tied() {
        var one = saved(null, null);
        var other = saved(null, null);
        assertThat(queries.find(ISSUER, subject)).isEmpty();
        queries.tie(ISSUER, subject, one, NOW, null, NOW);
        assertThat(queries.find(ISSUER, subject)).contains(one);
        assertThat(queries.find("https://toinen.example", subject)).isEmpty();
        queries.tie(ISSUER, subject, other, null, one, NOW);
        assertThat(queries.find(ISSUER, subject)).contains(other);
        assertThat(queries.listSubjects(other)).containsExactly(subject);
        assertThat(queries.listSubjects(one)).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM outside_account WHERE subject = :s AND seen_at IS NOT NULL")
                                .param("s", subject)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is waited for: two sign-ins of one subject follow each other")
    void locked() {
        transaction.executeWithoutResult(t -> {
            queries.lock(ISSUER, subject);
            assertThat(
                            jdbc.sql(
                                            "SELECT count(*) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.pid = pg_backend_pid()")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(1);
        });
    }

    @Test
    @DisplayName("finds the open account of a client and of a professional")
    void found() {
        var client = new ClientId(Ids.next());
        var professional = new ProfessionalId(Ids.next());
        var ofClient = saved(null, client);
        var ofProfessional = saved(professional, null);
        assertThat(queries.findClient(client)).contains(ofClient);
        assertThat(queries.listProfessional(professional)).containsExactly(ofProfessional);
        office.saveClosed(ofClient, NOW, null);
        office.saveClosed(ofProfessional, NOW, null);
        assertThat(queries.findClient(client)).isEmpty();
        assertThat(queries.listProfessional(professional)).isEmpty();
    }

    @Test
    @DisplayName("has sessions, ended one by one, by the issuer's session or all, and forgotten")
    void sessions() {
        var account = saved(null, null);
        for (String n : List.of("a", "b", "c", "d")) {
            queries.insertSession(
                    n + subject, ISSUER, subject, "sid-" + n + subject, account, "token-" + n, NOW);
        }
        assertThat(queries.takeSession("a" + subject)).contains("token-a");
        assertThat(queries.takeSession("a" + subject)).isEmpty();
        assertThat(queries.takeSessions(ISSUER, null, "sid-b" + subject))
                .containsExactly("b" + subject);
        assertThat(queries.takeSessions(ISSUER, "another", "sid-c" + subject)).isEmpty();
        queries.forgetSessions(NOW);
        assertThat(queries.takeSessions(ISSUER, subject, null))
                .containsExactlyInAnyOrder("c" + subject, "d" + subject);
        queries.insertSession("e" + subject, ISSUER, subject, null, account, "t", NOW);
        for (int i = 0; i < 50; i++) {
            queries.forgetSessions(NOW.plusSeconds(1));
        }
        assertThat(queries.takeSessions(ISSUER, subject, null)).isEmpty();
    }

    @Test
    @DisplayName("signs out once by one token, which is forgotten when its time is over")
    void logoutTokens() {
        assertThat(queries.insertLogoutToken(ISSUER, subject, NOW.plusSeconds(60), NOW)).isTrue();
        assertThat(queries.insertLogoutToken(ISSUER, subject, NOW.plusSeconds(60), NOW)).isFalse();
        var later = NOW.plus(Duration.ofMinutes(2));
        assertThat(queries.insertLogoutToken(ISSUER, subject, later, later)).isTrue();
    }
}
