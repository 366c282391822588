package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.privacy.BreachFinding;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk.Place;
import fi.polku.privacy.RequestKind;
import fi.polku.privacy.RequestOutcome;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Requests in the database")
class RequestQueriesIT extends DatabaseTest {
    @Autowired RequestQueries queries;
    @Autowired Clients clients;
    private ClientId client;

    @BeforeEach
    void person() {
        client = clients.create(Actor.system(), NewClient.of("Kalle", "Kyselijä", null));
    }

    private DataRequest saved(RequestDraft draft, int minute) {
        DataRequest request = draft.of(client, NOW.plusSeconds(60L * minute));
        queries.insert(request, null);
        return request;
    }

    @Test
    @DisplayName(
            "come back as they were put, and the same open question is found by what it is about")
    void asPut() {
        UUID view = Ids.next();
        var why = saved(new RequestDraft(RequestKind.WHY).view(view).words("Miksi?"), 0);
        LocalDate day = LocalDate.of(2026, 3, 1);
        var unit =
                saved(new RequestDraft(RequestKind.WHY).unit(People.RECEPTION).days(day, null), 1);
        assertThat(queries.find(why.id())).contains(why);
        assertThat(queries.findForUpdate(unit.id())).contains(unit);
        assertThat(queries.findOpenWhy(client, view, null, null, null)).contains(why.id());
        assertThat(queries.findOpenWhy(client, null, People.RECEPTION, day, null))
                .contains(unit.id());
        assertThat(queries.findOpenWhy(client, null, People.RECEPTION, null, null)).isEmpty();
        assertThat(queries.listOf(client, 10)).containsExactly(unit, why);
        assertThat(queries.listOf(client, 1)).containsExactly(unit);
        queries.saveAnswer(why.id(), RequestOutcome.EXPLAINED, null, "Siksi", true, null, NOW);
        assertThat(queries.findOpenWhy(client, view, null, null, null)).isEmpty();
    }

    @Test
    @DisplayName("are open until answered, breaches first, and the answered are paged newest first")
    void openAndAnswered() {
        var why = saved(new RequestDraft(RequestKind.WHY).view(Ids.next()), 0);
        var breach = saved(new RequestDraft(RequestKind.BREACH).words("Vuoto"), 5);
        var open = queries.listOpen(10_000).stream().filter(q -> q.clientId().equals(client));
        assertThat(open).containsExactly(breach, why);
        queries.saveFinding(breach.id(), BreachFinding.NO_RISK, "Ei vaaraa", null, NOW);
        queries.saveAnswer(breach.id(), RequestOutcome.HANDLED, null, "Kiitos", false, null, NOW);
        queries.saveAnswer(
                why.id(),
                RequestOutcome.REFUSED,
                RefusalGround.CRIME,
                "Emme voi",
                false,
                null,
                NOW.plusSeconds(1));
        var answered = new ArrayList<UUID>();
        List<DataRequest> page = queries.listAnswered(null, 1);
        while (!page.isEmpty()) {
            var last = page.getFirst();
            if (last.clientId().equals(client)) {
                answered.add(last.id());
            }
            page = queries.listAnswered(new Place(last.answeredAt(), last.id()), 1);
        }
        assertThat(answered).containsExactly(why.id(), breach.id());
        assertThat(queries.find(breach.id()).orElseThrow().finding())
                .isEqualTo(BreachFinding.NO_RISK);
    }

    @Test
    @DisplayName("are read for the first time once, and not before there is an answer")
    void read() {
        var why = saved(new RequestDraft(RequestKind.WHY).view(Ids.next()), 0);
        assertThat(queries.saveRead(why.id(), NOW)).isFalse();
        queries.saveAnswer(why.id(), RequestOutcome.EXPLAINED, null, "Siksi", false, null, NOW);
        assertThat(queries.saveRead(why.id(), NOW)).isTrue();
        assertThat(queries.saveRead(why.id(), NOW.plusSeconds(9))).isFalse();
        assertThat(queries.find(why.id()).orElseThrow().readAt()).isEqualTo(NOW);
    }
}
