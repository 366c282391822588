package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NearKind;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Near ones on the database")
class NearQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired NearQueries queries;
    @Autowired Clients clients;

    @Test
    @DisplayName("are there on their days, from both sides, until they are over")
    void days() {
        ClientId child = person("Lapsi");
        ClientId mother = person("Äiti");
        NearQueries.Row row =
                row(child, mother, TODAY.minusDays(2), TODAY.plusDays(2), null, false);
        queries.insert(row, null, NOW, null);
        for (int day = -4; day < 5; day++) {
            LocalDate on = TODAY.plusDays(day);
            boolean there = Math.abs(day) <= 2;
            assertThat(queries.listNow(child, on)).as("day " + day).hasSize(there ? 1 : 0);
            assertThat(queries.listNow(mother, on)).hasSize(there ? 1 : 0);
            assertThat(queries.listBefore(child, on)).hasSize(there ? 0 : 1);
        }
        assertThat(queries.isOf(child, row.id())).isTrue();
        assertThat(queries.isOf(mother, row.id())).isFalse();
        transaction.executeWithoutResult(t -> {
            assertThat(queries.findForUpdate(child, row.id())).contains(row);
            queries.end(row.id(), TODAY, NOW, null);
            assertThat(queries.findForUpdate(child, row.id())).isEmpty();
        });
        assertThat(queries.listNow(child, TODAY)).isEmpty();
        assertThat(queries.listBefore(child, TODAY).getFirst().toOn()).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("that were written anew are there once")
    void anew() {
        ClientId who = person("Muuttuva");
        NearQueries.Row old = row(who, person("Läheinen"), null, null, null, false);
        NearQueries.Row next = row(who, old.nearClientId(), null, null, null, true);
        queries.insert(old, null, NOW, null);
        queries.replace(old.id(), NOW);
        queries.insert(next, old.id(), NOW, null);
        assertThat(queries.listNow(who, TODAY)).containsExactly(next);
        assertThat(queries.listBefore(who, TODAY)).containsExactly(old);
    }

    @Test
    @DisplayName("tell who takes care of whom, and who does so alone, as a plain count does")
    void carers() {
        var random = new Random(26);
        for (int world = 0; world < 8; world++) {
            var people = new ArrayList<ClientId>();
            for (int i = 0; i < 5; i++) {
                people.add(person("Maailma"));
            }
            var rows = new ArrayList<NearQueries.Row>();
            for (int i = 0; i < 4; i++) {
                ClientId a = people.get(random.nextInt(5));
                ClientId b = people.get(random.nextInt(5));
                if (!a.equals(b)) {
                    var row =
                            row(
                                    a,
                                    random.nextInt(6) == 0 ? null : b,
                                    null,
                                    random.nextInt(5) == 0 ? TODAY.minusDays(1) : null,
                                    random.nextBoolean() ? Carer.WITHOUT : null,
                                    random.nextInt(3) > 0);
                    rows.add(row);
                    queries.insert(row, null, NOW, null);
                }
            }
            assertThat(new HashSet<>(queries.listCarers(people, TODAY)))
                    .isEqualTo(carers(rows, false));
            assertThat(new HashSet<>(queries.listCarersAlone(people, TODAY)))
                    .as(rows.toString())
                    .isEqualTo(carers(rows, true));
        }
    }

    /** The same by going through all rows one by one. */
    private static Set<ClientId> carers(List<NearQueries.Row> rows, boolean alone) {
        var found = new HashSet<ClientId>();
        var now = rows.stream().filter(r -> r.toOn() == null).toList();
        for (var row : now) {
            ClientId carer = row.nearClientId();
            if (row.carer() == null || carer == null) {
                continue;
            }
            Set<Object> pair = Set.of(row.clientId(), carer);
            boolean others =
                    now.stream()
                            .filter(NearQueries.Row::livesTogether)
                            .filter(r ->
                                    pair.contains(r.clientId())
                                            || (r.nearClientId() != null
                                                    && pair.contains(r.nearClientId())))
                            .anyMatch(r ->
                                    !pair.contains(r.clientId())
                                            || !pair.contains(
                                                    Objects.requireNonNullElse(
                                                            r.nearClientId(),
                                                            new ClientId(r.id()))));
            if (!alone || (row.livesTogether() && !others)) {
                found.add(carer);
            }
        }
        return found;
    }

    private ClientId person(String family) {
        return clients.create(Actor.system(), NewClient.of(family, "Testi", null));
    }

    private static NearQueries.Row row(
            ClientId client,
            ClientId near,
            LocalDate from,
            LocalDate to,
            Carer carer,
            boolean together) {
        UUID id = Ids.next();
        return new NearQueries.Row(
                id,
                client,
                near,
                near == null ? "Ulkopuolinen" : null,
                "040 123 4567",
                NearKind.MOTHER,
                from,
                to,
                null,
                null,
                null,
                carer,
                1,
                MayTell.TIMES,
                together,
                ToldBy.CLIENT,
                TODAY,
                true);
    }
}
