package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.ClientChange;
import fi.polku.client.ClientLives;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Births and deaths")
class LifeQueriesIT extends DatabaseTest {
    @Autowired LifeQueries queries;
    @Autowired ClientLives lives;
    @Autowired MergeQueries merges;
    @Autowired Clients clients;

    @Test
    @DisplayName("are read of a person, and of whom it is long ago")
    void rows() {
        ClientId dead = person(LocalDate.of(1930, 1, 1), LocalDate.of(2010, 2, 2));
        ClientId old = person(LocalDate.of(1901, 1, 1), null);
        ClientId alive = person(LocalDate.of(1980, 1, 1), null);
        assertThat(queries.listOver(LocalDate.of(2010, 2, 3), LocalDate.of(1901, 1, 2)))
                .contains(dead, old)
                .doesNotContain(alive);
        assertThat(queries.listOver(LocalDate.of(2010, 2, 2), LocalDate.of(1901, 1, 1)))
                .doesNotContain(dead, old, alive);
        assertThat(queries.list(List.of(dead)))
                .containsExactly(
                        new LifeQueries.Row(
                                dead, LocalDate.of(1930, 1, 1), LocalDate.of(2010, 2, 2)));
        transaction.executeWithoutResult(_ ->
                assertThat(queries.lock(List.of(dead, new ClientId(Ids.next()))))
                        .containsExactly(dead));
    }

    @Test
    @DisplayName("are of one person over every link, however it was made, with the latest days")
    void linked() {
        ClientId first = person(LocalDate.of(1930, 1, 1), LocalDate.of(2010, 2, 2));
        ClientId second = person(null, LocalDate.of(2010, 2, 5));
        ClientId third = person(LocalDate.of(1931, 1, 1), null);
        ClientId apart = person(null, null);
        merges.insertLink(Ids.next(), first, second, "Sama", NOW, null);
        merges.insertLink(Ids.next(), second, third, "Sama", NOW, null);
        assertThat(queries.listLinks(List.of(second))).hasSize(2);
        var found = lives.of(List.of(second, apart));
        assertThat(found).hasSize(2);
        var person = found.stream().filter(l -> l.clients().size() == 3).findFirst().orElseThrow();
        assertThat(person.clients()).containsExactlyInAnyOrder(first, second, third);
        assertThat(person.born()).isEqualTo(LocalDate.of(1931, 1, 1));
        assertThat(person.died()).isEqualTo(LocalDate.of(2010, 2, 5));
        assertThat(lives.of(List.of())).isEmpty();
    }

    private ClientId person(@Nullable LocalDate born, @Nullable LocalDate died) {
        ClientId id =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Elämä", "Aika", null, null, born, null, "fi", null, null, null,
                                false, List.of()));
        if (died != null) {
            ClientChange as = ClientChange.of(clients.get(id));
            clients.change(
                    Actor.system(),
                    id,
                    new ClientChange(
                            as.familyName(),
                            as.givenNames(),
                            as.callName(),
                            as.bornOn(),
                            as.sex(),
                            as.language(),
                            as.municipalityCode(),
                            as.phone(),
                            as.email(),
                            as.nonDisclosure(),
                            died));
        }
        return id;
    }
}
