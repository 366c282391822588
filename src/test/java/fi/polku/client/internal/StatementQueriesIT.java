package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.client.AboutMe.SaidBy;
import fi.polku.client.AboutMe.Statement;
import fi.polku.client.AboutMe.Topic;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What matters to a client, on the database,")
class StatementQueriesIT extends DatabaseTest {
    @Autowired StatementQueries queries;
    @Autowired Clients clients;

    @Test
    @DisplayName("is the newest of each topic, and nothing that was said is changed")
    void newest() {
        ClientId who = clients.create(Actor.system(), NewClient.of("Sanova", "Saara", null));
        say(who, Topic.MATTERS, "Koira", 0);
        say(who, Topic.MATTERS, "Koira ja puutarha", 1);
        say(who, Topic.STRENGTHS, "Sisu", 2);
        say(who, Topic.HOPES, null, 3);
        assertThat(queries.listNewest(who))
                .extracting(Statement::words)
                .containsExactlyInAnyOrder("Koira ja puutarha", "Sisu", null);
        assertThat(queries.listAll(who, 3))
                .extracting(Statement::words)
                .containsExactly(null, "Sisu", "Koira ja puutarha");
        assertThatThrownBy(() -> jdbc.sql("UPDATE client_statement SET words = 'muu'").update())
                .hasMessageContaining("client_statement");
    }

    private void say(ClientId who, Topic topic, String words, int later) {
        queries.insert(Ids.next(), who, topic, words, SaidBy.CLIENT, NOW.plusSeconds(later), null);
    }
}
