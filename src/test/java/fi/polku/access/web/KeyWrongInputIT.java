package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in passkeys")
@Sends("/keys/{id}/name")
class KeyWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;
    @Autowired AccountOffice office;

    @TestFactory
    @DisplayName("the name of a key")
    Stream<DynamicTest> name() {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Nimi Nimetty",
                        LocalizedText.fi("kokeilija"),
                        Set.of(Role.LEAD),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return form("the name of a key")
                .by(account)
                .at(() -> "/keys/" + key(account))
                .sentTo(page -> page + "/name")
                .filled("name", "Työpuhelin")
                .required("name")
                .atMost(200, "name")
                .rows();
    }

    private UUID key(Account account) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO passkey (id, account_id, name, credential_id, public_key, attestation, signature_count, user_verified, backup_eligible, backed_up, transports, created_at, created_by)
                        VALUES (:id, :account, 'Puhelin', replace(:id::text, '-', ''), '', '', 0, true, false, false, '{}', now(), :account)
                        """)
                .param("id", id)
                .param("account", account.id().value())
                .update();
        return id;
    }
}
