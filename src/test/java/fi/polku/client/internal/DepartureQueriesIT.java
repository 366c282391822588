package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.Departures;
import fi.polku.client.NewClient;
import fi.polku.client.PersonHistory.Source;
import fi.polku.client.Unfinished;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A death or moving away")
class DepartureQueriesIT extends DatabaseTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 9);
    private final Actor system = Actor.system();
    @Autowired Clients clients;
    @Autowired Departures departures;
    @Autowired DepartureQueries queries;
    @Autowired OwnWorkers ownWorkers;
    @Autowired Tasks tasks;

    @Test
    @DisplayName("ends nothing by itself: what is open is told before and given to the own worker")
    void death() {
        ClientId who = clients.create(system, NewClient.of("Vieno", "Lähtevä", null));
        ownWorkers.name(system, who, People.SATU);
        assertThat(departures.unfinished(system, who))
                .contains(new Unfinished.Line("team.unfinished.ownWorker", 1));
        var id = departures.record(system, who, Departures.Kind.DEATH, YESTERDAY, Source.RELATIVE);
        assertThat(clients.get(who).diedOn()).isEqualTo(YESTERDAY);
        assertThat(ownWorkers.current(who)).isPresent();
        assertThat(tasks.openAbout(who))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.kind()).isEqualTo(TaskKind.CLIENT_DIED);
                    assertThat(t.professionalId()).isEqualTo(People.SATU);
                });
        assertThatThrownBy(() ->
                        departures.record(
                                system, who, Departures.Kind.DEATH, YESTERDAY, Source.RELATIVE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("client.departure.already.DEATH");
        departures.withdraw(system, who, id, "Toinen henkilö");
        assertThat(clients.get(who).diedOn()).isNull();
        assertThat(tasks.openAbout(who)).isEmpty();
        assertThat(queries.list(who))
                .singleElement()
                .satisfies(d -> assertThat(d.withdrawReason()).isEqualTo("Toinen henkilö"));
        assertThatThrownBy(() -> departures.withdraw(system, who, id, "Taas"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("of somebody who has nothing open raises nothing")
    void nothingOpen() {
        ClientId who = clients.create(system, NewClient.of("Kulkija", "Lähtevä", null));
        departures.record(system, who, Departures.Kind.MOVED_AWAY, YESTERDAY, Source.CLIENT);
        assertThat(tasks.openAbout(who)).isEmpty();
        assertThat(clients.get(who).diedOn()).isNull();
    }
}
