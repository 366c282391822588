package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The log of views")
class AccessLogIT extends DatabaseTest {
    @Autowired AccessLog log;
    @Autowired Relationships relationships;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private static Actor nurse(UnitId unit) {
        return new Actor(
                new AccountId(Ids.next()),
                "Jaana Kokeila",
                Set.of(Role.PROFESSIONAL),
                new ProfessionalId(Ids.next()),
                null,
                List.of(unit));
    }

    @Test
    @DisplayName("says who looked, in which role and unit, at what, why, when and on which ground")
    void saysEverything() {
        var client = new ClientId(Ids.next());
        var unit = new UnitId(Ids.next());
        Actor nurse = nurse(unit);
        relationships.open(
                client,
                Holder.of(unit),
                RelationshipKind.CONTACT,
                Ids.next(),
                LocalDate.of(2026, 3, 1),
                null);
        log.viewed(nurse, client, "PERSON", "CONTACT");
        assertThat(log.listForClient(client, 10))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        new AccessLog.View(
                                Ids.next(),
                                NOW,
                                "PROFESSIONAL",
                                unit,
                                nurse.professional(),
                                "PERSON",
                                "CONTACT"));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT r.unit_id FROM access_log l JOIN relationship r ON r.id = l.relationship_id
                                        WHERE l.client_id = :client
                                        """)
                                .param("client", client.value())
                                .query(UUID.class)
                                .single())
                .isEqualTo(unit.value());
    }

    @Test
    @DisplayName("does not tell a client of the client's own views")
    void ownViewsAreLeftOut() {
        var client = new ClientId(Ids.next());
        var self =
                new Actor(
                        new AccountId(Ids.next()),
                        "Aino Kokeila",
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of());
        log.viewed(self, client, "PATH", "OWN");
        assertThat(log.listForClient(client, 10)).isEmpty();
    }

    @ParameterizedTest(name = "can only be added to: {0}")
    @ValueSource(
            strings = {
                "UPDATE access_log SET purpose = 'CURIOSITY'",
                "DELETE FROM access_log",
                "TRUNCATE access_log"
            })
    void canOnlyBeAddedTo(String change) {
        log.viewed(nurse(new UnitId(Ids.next())), new ClientId(Ids.next()), "PERSON", "CONTACT");
        assertThat(jdbc.sql("SELECT current_user::text").query(String.class).single())
                .isEqualTo("polku_app");
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .rootCause()
                .hasMessageContaining("permission denied");
        // Nor by mistake by the owner.
        assertThatThrownBy(() -> JdbcClient.create(owner).sql(change).update())
                .rootCause()
                .hasMessageContaining("can only be added to");
    }
}
