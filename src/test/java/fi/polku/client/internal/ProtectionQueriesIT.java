package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.client.ProtectedPeople;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Who is under non-disclosure")
class ProtectionQueriesIT extends DatabaseTest {
    @Autowired ProtectionQueries queries;
    @Autowired Clients clients;
    @Autowired ClientMerges merges;

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    @DisplayName("is known by its days, until it is lifted")
    void days() {
        ClientId who = person(false);
        assertThat(listed(List.of(who), TODAY)).isEmpty();
        queries.insert(Ids.next(), who, TODAY.plusDays(2), TODAY.plusDays(4), NOW, null);
        for (int day = 0; day < 7; day++) {
            assertThat(listed(List.of(who), TODAY.plusDays(day)).contains(who))
                    .as("day " + day)
                    .isEqualTo(day >= 2 && day <= 4);
        }
        assertThat(queries.lift(who, "Päättyi.", TODAY, NOW, null)).isEqualTo(1);
        assertThat(listed(List.of(who), TODAY.plusDays(3))).isEmpty();
        assertThat(queries.list(who))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.liftReason()).isEqualTo("Päättyi.");
                    assertThat(p.holds(TODAY.plusDays(3))).isFalse();
                });
    }

    @Test
    @DisplayName("is known by the population register, and what it said stays when it is lifted")
    void register() {
        ClientId who = person(true);
        assertThat(queries.registered(who)).isTrue();
        assertThat(listed(List.of(who), TODAY)).containsExactly(who);
        assertThat(queries.liftRegistered(Ids.next(), who, "Kuultu.", TODAY, NOW, null))
                .isEqualTo(1);
        assertThat(queries.liftRegistered(Ids.next(), who, "Kuultu.", TODAY, NOW, null)).isZero();
        assertThat(queries.registered(who)).isFalse();
        assertThat(listed(List.of(who), TODAY)).isEmpty();
        assertThat(queries.list(who))
                .singleElement()
                .satisfies(p -> assertThat(p.source()).isEqualTo("REGISTER"));
    }

    @Test
    @DisplayName("is the same through every record of the person, as a walk by hand finds it")
    void linked() {
        var chance = new Random(7);
        var people = new ArrayList<ClientId>();
        var protectedOnes = new HashSet<ClientId>();
        var neighbours = new ArrayList<Set<Integer>>();
        for (int i = 0; i < 30; i++) {
            boolean flagged = chance.nextInt(6) == 0;
            ClientId who = person(flagged);
            people.add(who);
            neighbours.add(new HashSet<>());
            if (!flagged && chance.nextInt(6) == 0) {
                queries.insert(Ids.next(), who, TODAY, null, NOW, null);
                protectedOnes.add(who);
            }
            if (flagged) {
                protectedOnes.add(who);
            }
            if (i > 0 && chance.nextBoolean()) {
                int other = chance.nextInt(i);
                UUID link = merges.merge(Actor.system(), who, people.get(other), "Sama");
                // A link goes to the record that goes on, which may be another than the one named.
                int goesOn = people.indexOf(clients.current(people.get(other)));
                if (chance.nextInt(5) == 0) {
                    merges.undoMerge(Actor.system(), link, "Eri");
                } else {
                    neighbours.get(i).add(goesOn);
                    neighbours.get(goesOn).add(i);
                }
            }
        }
        var walked = new HashSet<ClientId>();
        for (int i = 0; i < people.size(); i++) {
            var seen = new HashSet<Integer>(Set.of(i));
            var open = new ArrayList<>(List.of(i));
            while (!open.isEmpty()) {
                neighbours.get(open.removeLast()).stream().filter(seen::add).forEach(open::add);
            }
            if (seen.stream().map(people::get).anyMatch(protectedOnes::contains)) {
                walked.add(people.get(i));
            }
        }
        assertThat(walked).hasSizeGreaterThan(protectedOnes.size());
        assertThat(listed(people, TODAY)).isEqualTo(walked);
        assertThat(gathered(people)).isEqualTo(walked);
    }

    private Set<ClientId> listed(List<ClientId> people, LocalDate day) {
        return queries.listProtected(people, day);
    }

    /** The same by the condition that searches carry. */
    private Set<ClientId> gathered(List<ClientId> people) {
        var found = new HashSet<ClientId>();
        jdbc.sql(
                        "SELECT c.id FROM client c WHERE c.id = ANY(:ids) AND "
                                + ProtectedPeople.among("c.id"))
                .paramSource(
                        ProtectedPeople.params(Params.of("ids", List.copyOf(people)), TODAY)
                                .source())
                .query(UUID.class)
                .list()
                .forEach(id -> found.add(new ClientId(id)));
        return found;
    }

    private ClientId person(boolean registered) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        "Suojattu",
                        "Sini",
                        null,
                        null,
                        null,
                        null,
                        "fi",
                        "214",
                        "0401234567",
                        null,
                        registered,
                        List.of()));
    }
}
