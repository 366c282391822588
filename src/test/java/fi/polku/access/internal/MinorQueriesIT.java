package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Minors.Hidden;
import fi.polku.access.Minors.NewHidden;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A minor's word on the database")
class MinorQueriesIT extends DatabaseTest {
    @Autowired MinorQueries queries;

    private final ClientId client = new ClientId(Ids.next());
    private final UUID event = Ids.next();

    @Test
    @DisplayName("hides one event of one client until it is taken back")
    void hides() {
        var hidden =
                new NewHidden(client, event, Register.PATIENT, null, true, " Osasi perustella ");
        UUID id = Ids.next();
        assertThat(queries.findCapable(client, event)).isEmpty();
        queries.insertCapability(Ids.next(), client, event, true, "Osasi perustella", null, NOW);
        assertThat(queries.findCapable(client, event)).contains(true);
        queries.insertHidden(id, hidden, true, null, null, NOW);
        assertThat(queries.isHidden(client, event)).isTrue();
        assertThat(queries.isHidden(client, Ids.next())).isFalse();
        assertThat(queries.isHidden(new ClientId(Ids.next()), event)).isFalse();
        assertThat(queries.listHidden(client))
                .containsExactly(
                        new Hidden(
                                id, event, Register.PATIENT, NOW, true, true, "Osasi perustella"));
        queries.saveAssessed(id, NOW);
        assertThat(queries.listHidden(client)).noneMatch(Hidden::waits);
        assertThat(
                        jdbc.sql(
                                        "SELECT c.words FROM capability c WHERE c.client_id = :client AND c.capable")
                                .param("client", client.value())
                                .query(String.class)
                                .single())
                .isEqualTo("Osasi perustella");
        assertThat(queries.withdraw(new ClientId(Ids.next()), id, null, NOW)).isZero();
        assertThat(queries.withdraw(client, id, null, NOW)).isOne();
        assertThat(queries.withdraw(client, id, null, NOW)).isZero();
        assertThat(queries.isOf(client, id)).isTrue();
        assertThat(queries.isOf(new ClientId(Ids.next()), id)).isFalse();
        assertThat(queries.isHidden(client, event)).isFalse();
        assertThat(queries.listHidden(client)).isEmpty();
    }
}
