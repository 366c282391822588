package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.platform.Ids;
import fi.polku.privacy.RequestKind;
import fi.polku.privacy.ViewExplanation;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Explanations in the database")
class ExplanationQueriesIT extends DatabaseTest {
    @Autowired ExplanationQueries queries;
    @Autowired RequestQueries requests;
    @Autowired Clients clients;

    @Test
    @DisplayName("are asked, found by request, and answered")
    void asked() {
        var client = clients.create(Actor.system(), NewClient.of("Selma", "Selitetty", null));
        var request = new RequestDraft(RequestKind.WHY).view(Ids.next()).of(client, NOW);
        requests.insert(request, null);
        var asked =
                new ViewExplanation(
                        Ids.next(),
                        request.id(),
                        People.JAANA,
                        null,
                        "Miksi?",
                        NOW,
                        LocalDate.of(2026, 3, 20),
                        null,
                        null);
        queries.insert(asked, null);
        assertThat(queries.listOf(request.id())).containsExactly(asked);
        assertThat(queries.findForUpdate(asked.id())).contains(asked);
        queries.saveAnswer(asked.id(), "Siksi", null, NOW.plusSeconds(5));
        var answered = queries.find(asked.id()).orElseThrow();
        assertThat(answered.answer()).isEqualTo("Siksi");
        assertThat(answered.answeredAt()).isEqualTo(NOW.plusSeconds(5));
    }
}
