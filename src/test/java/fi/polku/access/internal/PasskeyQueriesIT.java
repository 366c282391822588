package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("A passkey")
class PasskeyQueriesIT extends DatabaseTest {
    private static final String ADDRESS = "http://localhost:8080";

    @Autowired PasskeyQueries queries;
    @Autowired PasskeyDesk desk;
    @Autowired Accounts accounts;

    private AccountId saved() {
        var id = new AccountId(Ids.next());
        accounts.save(
                new Account(
                        id,
                        "Aava Avain",
                        LocalizedText.fi("kokeilija"),
                        Set.of(Role.PROFESSIONAL),
                        null,
                        null,
                        List.of(),
                        null));
        return id;
    }

    private PasskeyQueries.Row key(AccountId account) {
        String some = UUID.randomUUID().toString().replace("-", "");
        var key =
                new PasskeyQueries.Row(
                        Ids.next(),
                        account.value(),
                        "Oma puhelin",
                        some,
                        some,
                        some,
                        0,
                        true,
                        true,
                        false,
                        List.of("internal", "hybrid"),
                        null,
                        NOW);
        queries.insert(key);
        return key;
    }

    @Test
    @DisplayName("is kept as it was made, and tells when it was used")
    void kept() {
        var account = saved();
        var key = key(account);
        var found = queries.find(key.credentialId()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(key);
        queries.saveUse(key.credentialId(), 7, true, NOW.plusSeconds(5));
        var used = queries.list(account).getFirst();
        assertThat(used.signatureCount()).isEqualTo(7);
        assertThat(used.backedUp()).isTrue();
        assertThat(used.usedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThatThrownBy(() -> queries.insert(key)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    @DisplayName("is named and removed by its owner alone")
    void owner() {
        var account = saved();
        var other = saved();
        var key = key(account);
        assertThat(queries.rename(key.id(), other, "Varastettu")).isFalse();
        assertThat(queries.delete(key.id(), other)).isFalse();
        assertThatThrownBy(() -> desk.rename(other, key.id(), "Varastettu"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.remove(other, key.id())).isInstanceOf(Denied.class);
        assertThat(queries.rename(key.id(), account, "Työpuhelin")).isTrue();
        assertThat(desk.list(account).getFirst().name()).isEqualTo("Työpuhelin");
        assertThat(queries.delete(key.id(), account)).isTrue();
        assertThat(queries.list(account)).isEmpty();
    }

    @Test
    @DisplayName("is asked for without telling whose there are, and its user must be known to it")
    void asked() {
        var account = saved();
        key(account);
        var question = desk.ask(ADDRESS);
        assertThat(question.getAllowCredentials()).isEmpty();
        assertThat(question.getRpId()).isEqualTo("localhost");
        assertThat(question.getUserVerification().getValue()).isEqualTo("required");
        assertThat(desk.ask(ADDRESS).getChallenge()).isNotEqualTo(question.getChallenge());
        var making = desk.begin(account, ADDRESS);
        assertThat(making.getExcludeCredentials()).hasSize(1);
        assertThat(making.getUser().getName()).isEqualTo("Aava Avain");
        assertThat(PasskeyDesk.isFor(making, account)).isTrue();
        assertThat(PasskeyDesk.isFor(making, saved())).isFalse();
    }

    @Test
    @DisplayName("that is nonsense is refused, whatever it is, and makes nothing")
    void nonsense() {
        var account = saved();
        for (String answer :
                List.of(
                        "",
                        "x",
                        "{}",
                        "null",
                        "[]",
                        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"attestationObject\":\"AAAA\",\"clientDataJSON\":\"AAAA\"}}",
                        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"authenticatorData\":\"AAAA\",\"clientDataJSON\":\"AAAA\",\"signature\":\"AAAA\"}}",
                        "x".repeat(30_000))) {
            assertThat(desk.use(desk.ask(ADDRESS), answer, ADDRESS)).as(answer).isEmpty();
            assertThatThrownBy(
                            () -> desk.make(desk.begin(account, ADDRESS), answer, "Nimi", ADDRESS))
                    .as(answer)
                    .isInstanceOf(Refusal.class);
        }
        assertThat(desk.use(null, "{}", ADDRESS)).isEmpty();
        assertThat(queries.list(account)).isEmpty();
    }
}
