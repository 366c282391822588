package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.platform.Ids;
import fi.polku.privacy.RecordNote;
import fi.polku.privacy.RequestKind;
import fi.polku.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Notes attached to records")
class NoteQueriesIT extends DatabaseTest {
    @Autowired NoteQueries queries;
    @Autowired RequestQueries requests;
    @Autowired Clients clients;

    @Test
    @DisplayName("are read by request in order and by client newest first")
    void read() {
        var client = clients.create(Actor.system(), NewClient.of("Niina", "Näkemys", null));
        var request = new RequestDraft(RequestKind.CORRECTION).of(client, NOW);
        requests.insert(request, null);
        var first =
                new RecordNote(
                        Ids.next(),
                        client,
                        request.id(),
                        RecordNote.Kind.CORRECTION,
                        "contact",
                        Ids.next(),
                        "Korjattu",
                        NOW);
        var second =
                new RecordNote(
                        Ids.next(),
                        client,
                        request.id(),
                        RecordNote.Kind.CLIENT_VIEW,
                        null,
                        null,
                        "Eri mieltä",
                        NOW.plusSeconds(1));
        queries.insert(second, null);
        queries.insert(first, null);
        assertThat(queries.listOf(request.id())).containsExactly(first, second);
        assertThat(queries.listAbout(client, 10)).containsExactly(second, first);
        assertThat(queries.listAbout(client, 1)).containsExactly(second);
    }
}
