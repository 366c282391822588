package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.OpeningKind;
import fi.polku.access.Openings.Opening;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Stated needs on the database")
class OpeningQueriesIT extends DatabaseTest {
    @Autowired OpeningQueries queries;

    @Test
    @DisplayName("are of one worker and one client, from their moment until their time is over")
    void lasts() {
        var client = new ClientId(Ids.next());
        var account = new AccountId(Ids.next());
        var opening = new Opening(Ids.next(), OpeningKind.PROTECTED, "OTHER", NOW.plusSeconds(60));
        queries.insert(opening, client, account, null, "Syy", NOW);
        assertThat(queries.list(account, client, NOW)).containsExactly(opening);
        assertThat(queries.list(account, client, NOW.minusSeconds(1))).isEmpty();
        assertThat(queries.list(account, client, NOW.plusSeconds(60))).isEmpty();
        assertThat(queries.list(new AccountId(Ids.next()), client, NOW)).isEmpty();
        assertThat(queries.list(account, new ClientId(Ids.next()), NOW)).isEmpty();
    }
}
