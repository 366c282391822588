package fi.polku.insight.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in queue books")
@Sends({"/lead/t3/queue-books", "/lead/t3/queue-books/{id}/end"})
class QueueBookWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;

    private String kept = "";

    @TestFactory
    @DisplayName("a queue book begun")
    Stream<DynamicTest> begin() {
        return form("a queue book begun")
                .by(lead())
                .at(() -> {
                    none();
                    return "/lead/t3";
                })
                .sentTo(a -> "/lead/t3/queue-books")
                .filled("bookUnit", People.RECEPTION.value().toString())
                .filled("profession", "PHYSICIAN")
                .filled("reason", "Kaksi virkaa on täyttämättä.")
                .required("bookUnit", "profession", "reason")
                .chosen("bookUnit", "profession")
                .atMost(500, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("a queue book ended")
    Stream<DynamicTest> end() {
        return form("a queue book ended")
                .by(lead())
                .at(() -> {
                    none();
                    begun();
                    return "/lead/t3";
                })
                .sentTo(a -> "/lead/t3/queue-books/" + kept + "/end")
                .rows();
    }

    private void none() {
        jdbc.sql(
                        """
                        UPDATE queue_book
                        SET until_on = from_on, ended_at = created_at
                        WHERE until_on IS NULL
                        """)
                .update();
    }

    private void begun() {
        kept = Ids.next().toString();
        jdbc.sql(
                        """
                        INSERT INTO queue_book (id, unit_id, profession, from_on, reason, created_at)
                        VALUES (CAST(:id AS uuid), CAST(:unit AS uuid), 'PHYSICIAN', '2026-03-01', 'Syy', now())
                        """)
                .param("id", kept)
                .param("unit", People.RECEPTION.value().toString())
                .update();
    }

    private Account lead() {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Riitta Johtomalli",
                        LocalizedText.fi("johtaja"),
                        Set.of(Role.LEAD),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
