package fi.polku.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Candidate.Reason;
import fi.polku.client.Clients.ClientSearch;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Clients")
class ClientsIT extends DatabaseTest {
    private static final AtomicInteger DAYS = new AtomicInteger();
    @Autowired Clients clients;
    @Autowired ClientFinder finder;
    @Autowired ClientMerges merges;
    @Autowired Relationships relationships;

    private final Actor system = Actor.system();

    /** Somebody whom no other test has. */
    private static String freshCode() {
        int n = DAYS.getAndIncrement();
        return IdentityCode.of(LocalDate.of(1950, 1, 1).plusDays(n / 50), 'V', 950 + n % 50)
                .value();
    }

    private static Actor professional(UnitId... units) {
        return new Actor(
                null,
                "Testi",
                Set.of(Role.PROFESSIONAL),
                new ProfessionalId(Ids.next()),
                null,
                List.of(units));
    }

    @Test
    @DisplayName("a person is made with an identity code that tells the birth date and the sex")
    void create() {
        String code = freshCode();
        var id =
                clients.create(
                        system,
                        NewClient.of("Helmi Maria", "Mallinen", code)
                                .livingIn("214")
                                .reachedBy("040 000 0123", "helmi@esimerkki.fi"));
        var details = clients.get(id);
        assertThat(details.name()).isEqualTo("Helmi Mallinen");
        assertThat(details.initials()).isEqualTo("HM");
        assertThat(details.bornOn()).isEqualTo(new IdentityCode(code).bornOn());
        assertThat(details.identityCode()).isEqualTo(code);
        assertThat(details.phone()).isEqualTo("040 000 0123");
        assertThat(clients.byIdentityCode(" " + code.toLowerCase(java.util.Locale.ROOT)))
                .contains(id);
        assertThat(clients.all(List.of(id))).containsEntry(id, details);
        assertThat(clients.identifiers(id))
                .singleElement()
                .satisfies(i -> assertThat(i.kind()).isEqualTo(IdentifierKind.HETU));
    }

    @Test
    @DisplayName("the same identity code is refused to a second person, and nothing is half-done")
    void takenCode() {
        String code = freshCode();
        clients.create(system, NewClient.of("Eka", "Kaksonen", code));
        long before = count("client");
        assertThatThrownBy(() -> clients.create(system, NewClient.of("Toka", "Kaksonen", code)))
                .isInstanceOf(Refusal.class)
                .hasMessage("client.refusal.identityCode.taken");
        assertThat(count("client")).isEqualTo(before);
    }

