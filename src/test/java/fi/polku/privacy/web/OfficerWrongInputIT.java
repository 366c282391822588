package fi.polku.privacy.web;

import fi.polku.access.Account;
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

@DisplayName("Wrong input at the privacy officer's desk")
@Sends({"/admin/log", "/admin/log/proof", "/admin/unusual", "/admin/unusual/{id}"})
class OfficerWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;

    @TestFactory
    @DisplayName("searching the log")
    Stream<DynamicTest> search() {
        return form("a search of the log")
                .by(officer())
                .at(() -> "/admin/log")
                .filled("from", "2026-03-01")
                .filled("to", "2026-03-10")
                .anything("whose", "who")
                .refuses(List.of("x".repeat(101), "Olematon <b>Ihminen</b>"), "whose", "who")
                .chosen("unit", "part", "purpose", "only")
                .day("from", "to")
                .onlyReads()
                .rows();
    }

    @TestFactory
    @DisplayName("proving the log now")
    Stream<DynamicTest> proof() {
        return form("a proof of the log")
                .by(officer())
                .at(() -> "/admin/log/proof")
                .withoutJournal(
                        "nothing of anybody's is changed; the proof is kept in its own table")
                .rows();
    }

    @TestFactory
    @DisplayName("looking for unusual views now")
    Stream<DynamicTest> look() {
        return form("looking again").by(officer()).at(() -> "/admin/unusual").onlyReads().rows();
    }

    @TestFactory
    @DisplayName("judging an unusual view")
    Stream<DynamicTest> judge() {
        return form("a judgement")
                .by(officer())
                .at(() -> "/admin/unusual/" + unusual())
                .filled("judgement", "EXPLAINED")
                .filled("words", "Sijainen, jonka työvuoro oli merkitty toisin.")
                .required("judgement", "words")
                .chosen("judgement")
                .refuses(List.of("ei"), "words")
                .atMost(1000, "words")
                .rows();
    }

    private UUID unusual() {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO unusual_view (id, rule, account_id, viewed_on, first_at, last_at, view_count, amount, created_at)
                        VALUES (:id, 'OUT_OF_HOURS', :account, '2026-03-09', '2026-03-09T01:00Z', '2026-03-09T02:00Z', 4, 4, '2026-03-10T01:00Z')
                        """)
                .param("id", id)
                .param("account", Ids.next())
                .update();
        return id;
    }

    private Account officer() {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Tiina Tietosuoja",
                        LocalizedText.fi("tietosuojavastaava"),
                        Set.of(Role.PRIVACY_OFFICER),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
