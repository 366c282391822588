package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.ClientChange;
import fi.polku.client.Clients;
import fi.polku.client.ContactWay;
import fi.polku.client.ContactWays;
import fi.polku.client.Disclosure;
import fi.polku.client.IdentifierKind;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.client.PersonHistory;
import fi.polku.client.PersonalDetails;
import fi.polku.client.PersonalDetails.GivenIdentifier;
import fi.polku.client.PersonalDetails.NewHome;
import fi.polku.client.PersonalDetails.NewName;
import fi.polku.client.PersonalDetails.NewSpeech;
import fi.polku.client.PersonalDetails.NewWay;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Bundles;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What is known of a person over time")
class DetailQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private final Actor system = Actor.system();
    @Autowired Clients clients;
    @Autowired PersonalDetails details;
    @Autowired ContactWays ways;
    @Autowired DetailQueries queries;
    @Autowired Accounts accounts;
    @Autowired Bundles bundles;

    @Test
    @DisplayName(
            "a new name begins on its day and the old one stays; the call name is the new one's")
    void names() {
        ClientId who = person(false);
        now.set(NOW.plus(Duration.ofDays(20)));
        details.rename(
                system, who, new NewName("Uusi", "Anna", "Anni", TODAY.plusDays(10), "Avioliitto"));
        var names = queries.listNames(who);
        assertThat(names).hasSize(2);
        assertThat(names.getFirst().fromOn()).isEqualTo(TODAY.plusDays(10));
        assertThat(names.getFirst().reason()).isEqualTo("Avioliitto");
        assertThat(names.getLast().toOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(clients.get(who).name()).isEqualTo("Anni Uusi");
        assertThatThrownBy(() ->
                        details.rename(
                                system,
                                who,
                                new NewName("X", "Y", null, TODAY.plusYears(1), "Pian")))
                .isInstanceOf(Refusals.class);
    }

    @Test
    @DisplayName("an identity code ends with its reason, and the right one is given after it")
    void identifiers() {
        ClientId who = person(false);
        String wrong = IdentityCode.of(LocalDate.of(1950, 2, 3), 'X', 901).value();
        details.identify(
                system, who, new GivenIdentifier(IdentifierKind.HETU, null, null, wrong, "Kertoi"));
        details.identify(
                system,
                who,
                new GivenIdentifier(IdentifierKind.FOREIGN, "SE", null, "19500203-1234", "Passi"));
        var held = queries.listIdentifiers(who);
        var code = held.stream().filter(i -> i.value().equals(wrong)).findFirst().orElseThrow();
        assertThat(held)
                .filteredOn(i -> i.kind() == IdentifierKind.FOREIGN)
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.country()).isEqualTo("SE");
                    assertThat(i.system()).isEqualTo("urn:country:SE");
                    assertThat(i.reason()).isEqualTo("Passi");
                });
        String right = IdentityCode.of(LocalDate.of(1950, 2, 3), 'X', 903).value();
        assertThatThrownBy(() ->
                        details.identify(
                                system,
                                who,
                                new GivenIdentifier(
                                        IdentifierKind.HETU, null, null, right, "Oikea")))
                .hasMessageContaining("client.details.code.has");
        details.endIdentifier(system, who, code.id(), TODAY, "Numero oli väärin");
        details.identify(
                system, who, new GivenIdentifier(IdentifierKind.HETU, null, null, right, "Oikea"));
        assertThat(clients.byIdentityCode(right)).contains(who);
        assertThat(clients.byIdentityCode(wrong)).isEmpty();
        assertThat(queries.listIdentifiers(who))
                .anySatisfy(i -> assertThat(i.endReason()).isEqualTo("Numero oli väärin"));
    }

    @Test
    @DisplayName("a way to reach says what may be said, and the one before stays as it was")
    void limits() {
        ClientId who = person(false);
        details.reach(
                system,
                who,
                new NewWay(
                        ContactWay.Kind.PHONE,
                        "046 555 0101",
                        ContactWay.Speaks.CONTACT_US,
                        false,
                        true,
                        false,
                        "Yhteinen puhelin",
                        "Kertoi"));
        var way = ways.of(system, who).getFirst();
        assertThat(way.withHeed(bundles.in("fi")))
                .isEqualTo(
                        "046 555 0101 (Tekstiviestiin vain yhteydenottopyyntö. Ei viestiä"
                                + " vastaajaan. Muista: Yhteinen puhelin)");
        assertThat(way.takesReminders()).isTrue();
        assertThat(way.takesNotices()).isFalse();
        assertThat(queries.listWays(who)).hasSize(2);
        assertThat(queries.findSigns(who).orElseThrow().ways()).isNotNull();
        assertThat(details.signs(who, Disclosure.WHOLE).ways()).containsExactly(way);
        details.reach(
                system,
                who,
                new NewWay(ContactWay.Kind.PHONE, "", null, null, null, null, null, "Ei ole"));
        assertThat(ways.of(system, who)).isEmpty();
        assertThat(clients.get(who).phone()).isNull();
    }

    @Test
    @DisplayName("homes are kept from the first change on, however the change came")
    void homes() {
        ClientId who = person(false);
        now.set(NOW.plus(Duration.ofDays(30)));
        details.move(
                system,
                who,
                new NewHome(
                        "609", null, TODAY.plusDays(20), PersonHistory.Source.CLIENT, "Muutto"));
        var change = ClientChange.of(clients.get(who));
        clients.change(
                system,
                who,
                new ClientChange(
                        change.familyName(),
                        change.givenNames(),
                        change.callName(),
                        change.bornOn(),
                        change.sex(),
                        "sv",
                        "684",
                        change.phone(),
                        change.email(),
                        false,
                        null));
        assertThat(queries.listHomes(who))
                .extracting(h -> h.municipalityCode() + " " + h.fromOn() + " " + h.toOn())
                .containsExactly(
                        "684 2026-04-09 null",
                        "609 2026-03-30 2026-04-08",
                        "214 2026-03-10 2026-03-29");
        assertThat(queries.listSpeeches(who))
                .singleElement()
                .matches(s -> s.language().equals("sv"));
        assertThat(clients.get(who).municipalityCode()).isEqualTo("684");
    }

    @Test
    @DisplayName("one changes one's own ways and language, and nobody else's, nor one's name")
    void own() {
        ClientId who = person(false);
        Account self = People.client(accounts, who);
        details.speak(
                self.actor(),
                who,
                new NewSpeech(
                        "fse",
                        PersonHistory.Interpreter.SIGN,
                        null,
                        PersonHistory.InterpreterWay.VIDEO,
                        null));
        assertThat(details.speech(who).interpreter()).isEqualTo(PersonHistory.Interpreter.SIGN);
        assertThat(clients.get(who).language()).isEqualTo("fse");
        assertThat(queries.findOwnRow(who).orElseThrow().language()).isEqualTo("fse");
        ClientId other = person(false);
        assertThatThrownBy(() -> details.of(self.actor(), other)).isInstanceOf(Denied.class);
        assertThatThrownBy(() ->
                        details.rename(
                                self.actor(),
                                who,
                                new NewName("Minä", "Itse", null, TODAY, "Halu")))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName(
            "of a protected person neither ways nor homes are told, and a new one can be recorded")
    void hidden() {
        ClientId who = person(true);
        Account self = People.client(accounts, who);
        Account nurse = People.nurse(accounts);
        transaction.executeWithoutResult(t -> seen(nurse, who));
        var told = details.of(nurse.actor(), who);
        assertThat(told.masked()).isTrue();
        assertThat(told.ways()).isEmpty();
        assertThat(told.homes()).isEmpty();
        assertThat(ways.of(nurse.actor(), List.of(who))).isEmpty();
        details.reach(
                nurse.actor(),
                who,
                new NewWay(
                        ContactWay.Kind.EMAIL,
                        "uusi@esimerkki.fi",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "K"));
        assertThat(details.of(self.actor(), who).ways()).hasSize(2);
        assertThat(queries.listWaysInForce(List.of(who))).hasSize(2);
    }

    @Autowired fi.polku.access.Relationships relationships;

    private void seen(Account nurse, ClientId who) {
        relationships.open(
                who,
                fi.polku.access.Holder.of(nurse.professional()),
                fi.polku.access.RelationshipKind.CARE,
                fi.polku.platform.Ids.next(),
                LocalDate.of(2026, 3, 1),
                null);
    }

    private ClientId person(boolean hidden) {
        return person(hidden, null);
    }

    private ClientId person(boolean hidden, @Nullable String code) {
        return clients.create(
                system,
                new NewClient(
                        "Ajallinen",
                        "Anna",
                        null,
                        code,
                        null,
                        null,
                        "fi",
                        "214",
                        "0405550100",
                        null,
                        hidden,
                        List.of()));
    }
}
