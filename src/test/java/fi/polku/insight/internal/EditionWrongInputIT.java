package fi.polku.insight.internal;

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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * It has a database of its own: what is refused must be taken back and what is accepted must stay,
 * and a month that is published in earnest stays for ever.
 */
@DisplayName("Wrong input in publishing again")
@Sends("/lead/publications/again")
@TestPropertySource(properties = "polku.data-dir=${polku.test-data}-editions")
@DirtiesContext
class EditionWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;

    @TestFactory
    @DisplayName("a month published again")
    Stream<DynamicTest> again() {
        return form("a month published again")
                .by(lead())
                .at(this::address)
                .sentTo(a -> "/lead/publications/again")
                .filled("month", "2025-06")
                .filled("reason", "Porin käynnit kirjattiin myöhään.")
                .required("month", "reason")
                .chosen("month")
                .refuses(List.of("2025-07", "2025-6", "2025-06-01"), "month")
                .atMost(500, "reason")
                .refuses(List.of("Liian.", "123456789", "Soita: 120379-918T"), "reason")
                .technical("shown", "look")
                .rows();
    }

    /**
     * A newest edition with a unit's figures that nobody counts to: always something to correct.
     */
    private String address() {
        jdbc.sql(
                        """
                        INSERT INTO published_month (month_on, edition, published_at, reason, created_at)
                        SELECT '2025-06-01', n.edition, CAST(:at AS timestamptz), CASE WHEN n.edition > 1 THEN 'koe' END, CAST(:at AS timestamptz)
                        FROM (
                          SELECT 1 + coalesce(max(m.edition), 0) AS edition
                          FROM published_month m
                          WHERE m.month_on = '2025-06-01') AS n
                        """)
                .param("at", now.instant().toString())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO published_wait (id, month_on, edition, family, unit_id, people, waits, half_days, nine_days, kept, created_at)
                        SELECT gen_random_uuid(), m.month_on, max(m.edition), 'ORAL_CHECK_DENTIST', CAST(:unit AS uuid), 7, 7, 3, 9, 7, CAST(:at AS timestamptz)
                        FROM published_month m
                        WHERE m.month_on = '2025-06-01'
                        GROUP BY m.month_on
                        """)
                .param("unit", People.RECEPTION.value().toString())
                .param("at", now.instant().toString())
                .update();
        return "/lead/publications/again?month=2025-06";
    }

    private Account lead() {
        var lead =
                new Account(
                        new AccountId(Ids.next()),
                        "Riitta Johtomalli",
                        LocalizedText.fi("johtaja"),
                        Set.of(Role.LEAD),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(lead);
        return lead;
    }
}
