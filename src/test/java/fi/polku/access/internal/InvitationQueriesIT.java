package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A one-time code")
class InvitationQueriesIT extends DatabaseTest {
    @Autowired InvitationQueries queries;
    @Autowired Invitations invitations;
    @Autowired AccountOfficeQueries office;
    @Autowired Accounts accounts;
    private AccountId account;

    @BeforeEach
    void somebody() {
        account = new AccountId(Ids.next());
        accounts.save(
                new Account(
                        account,
                        "Kutsu Kutsuttu",
                        LocalizedText.fi("kokeilija"),
                        Set.of(Role.PROFESSIONAL),
                        null,
                        null,
                        List.of(),
                        null));
    }

    private String given() {
        return transaction.execute(t -> invitations.give(account, account));
    }

    @Test
    @DisplayName("is kept as a hash and nothing else, and each is another")
    void hashed() {
        String code = given();
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(given()).isNotEqualTo(code);
        String plain = code.replace("-", "");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*)
                                        FROM invitation i
                                        WHERE i::text LIKE '%' || :code || '%'
                                           OR i.code_hash = convert_to(:code, 'UTF8')
                                        """)
                                .param("code", plain)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    @DisplayName("is good once, however it is typed")
    void once() {
        String code = given();
        String typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " – ").replace('0', 'o');
        assertThat(invitations.use(typed)).map(Account::id).contains(account);
        assertThat(invitations.use(code)).isEmpty();
    }

    @Test
    @DisplayName("is good for twenty-four hours")
    void ends() {
        String code = given();
        now.set(NOW.plus(Duration.ofHours(24)));
        assertThat(invitations.use(code)).isEmpty();
        now.set(NOW.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(invitations.use(code)).isPresent();
    }

    @Test
    @DisplayName("ends when a newer one is given, and with its account")
    void replaced() {
        String old = given();
        String fresh = given();
        assertThat(invitations.use(old)).isEmpty();
        office.saveClosed(account, NOW, null);
        assertThat(invitations.use(fresh)).isEmpty();
        office.saveClosed(account, null, null);
        String last = given();
        queries.end(account, NOW);
        assertThat(invitations.use(last)).isEmpty();
    }

    @Test
    @DisplayName("found by two at once is used by one")
    void statement() {
        byte[] hash = Ids.next().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        queries.insert(Ids.next(), account, hash, NOW.plusSeconds(9), account, NOW);
        assertThat(queries.use(hash, NOW)).contains(account);
        assertThat(queries.use(hash, NOW)).isEmpty();
    }

    @Test
    @DisplayName("that is nonsense opens nothing")
    void nonsense() {
        for (String typed :
                List.of("", " ", "x", "A".repeat(25), "🙂".repeat(25), "A".repeat(9000))) {
            assertThat(invitations.use(typed)).as(typed).isEmpty();
        }
    }
}
