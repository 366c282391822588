package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Candidate.Reason;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.Doubles;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Probable doubles")
class DoubleQueriesIT extends DatabaseTest {
    private static final LocalDate BORN = LocalDate.of(1941, 11, 5);
    private static int number;
    private final Actor system = Actor.system();
    @Autowired Clients clients;
    @Autowired Doubles doubles;
    @Autowired DoubleDesk desk;
    @Autowired DoubleQueries queries;
    @Autowired ClientMerges merges;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;

    /** After everybody whom other tests have made: only those made here are looked for again. */
    private static final Instant START = NOW.plus(Duration.ofHours(4));

    @BeforeEach
    void searchedBefore() {
        jdbc.sql("DELETE FROM client_double_search").update();
        queries.insertSearch(NOW_DAY, null, NOW.plus(Duration.ofHours(2)), 0, 0);
        now.set(START);
    }

    @Test
    @DisplayName(
            "are found at night with reasons, whatever was mistyped, and two codes are two people")
    void found() {
        ClientId known = person("Kaksonen", "Kerttu Aino", BORN, true);
        ClientId bare = person("Kaxonen", "Kerttu", LocalDate.of(1941, 5, 11), false);
        ClientId coded = person("Kaksonen", "Kerttu Aino", BORN, true);
        ClientId namesake = person("Kaksonen", "Kerttu", LocalDate.of(1999, 8, 27), false);
        doubles.search();
        var pair = pair(known, bare).orElseThrow();
        assertThat(pair.reasons())
                .containsExactlyInAnyOrder(
                        Reason.SAME_SOUND, Reason.SWAPPED_BIRTH_DATE, Reason.SAME_MUNICIPALITY);
        assertThat(pair.likelihood()).isGreaterThan(0.9);
        assertThat(pair(known, coded)).isEmpty();
        assertThat(pair(known, namesake)).isEmpty();
    }

    @Test
    @DisplayName("go on from the last search, and who has not changed is not compared again")
    void incremental() {
        ClientId one = person("Jatkonen", "Jalmari", BORN, true);
        doubles.search();
        now.set(START.plus(Duration.ofMinutes(5)));
        ClientId two = person("Jatkonen", "Jalmari", BORN, false);
        assertThat(queries.listPairs(now.instant().minusSeconds(60), now.instant(), BORN))
                .filteredOn(p -> List.of(p.one(), p.other()).contains(two))
                .singleElement()
                .satisfies(p -> assertThat(List.of(p.one(), p.other())).contains(one));
        doubles.search();
        assertThat(pair(one, two)).isPresent();
        now.set(START.plus(Duration.ofMinutes(10)));
        assertThat(queries.listPairs(START.plus(Duration.ofMinutes(5)), now.instant(), BORN))
                .filteredOn(p -> List.of(p.one(), p.other()).contains(two))
                .isEmpty();
    }

    @Test
    @DisplayName("that are two people are remembered, those left for later come back")
    void judged() {
        ClientId one = person("Muistinen", "Martta", BORN, true);
        ClientId two = person("Muistinen", "Martta", BORN, false);
        Account nurse = nurse(one, two);
        doubles.search();
        var pair = pair(one, two).orElseThrow();
        assertThat(mine(nurse)).contains(pair.id());
        doubles.later(nurse.actor(), pair.id());
        assertThat(mine(nurse)).doesNotContain(pair.id());
        now.set(START.plus(Duration.ofDays(29)));
        assertThat(mine(nurse)).contains(pair.id());
        doubles.notSame(nurse.actor(), pair.id(), "Tapasin molemmat");
        assertThat(mine(nurse)).doesNotContain(pair.id());
        assertThatThrownBy(() -> doubles.notSame(nurse.actor(), pair.id(), "Taas"))
                .isInstanceOf(Refusal.class);
        jdbc.sql("UPDATE client SET changed_at = ? WHERE id = ?")
                .param(java.sql.Timestamp.from(now.instant()))
                .param(two.value())
                .update();
        doubles.search();
        assertThat(pair(one, two).orElseThrow().judged()).isEqualTo(Doubles.Judged.NOT_SAME);
        assertThat(mine(nurse)).doesNotContain(pair.id());
    }

    @Test
    @DisplayName("are shown to those who may see both, and all of them to whoever oversees")
    void shown() {
        ClientId one = person("Näkyvä", "Nestori", BORN, true);
        ClientId two = person("Näkyvä", "Nestori", BORN, false);
        Account both = nurse(one, two);
        Account half = seeing(People.counsellor(accounts), one);
        doubles.search();
        var pair = pair(one, two).orElseThrow();
        assertThat(mine(both)).contains(pair.id());
        assertThat(mine(half)).doesNotContain(pair.id());
        assertThat(doubles.get(both.actor(), pair.id()).id()).isEqualTo(pair.id());
        assertThatThrownBy(() -> doubles.get(half.actor(), pair.id())).isInstanceOf(Denied.class);
        assertThat(queries.existsGround(half.actor(), pair.id(), NOW_DAY)).isFalse();
        var link = merges.merge(both.actor(), two, one, "Sama");
        assertThat(mine(both)).doesNotContain(pair.id());
        assertThat(pair(one, two).orElseThrow().judged()).isEqualTo(Doubles.Judged.SAME);
        merges.undoMerge(both.actor(), link, "Eri");
        assertThat(pair(one, two).orElseThrow().judged()).isEqualTo(Doubles.Judged.NOT_SAME);
    }

    @Test
    @DisplayName(
            "are compared also when a person brings them together, once a night by the program")
    void compared() {
        ClientId one = person("Verrattu", "Vieno", BORN, true);
        ClientId two = person("Toinen", "Tauno", BORN.plusDays(100), false);
        var id = doubles.compare(system, one, two);
        assertThat(doubles.compare(system, two, one)).isEqualTo(id);
        assertThat(doubles.get(system, id).likelihood()).isLessThan(0.01);
        assertThatThrownBy(() -> doubles.compare(system, one, one)).isInstanceOf(Refusal.class);
        now.set(START.plus(Duration.ofDays(400)));
        assertThat(desk.searchOnceADay()).isPresent();
        assertThat(desk.searchOnceADay()).isEmpty();
    }

    private static final LocalDate NOW_DAY = LocalDate.of(2026, 3, 10);

    private Optional<Doubles.Pair> pair(ClientId one, ClientId other) {
        return queries.findOf(one, other).flatMap(queries::find);
    }

    private List<java.util.UUID> mine(Account reader) {
        var all = new ArrayList<java.util.UUID>();
        java.util.UUID after = null;
        do {
            var page = doubles.waiting(reader.actor(), after);
            page.pairs().forEach(p -> all.add(p.id()));
            after = page.next();
        } while (after != null);
        return all;
    }

    private Account nurse(ClientId... of) {
        return seeing(People.nurse(accounts), of);
    }

    private Account seeing(Account nurse, ClientId... of) {
        transaction.executeWithoutResult(t -> {
            for (ClientId client : of) {
                relationships.open(
                        client,
                        Holder.of(nurse.professional()),
                        RelationshipKind.CARE,
                        Ids.next(),
                        LocalDate.of(2026, 3, 1),
                        null);
            }
        });
        return nurse;
    }

    private ClientId person(String family, String given, LocalDate born, boolean coded) {
        String code = coded ? IdentityCode.of(born, 'W', 902 + 2 * number++).value() : null;
        return clients.create(
                system,
                new NewClient(
                        family,
                        given,
                        null,
                        code,
                        coded ? null : born,
                        null,
                        "fi",
                        "214",
                        null,
                        null,
                        false,
                        List.of()));
    }
}
