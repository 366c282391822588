package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.Departures;
import fi.polku.client.Doubles;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.client.PersonHistory;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in a person's details")
@Sends({
    "/work/clients/{id}/details/{part}",
    "/my/details/{part}",
    "/work/clients/{id}/records",
    "/work/clients/{id}/records/undo",
    "/work/doubles/{id}/same",
    "/work/doubles/{id}/not-same",
    "/work/doubles/{id}/later",
    "/admin/doubles/{id}/same",
    "/admin/doubles/{id}/not-same",
    "/admin/doubles/{id}/later"
})
class DetailWrongInputIT extends WrongInputTest {
    private static final List<String> FUTURE = List.of("2026-03-11", "11.3.2026");
    private static int number;
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Relationships relationships;
    @Autowired Departures departures;
    @Autowired Doubles doubles;
    @Autowired ClientMerges merges;
    private Account nurse;
    private Account self;

    @TestFactory
    @DisplayName("a name")
    Stream<DynamicTest> name() {
        return work("name", "a new name")
                .filled("familyName", "Uusinimi")
                .filled("from", "2026-03-10")
                .filled("reason", "Avioliitto")
                .anything("familyName", "givenNames")
                .refuses(List.of("x".repeat(201), "A<b>"), "familyName", "givenNames", "callName")
                .required("from", "reason")
                .day("from")
                .refuses(FUTURE, "from")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("an identity code")
    Stream<DynamicTest> code() {
        nurse = People.nurse(accounts);
        return form("a code")
                .by(nurse)
                .at(() -> person() + "/details/identity-code")
                .filled("identityCode", IdentityCode.of(LocalDate.of(1931, 5, 6), 'V', 999).value())
                .filled("reason", "Passi")
                .required("identityCode", "reason")
                .identity("identityCode")
                .rows();
    }

    @TestFactory
    @DisplayName("an identifier of another country")
    Stream<DynamicTest> foreign() {
        return work("foreign-identifier", "another identifier")
                .filled("country", "SE")
                .filled("value", "SE-" + Ids.next())
                .filled("reason", "Passi")
                .required("value", "reason")
                .refuses(List.of("XX", "suomi", "🙂"), "country")
                .refuses(List.of("urn oid", "<b>", "x".repeat(201)), "system")
                .refuses(List.of("x".repeat(201), "<b>"), "value")
                .rows();
    }

    @TestFactory
    @DisplayName("ending an identifier")
    Stream<DynamicTest> endIdentifier() {
        return work("end-identifier", "ending")
                .first("identifier")
                .filled("to", "2026-03-10")
                .filled("reason", "Väärä")
                .required("identifier", "to", "reason")
                .chosen("identifier")
                .day("to")
                .refuses(FUTURE, "to")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("a telephone")
    Stream<DynamicTest> phone() {
        return work("phone", "a telephone")
                .filled("phone", "040 555 0123")
                .filled("speaks", "CONTACT_US")
                .filled("voicemail", "NO")
                .filled("reminders", "YES")
                .filled("notices", "NO")
                .filled("note", "Soita aamulla")
                .filled("reason", "Kertoi")
                .required("reason")
                .refuses(List.of("12", "abc", "<b>0401234567"), "phone")
                .chosen("speaks", "voicemail", "reminders", "notices")
                .atMost(300, "note")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("one's own e-mail")
    Stream<DynamicTest> ownEmail() {
        return form("own e-mail")
                .as(() -> self)
                .at(() -> {
                    self = People.client(accounts, of(person()));
                    return "/my/details/email";
                })
                .filled("email", "oma@esimerkki.fi")
                .filled("speaks", "ALL")
                .filled("reminders", "YES")
                .filled("notices", "YES")
                .refuses(List.of("oma@", "<b>@a.fi"), "email")
                .chosen("speaks", "reminders", "notices")
                .atMost(300, "note")
                .rows();
    }

    @TestFactory
    @DisplayName("where letters go")
    Stream<DynamicTest> address() {
        return work("address", "an address")
                .filled("address", "Postilokero 12, 28100 Pori")
                .filled("speaks", "ALL")
                .filled("reason", "Kertoi")
                .refuses(List.of("x".repeat(401), "<b>"), "address")
                .chosen("speaks")
                .required("reason")
                .atMost(300, "note")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("language and interpreter")
    Stream<DynamicTest> speech() {
        return work("language", "language")
                .filled("language", "fse")
                .filled("interpreter", "SIGN")
                .filled("way", "VIDEO")
                .filled("reason", "Kertoi")
                .required("language", "interpreter", "reason")
                .refuses(List.of("<script>", "0", "🙂"), "language", "interpreterLanguage")
                .chosen("interpreter", "way")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("a home")
    Stream<DynamicTest> home() {
        return work("home", "a home")
                .filled("municipality", "609")
                .filled("from", "2026-03-01")
                .filled("source", "CLIENT")
                .filled("reason", "Muutto")
                .required("municipality", "from", "source", "reason")
                .refuses(List.of("SE", "XX"), "country")
                .day("from")
                .refuses(FUTURE, "from")
                .chosen("source")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("a death")
    Stream<DynamicTest> departure() {
        return work("departure", "a death")
                .filled("departure", "DEATH")
                .filled("happened", "2026-03-09")
                .filled("source", "RELATIVE")
                .required("departure", "happened", "source")
                .chosen("departure", "source")
                .refuses(List.of("CLIENT", "BEFORE"), "source")
                .day("happened")
                .refuses(FUTURE, "happened")
                .rows();
    }

    @TestFactory
    @DisplayName("what was recorded in error")
    Stream<DynamicTest> withdraw() {
        nurse = People.nurse(accounts);
        return form("withdrawing")
                .by(nurse)
                .at(() -> {
                    String address = person();
                    departures.record(
                            nurse.actor(),
                            of(address),
                            Departures.Kind.MOVED_AWAY,
                            LocalDate.of(2026, 3, 1),
                            PersonHistory.Source.CLIENT);
                    return address + "/details/departure-withdrawn";
                })
                .first("which")
                .filled("reason", "Väärä henkilö")
                .required("which", "reason")
                .chosen("which")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("comparing with another record")
    Stream<DynamicTest> compare() {
        nurse = People.nurse(accounts);
        String other = temporary(of(person()));
        return form("comparing")
                .by(nurse)
                .at(() -> person() + "/records")
                .filled("identifier", other)
                .required("identifier")
                .identity("identifier")
                .withoutJournal("two records are only brought side by side")
                .rows();
    }

    @TestFactory
    @DisplayName("taking a join back")
    Stream<DynamicTest> undo() {
        nurse = People.nurse(accounts);
        return form("undoing")
                .by(nurse)
                .at(() -> {
                    String address = person();
                    merges.merge(nurse.actor(), of(person()), of(address), "Sama");
                    return address + "/records";
                })
                .sentTo(address -> address + "/undo")
                .first("link")
                .filled("undoReason", "Eri ihmiset")
                .required("link", "undoReason")
                .chosen("link")
                .atMost(2000, "undoReason")
                .rows();
    }

    @TestFactory
    @DisplayName("one person")
    Stream<DynamicTest> same() {
        nurse = People.nurse(accounts);
        return form("joining")
                .by(nurse)
                .at(this::pair)
                .sentTo(address -> address + "/same")
                .first("goesOn")
                .filled("reason", "Passi")
                .required("goesOn", "reason")
                .chosen("goesOn")
                .atMost(2000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("two people")
    Stream<DynamicTest> notSame() {
        nurse = People.nurse(accounts);
        return form("two people")
                .by(nurse)
                .at(this::pair)
                .sentTo(address -> address + "/not-same")
                .filled("notReason", "Tapasin molemmat")
                .required("notReason")
                .atMost(2000, "notReason")
                .rows();
    }

    @TestFactory
    @DisplayName("later")
    Stream<DynamicTest> later() {
        nurse = People.nurse(accounts);
        return form("later").by(nurse).at(this::pair).sentTo(address -> address + "/later").rows();
    }

    private Form work(String part, String name) {
        nurse = People.nurse(accounts);
        return form(name).by(nurse).at(() -> person() + "/details/" + part);
    }

    private String pair() {
        return "/work/doubles/" + doubles.compare(nurse.actor(), of(person()), of(person()));
    }

    private String temporary(ClientId client) {
        return clients.identifiers(client).getFirst().value();
    }

    private static ClientId of(String address) {
        return ClientId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    private String person() {
        ClientId who =
                clients.create(
                        Actor.system(),
                        NewClient.of("Tiina", "Tieto" + letters(number++), null)
                                .livingIn("214")
                                .reachedBy("0457" + (100_000 + number), null));
        transaction.executeWithoutResult(t ->
                relationships.open(
                        who,
                        Holder.of(People.nurse(accounts).professional()),
                        RelationshipKind.CARE,
                        Ids.next(),
                        LocalDate.of(2026, 3, 1),
                        null));
        return "/work/clients/" + who.value();
    }

    /** Names that do not sound alike: else everybody here would be everybody else's double. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number + 12; rest > 0; rest /= 10) {
            letters.append("lamerohusi".charAt(rest % 10)).append("aeiou".charAt(rest % 5));
        }
        return letters.toString();
    }
}
