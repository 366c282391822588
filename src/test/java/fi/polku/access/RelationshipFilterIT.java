package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A client is seen only on a ground that is valid today")
class RelationshipFilterIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired Relationships relationships;
    @Autowired Access access;

    private record Ground(ClientId client, Holder holder, LocalDate from, @Nullable LocalDate to) {}

    /** The rule in plain words, against which the SQL is held. */
    private static boolean mayPlainly(Actor actor, ClientId client, List<Ground> grounds) {
        if (actor.is(Role.SYSTEM) || client.equals(actor.client())) {
            return true;
        }
        for (Ground ground : grounds) {
            Holder holder = ground.holder();
            boolean holds =
                    (holder.professional() != null
                                    && holder.professional().equals(actor.professional()))
                            || (holder.unit() != null && actor.units().contains(holder.unit()))
                            || (holder.account() != null
                                    && holder.account().equals(actor.account()));
            boolean begun = !ground.from().isAfter(TODAY);
            boolean over = ground.to() != null && ground.to().isBefore(TODAY);
            if (ground.client().equals(client) && holds && begun && !over) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest(name = "as a plain reading of the rule says, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithThePlainRule(long seed) {
        var random = new Random(seed);
        var clients = some(12, ClientId::new);
        var professionals = some(5, ProfessionalId::new);
        var units = some(4, UnitId::new);
        var accounts = some(4, AccountId::new);
        var grounds = new ArrayList<Ground>();
        for (int i = 0; i < 40; i++) {
            Holder holder =
                    switch (random.nextInt(3)) {
                        case 0 -> Holder.of(pick(professionals, random));
                        case 1 -> Holder.of(pick(units, random));
                        default -> Holder.of(pick(accounts, random));
                    };
            LocalDate from = TODAY.plusDays(random.nextInt(-5, 3));
            LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(6));
            var ground = new Ground(pick(clients, random), holder, from, to);
            grounds.add(ground);
            relationships.open(
                    ground.client(), holder, RelationshipKind.CARE, Ids.next(), from, to);
        }
        var actors = new ArrayList<Actor>(List.of(Actor.anonymous(), Actor.system()));
        for (int i = 0; i < 20; i++) {
            actors.add(
                    new Actor(
                            random.nextBoolean() ? pick(accounts, random) : null,
                            "Joku",
                            Set.of(Role.PROFESSIONAL),
                            random.nextBoolean() ? pick(professionals, random) : null,
                            random.nextInt(5) == 0 ? pick(clients, random) : null,
                            units.subList(0, random.nextInt(units.size()))));
        }
        for (Actor actor : actors) {
            var expected = new HashSet<UUID>();
            for (ClientId client : clients) {
                boolean may = mayPlainly(actor, client, grounds);
                assertThat(access.maySee(actor, client)).isEqualTo(may);
                if (may) {
                    expected.add(client.value());
                }
            }
            assertThat(seen(actor, clients)).isEqualTo(expected);
        }
    }

    private Set<UUID> seen(Actor actor, List<ClientId> clients) {
        return new HashSet<>(
                jdbc.sql(
                                "SELECT c.id FROM unnest(:clients) AS c (id) WHERE "
                                        + RelationshipFilter.on("c.id"))
                        .paramSource(
                                RelationshipFilter.params(
                                                Params.of("clients", clients), actor, TODAY)
                                        .source())
                        .query(UUID.class)
                        .list());
    }

    @Test
    @DisplayName("and after its last day no more")
    void endsAfterItsLastDay() {
        var client = new ClientId(Ids.next());
        var nurse = new ProfessionalId(Ids.next());
        var actor = new Actor(null, "Hoitaja", Set.of(Role.PROFESSIONAL), nurse, null, List.of());
        UUID source = Ids.next();
        relationships.open(client, Holder.of(nurse), RelationshipKind.CARE, source, TODAY, null);
        access.requireClient(actor, client);
        relationships.endOf(source, TODAY);
        access.requireClient(actor, client);
        now.set(NOW.plus(java.time.Duration.ofDays(1)));
        assertThatThrownBy(() -> access.requireClient(actor, client)).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("and the same ground opened twice is one")
    void openedTwiceIsOne() {
        var client = new ClientId(Ids.next());
        var unit = new UnitId(Ids.next());
        UUID source = Ids.next();
        for (int i = 0; i < 2; i++) {
            relationships.open(
                    client, Holder.of(unit), RelationshipKind.CONTACT, source, TODAY, null);
            relationships.open(
                    client,
                    Holder.of(unit),
                    RelationshipKind.APPOINTMENT,
                    source,
                    TODAY,
                    TODAY.plusDays(7));
        }
        assertThat(
                        jdbc.sql("SELECT count(*) FROM relationship WHERE client_id = :client")
                                .param("client", client.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    private static <T> List<T> some(int n, java.util.function.Function<UUID, T> id) {
        return java.util.stream.Stream.generate(Ids::next).limit(n).map(id).toList();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
