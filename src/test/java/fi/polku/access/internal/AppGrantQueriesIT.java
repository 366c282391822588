package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Accounts;
import fi.polku.access.Apps;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Programs let in, on the database")
class AppGrantQueriesIT extends DatabaseTest {
    @Autowired AppGrantQueries queries;
    @Autowired Accounts accounts;

    private AccountId somebody() {
        return People.client(accounts, new ClientId(Ids.next())).id();
    }

    private UUID give(AccountId account, String program, List<String> scopes, long second) {
        UUID id = Ids.next();
        transaction.executeWithoutResult(
                t -> queries.replace(id, account, program, scopes, NOW.plusSeconds(second)));
        return id;
    }

    private void token(AccountId account, String program, String token, boolean revoked) {
        jdbc.sql(
                        """
                        INSERT INTO oauth2_authorization (id, registered_client_id, principal_name, authorization_grant_type,
                          access_token_value, access_token_metadata)
                        VALUES (:id, :program, :account, 'authorization_code', :token, :metadata)
                        """)
                .param("id", Ids.next().toString())
                .param("program", program)
                .param("account", account.value().toString())
                .param("token", token)
                .param("metadata", "{\"metadata.token.invalidated\":" + revoked + "}")
                .update();
    }

    @Test
    @DisplayName("one word about a program is in force at a time, the newest first among programs")
    void inForce() {
        AccountId account = somebody();
        give(account, "demo-app", List.of("patient/*.rs"), 0);
        UUID narrower = give(account, "demo-app", List.of("patient/Goal.rs"), 1);
        UUID diary = give(account, "demo-diary", List.of("offline_access", "patient/*.rs"), 2);
        assertThat(queries.listInForce(account))
                .extracting(Apps.App::id)
                .containsExactly(diary, narrower);
        assertThat(queries.listInForce(account).getLast().scopes())
                .containsExactly("patient/Goal.rs");
        assertThat(queries.listInForce(somebody())).isEmpty();
    }

    @Test
    @DisplayName("is withdrawn by its own account alone, once, and stays known as its own")
    void withdrawn() {
        AccountId account = somebody();
        AccountId other = somebody();
        UUID id = give(account, "demo-app", List.of("patient/*.rs"), 0);
        assertThat(queries.withdraw(other, id, NOW.plusSeconds(5))).isEmpty();
        assertThat(queries.isOwn(other, id)).isFalse();
        assertThat(queries.withdraw(account, id, NOW.plusSeconds(5))).contains("demo-app");
        assertThat(queries.withdraw(account, id, NOW.plusSeconds(9))).isEmpty();
        assertThat(queries.isOwn(account, id)).isTrue();
        assertThat(queries.listInForce(account)).isEmpty();
        give(account, "demo-app", List.of("patient/*.rs"), 6);
        queries.withdrawAll(account, "demo-app", NOW.plusSeconds(7));
        assertThat(queries.listInForce(account)).isEmpty();
    }

    @Test
    @DisplayName("makes a token live, unless it was revoked, forgotten or another's")
    void live() {
        AccountId account = somebody();
        UUID id = give(account, "demo-app", List.of("patient/*.rs"), 0);
        String token = "token-" + Ids.next();
        String revoked = "token-" + Ids.next();
        String without = "token-" + Ids.next();
        token(account, "demo-app", token, false);
        token(account, "demo-app", revoked, true);
        token(somebody(), "demo-app", without, false);
        assertThat(queries.isLive(token)).isTrue();
        assertThat(queries.isLive(revoked)).as("revoked").isFalse();
        assertThat(queries.isLive(without)).as("of somebody who let nothing in").isFalse();
        assertThat(queries.isLive("token-" + Ids.next())).as("never given").isFalse();
        queries.forget(account, "demo-diary");
        assertThat(queries.isLive(token)).as("another program was forgotten").isTrue();
        queries.forget(account, "demo-app");
        assertThat(queries.isLive(token)).as("forgotten").isFalse();
        token(account, "demo-app", token, false);
        queries.withdraw(account, id, NOW.plusSeconds(1));
        assertThat(queries.isLive(token)).as("withdrawn").isFalse();
    }
}
