package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The search against a plain reading of its rule: the name in force has the part, and some ground
 * holds today. What comes first, the person, the ground or a new name, must not matter.
 */
@DisplayName("A search by a part of a name")
class ClientSearchQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final List<String> FAMILIES =
            List.of("Hakumäki", "Hakunen", "Mäkihaku", "Hakuström", "Niemihaku");

    @Autowired Clients clients;
    @Autowired Relationships relationships;
    @Autowired ClientQueries names;
    @Autowired ClientSearchQueries queries;

    private record Ground(ClientId client, Holder holder, LocalDate from, @Nullable LocalDate to) {
        boolean holdsFor(Actor actor) {
            boolean mine =
                    (holder.professional() != null
                                    && holder.professional().equals(actor.professional()))
                            || (holder.unit() != null && actor.units().contains(holder.unit()))
                            || (holder.account() != null
                                    && holder.account().equals(actor.account()));
            return mine && !from.isAfter(TODAY) && (to == null || !to.isBefore(TODAY));
        }
    }

    @ParameterizedTest(name = "finds whom a plain reading of the rule finds, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithThePlainRule(long seed) {
        var random = new Random(seed);
        // A word of its own keeps the people of other tests out.
        String own =
                "Z" + Long.toString(random.nextLong(Long.MAX_VALUE), 36).replaceAll("[0-9]", "q");
        var professionals = List.of(new ProfessionalId(Ids.next()), new ProfessionalId(Ids.next()));
        var units = List.of(new UnitId(Ids.next()), new UnitId(Ids.next()), new UnitId(Ids.next()));
        var account = new AccountId(Ids.next());
        var named = new HashMap<ClientId, String>();
        var grounds = new ArrayList<Ground>();
        for (int i = 0; i < 120; i++) {
            switch (named.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> {
                    String family = pick(FAMILIES, random);
                    named.put(
                            clients.create(Actor.system(), NewClient.of(own, family, bornCode())),
                            family);
                }
                case 1 -> {
                    ClientId client = pick(List.copyOf(named.keySet()), random);
                    String family = pick(FAMILIES, random);
                    LocalDate day = TODAY.minusDays(random.nextInt(3));
                    names.saveName(client, family, own, null, day, NOW, null);
                    named.put(client, family);
                }
                default -> grounds.add(ground(named, professionals, units, account, random));
            }
        }
        for (Actor actor : actors(professionals, units, account)) {
            for (String part : List.of("haku", "mäki", "NIE", "strom")) {
                var expected = new ArrayList<ClientId>();
                named.forEach((client, family) -> {
                    boolean matches = plain(family).contains(plain(part));
                    if (matches
                            && grounds.stream()
                                    .anyMatch(
                                            g -> g.client().equals(client) && g.holdsFor(actor))) {
                        expected.add(client);
                    }
                });
                var found = queries.search(actor, TODAY, List.of(own, part), null, null, 200);
                assertThat(found.stream().map(ClientSearchQueries.FoundRow::id))
                        .as(part)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(found).allMatch(row -> row.total() == expected.size());
            }
        }
    }

    private Ground ground(
            Map<ClientId, String> named,
            List<ProfessionalId> professionals,
            List<UnitId> units,
            AccountId account,
            Random random) {
        Holder holder =
                switch (random.nextInt(3)) {
                    case 0 -> Holder.of(pick(professionals, random));
                    case 1 -> Holder.of(pick(units, random));
                    default -> Holder.of(account);
                };
        LocalDate from = TODAY.plusDays(random.nextInt(-5, 3));
        LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(6));
        var ground = new Ground(pick(List.copyOf(named.keySet()), random), holder, from, to);
        relationships.open(ground.client(), holder, RelationshipKind.CARE, Ids.next(), from, to);
        return ground;
    }

    private static List<Actor> actors(
            List<ProfessionalId> professionals, List<UnitId> units, AccountId account) {
        var roles = Set.of(Role.PROFESSIONAL);
        return List.of(
                new Actor(null, "Yksi", roles, professionals.getFirst(), null, List.of()),
                new Actor(
                        null, "Toinen", roles, professionals.getLast(), null, units.subList(0, 2)),
                new Actor(account, "Kolmas", roles, null, null, List.of()),
                new Actor(null, "Neljäs", roles, null, null, List.of()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ä', 'a').replace('ö', 'o');
    }

    private static int codes = 0;

    private static String bornCode() {
        int n = codes++;
        return IdentityCode.of(LocalDate.of(1930, 1, 1).plusDays(n / 90), 'V', 908 + n % 90)
                .value();
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
