package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.client.UnmaskReason;
import fi.polku.client.Unmasking;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The list of those who were shown where a protected person is")
class UnmaskingQueriesIT extends DatabaseTest {
    @Autowired UnmaskingQueries queries;
    @Autowired Clients clients;
    @Autowired Accounts accounts;

    @Test
    @DisplayName("has the newest first, and nothing of it can be taken away")
    void list() {
        ClientId who =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Suojattu",
                                "Sini",
                                null,
                                null,
                                null,
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                true,
                                List.of()));
        Actor nurse = People.nurse(accounts).actor();
        var later = NOW.plusSeconds(400_000_000);
        queries.insert(Ids.next(), who, nurse, UnmaskReason.HOME_VISIT, later);
        queries.insert(Ids.next(), who, nurse, UnmaskReason.AMBULANCE, later.plusSeconds(1));
        assertThat(queries.list(2))
                .extracting(Unmasking.Seen::reason)
                .containsExactly(UnmaskReason.AMBULANCE, UnmaskReason.HOME_VISIT);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM client_unmasking").update())
                .hasMessageContaining("client_unmasking");
    }
}
