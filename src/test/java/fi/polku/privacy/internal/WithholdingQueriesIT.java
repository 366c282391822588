package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.privacy.Withholding;
import fi.polku.privacy.WithholdingGround;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Withholdings in the database")
class WithholdingQueriesIT extends DatabaseTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Autowired WithholdingQueries queries;
    @Autowired Clients clients;

    @Test
    @DisplayName("are in force to the end of their last day, or until ended, once")
    void inForce() {
        ClientId client = clients.create(Actor.system(), NewClient.of("Sanni", "Salattu", null));
        var row =
                new Withholding(
                        Ids.next(),
                        client,
                        Ids.next(),
                        null,
                        WithholdingGround.CRIME,
                        "Tutkinta",
                        LAST);
        var viewer =
                new Withholding(
                        Ids.next(),
                        client,
                        null,
                        new AccountId(Ids.next()),
                        WithholdingGround.SERIOUS_DANGER,
                        "Uhka",
                        LAST.minusDays(1));
        queries.insert(row, null, NOW);
        queries.insert(viewer, null, NOW.plusSeconds(1));
        assertThat(queries.listInForce(client, LAST.minusDays(1))).containsExactly(row, viewer);
        assertThat(queries.listInForce(client, LAST)).containsExactly(row);
        assertThat(queries.listInForce(client, LAST.plusDays(1))).isEmpty();
        assertThat(
                        queries.listInForce(LAST.minusDays(1), 10_000).stream()
                                .filter(w -> w.clientId().equals(client)))
                .as("the nearest end first")
                .containsExactly(viewer, row);
        assertThat(queries.end(row.id(), null, NOW)).contains(row);
        assertThat(queries.end(row.id(), null, NOW)).isEmpty();
        assertThat(queries.listInForce(client, LAST)).isEmpty();
    }
}