    @Test
    @DisplayName("every wrong field is told at once")
    void wrongFields() {
        var wrong =
                new NewClient(
                        "<b>",
                        "x".repeat(201),
                        null,
                        "010190-999X",
                        LocalDate.of(2030, 1, 1),
                        "X",
                        "?",
                        "Pori",
                        "12",
                        "a@b",
                        false,
                        List.of());
        assertThatThrownBy(() -> clients.create(system, wrong))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all().stream().map(Refusal::field))
                                        .containsExactly(
                                                "familyName",
                                                "givenNames",
                                                "identityCode",
                                                "bornOn",
                                                "sex",
                                                "language",
                                                "municipality",
                                                "phone",
                                                "email"));
    }

    @Test
    @DisplayName("an unknown person gets a temporary identity, which ends when the code is known")
    void temporary() {
        var id =
                clients.create(
                        system,
                        new NewClient(
                                "Tuntematon",
                                "",
                                null,
                                null,
                                null,
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        assertThat(clients.identifiers(id))
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.kind()).isEqualTo(IdentifierKind.TEMPORARY);
                    assertThat(i.system()).isEqualTo("1.2.246.10.99999999.22.2026");
                    assertThat(i.value()).matches("2026-[0-9]{6}");
                });
        String code = freshCode();
        clients.identify(system, id, new NewIdentifier(IdentifierKind.HETU, "", code));
        assertThat(clients.identifiers(id))
                .singleElement()
                .satisfies(i -> assertThat(i.value()).isEqualTo(code));
        assertThat(clients.get(id).bornOn()).isEqualTo(new IdentityCode(code).bornOn());
    }

    @Test
    @DisplayName("a name that changes stays known for finding, and the old telephone with its days")
    void change() {
        var id = clients.create(system, NewClient.of("Pirjo", "Vanhanimi", freshCode()));
        now.set(NOW.plusSeconds(86_400 * 30));
        var before = clients.get(id);
        clients.change(
                system,
                id,
                new ClientChange(
                        "Uusinimi",
                        "Pirjo",
                        null,
                        before.bornOn(),
                        before.sex(),
                        "sv",
                        "609",
                        "050 000 0777",
                        null,
                        true,
                        null));
        var after = clients.get(id);
        assertThat(after.familyName()).isEqualTo("Uusinimi");
        assertThat(after.nonDisclosure()).isTrue();
        assertThat(after.language()).isEqualTo("sv");
        assertThat(finder.matches(new MatchQuery("Pirjo Vanhanimi", null, null, null, null, null)))
                .anySatisfy(c -> {
                    assertThat(c.id()).isEqualTo(id);
                    assertThat(c.phone()).isNull();
                    assertThat(c.municipalityCode()).isNull();
                });
        assertThatThrownBy(
                        () -> clients.change(professional(), id, ClientChange.of(clients.get(id))))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("possible matches stand side by side with what speaks for and against")
    void matches() {
        String code = freshCode();
        var born = new IdentityCode(code).bornOn();
        var right =
                clients.create(
                        system,
                        NewClient.of("Åke Örjan", "Ståhlkvist", code)
                                .livingIn("684")
                                .reachedBy("+358 44 123 4567", null));
        var other =
                clients.create(
                        system,
                        NewClient.of("Åke", "Ståhlkvist", freshCode50YearsLater()).livingIn("609"));
        var found =
                finder.matches(
                        new MatchQuery("Ake Stahlkvist", born, null, "044 1234567", null, "684"));
        assertThat(found)
                .first()
                .satisfies(c -> {
                    assertThat(c.id()).isEqualTo(right);
                    assertThat(c.reasons())
                            .containsExactly(
                                    Reason.SAME_NAME,
                                    Reason.SAME_BIRTH_DATE,
                                    Reason.SAME_PHONE,
                                    Reason.SAME_MUNICIPALITY);
                    assertThat(c.against()).isEmpty();
                });
        assertThat(found)
                .filteredOn(c -> c.id().equals(other))
                .allSatisfy(c -> assertThat(c.against()).contains(Reason.OTHER_BIRTH_DATE));
        assertThat(finder.matches(new MatchQuery(null, null, code, null, null, null)))
                .singleElement()
                .satisfies(c -> assertThat(c.reasons()).containsExactly(Reason.SAME_IDENTITY_CODE));
        assertThat(finder.matches(new MatchQuery("Ståhlqvist Åke", null, null, null, null, null)))
                .anySatisfy(c -> assertThat(c.reasons()).containsExactly(Reason.SAME_SOUND));
        assertThat(finder.matches(new MatchQuery(null, null, null, null, null, null))).isEmpty();
    }

    private static String freshCode50YearsLater() {
        int n = DAYS.getAndIncrement();
        return IdentityCode.of(LocalDate.of(2000, 1, 1).plusDays(n / 50), 'F', 950 + n % 50)
                .value();
    }

    @Test
    @DisplayName(
            "search finds by part of a name those whom one has a relationship with, page by page")
    void search() {
        var unit = new UnitId(Ids.next());
        var actor = professional(unit);
        var mine = new ArrayList<ClientId>();
        for (String given : List.of("Aino", "Beata", "Cecilia")) {
            var id = clients.create(system, NewClient.of(given, "Hakukokeilä", freshCode()));
            relationships.open(
                    id,
                    Holder.of(unit),
                    RelationshipKind.CARE,
                    Ids.next(),
                    LocalDate.of(2026, 3, 1),
                    null);
            mine.add(id);
        }
        clients.create(system, NewClient.of("Daavid", "Hakukokeilä", freshCode()));
        var first = finder.search(actor, new ClientSearch("hakukokeila", null, 2));
        assertThat(first.rows().stream().map(ClientPage.Row::id))
                .containsExactlyElementsOf(mine.subList(0, 2));
        assertThat(first.total()).isEqualTo(3);
        var second = finder.search(actor, new ClientSearch("hakukokeila", first.next(), 2));
        assertThat(second.rows().stream().map(ClientPage.Row::id)).containsExactly(mine.get(2));
        assertThat(second.next()).isNull();
        assertThat(finder.search(actor, new ClientSearch("kokeil cec", null, 20)).rows())
                .singleElement()
                .satisfies(r -> assertThat(r.givenNames()).isEqualTo("Cecilia"));
        assertThat(finder.search(actor, new ClientSearch("%%", null, 20)).rows()).isEmpty();
    }

    @Test
    @DisplayName("without a relationship today nobody is listed, not even by identity code")
    void noRelationship() {
        String code = freshCode();
        var id = clients.create(system, NewClient.of("Salainen", "Henkilö", code));
        var actor = professional();
        assertThat(finder.search(actor, new ClientSearch(code, null, 20)).rows()).isEmpty();
        var professionalId = java.util.Objects.requireNonNull(actor.professional());
        relationships.open(
                id,
                Holder.of(professionalId),
                RelationshipKind.CARE,
                Ids.next(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 9));
        assertThat(finder.search(actor, new ClientSearch(code, null, 20)).rows()).isEmpty();
        now.set(NOW.minusSeconds(86_400));
        assertThat(finder.search(actor, new ClientSearch(code, null, 20)).rows()).hasSize(1);
        assertThatThrownBy(() -> finder.search(Actor.anonymous(), new ClientSearch("a", null, 20)))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("two records of one person are linked, and the link can be undone")
    void merge() {
        String code = freshCode();
        var twice = clients.create(system, NewClient.of("Tupla", "Kirjattu", code));
        var goesOn = clients.create(system, NewClient.of("Tupla", "Kirjattu", null));
        var link = merges.merge(system, twice, goesOn, "Sama passi");
        assertThat(clients.byIdentityCode(code)).contains(goesOn);
        assertThat(clients.current(twice)).isEqualTo(goesOn);
        assertThat(clients.get(twice).familyName()).isEqualTo("Kirjattu");
        assertThatThrownBy(() -> merges.merge(system, goesOn, twice, "Sama passi"))
                .isInstanceOf(Refusal.class);
        merges.undoMerge(system, link, "Eri passi");
        assertThat(clients.byIdentityCode(code)).contains(twice);
        assertThatThrownBy(() -> merges.undoMerge(system, link, "Eri passi"))
                .isInstanceOf(Refusal.class);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
