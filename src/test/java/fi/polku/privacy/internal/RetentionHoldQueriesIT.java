package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.privacy.RetentionHolds.NewHold;
import fi.polku.privacy.RetentionHolds.Reason;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Orders to keep")
class RetentionHoldQueriesIT extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired RetentionHoldQueries queries;

    @Test
    @DisplayName("are in force until their last day or until they are ended, once")
    void life() {
        ClientId client = new ClientId(Ids.next());
        UUID id = Ids.next();
        queries.insert(
                id,
                new NewHold(client, ServiceTask.IAKKAAT, Reason.APPEAL, "Valitus.", DAY),
                client,
                null,
                NOW);
        assertThat(queries.exists(id)).isTrue();
        assertThat(queries.exists(Ids.next())).isFalse();
        assertThat(queries.listInForce(DAY))
                .contains(
                        new RetentionHoldQueries.Row(
                                id,
                                client,
                                ServiceTask.IAKKAAT,
                                Reason.APPEAL,
                                "Valitus.",
                                DAY,
                                NOW,
                                null));
        assertThat(queries.listInForce(DAY.plusDays(1))).noneMatch(r -> r.id().equals(id));
        assertThat(queries.end(id, null, NOW)).contains(client);
        assertThat(queries.end(id, null, NOW)).isEmpty();
        assertThat(queries.listInForce(DAY)).noneMatch(r -> r.id().equals(id));
    }
}
