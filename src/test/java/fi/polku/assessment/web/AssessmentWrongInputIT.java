package fi.polku.assessment.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.kernel.ClientId;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in linking and assessing")
@Sends({"/work/contacts/{id}/person", "/work/contacts/{id}/assessment"})
class AssessmentWrongInputIT extends WrongInputTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    @Autowired ContactReception reception;
    @Autowired ContactHandling handling;
    @Autowired ContactOutcomes outcomes;
    @Autowired Clients clients;
    @Autowired Accounts accounts;

    @TestFactory
    @DisplayName("a person looked for by identity code")
    Stream<DynamicTest> byCode() {
        String code = code();
        clients.create(Actor.system(), NewClient.of("Koe", "Etsitty", code));
        Account nurse = People.nurse(accounts);
        return form("a person looked for by code")
                .by(nurse)
                .at(() -> address(taken(nurse, "214", null)) + "/person")
                .filled("lookFor", code)
                .required("lookFor")
                .identity("lookFor")
                // Rightly formed and nobody's.
                .refuses(List.of(code()), "lookFor")
                .technical("action")
                .rows();
    }

    @TestFactory
    @DisplayName("a new person")
    Stream<DynamicTest> newPerson() {
        Account nurse = People.nurse(accounts);
        return form("a new person")
                .by(nurse)
                .at(() -> address(taken(nurse, "214", null)) + "/person")
                .filled("familyName", "Uusi-Ääkkönen")
                .filled("action", "new")
                .filled("phone", "040 000 0123")
                .filled("email", "uusi@esimerkki.fi")
                .required("familyName")
                .refuses(
                        List.of("<b>Uusi</b>", "x".repeat(201), "x".repeat(100_000)),
                        "familyName",
                        "givenNames")
                .identity("identityCode")
                .day("bornOn")
                .refuses(List.of("1.1.2030", "1.1.1850"), "bornOn")
                .chosen("sex", "language", "municipality")
                .refuses(List.of("abc", "12", "<b>0400000123</b>", "5".repeat(5000)), "phone")
                .refuses(List.of("nimi", "<b>@c.fi", "🙂", "a".repeat(260) + "@b.fi"), "email")
                .technical("action")
                .having("sex")
                .rows();
    }

    @TestFactory
    @DisplayName("a person among the possible ones")
    Stream<DynamicTest> match() {
        Account nurse = People.nurse(accounts);
        return form("a possible person chosen")
                .by(nurse)
                .at(() -> {
                    String code = code();
                    clients.create(Actor.system(), NewClient.of("Koe", "Mahdollinen", code));
                    return address(taken(nurse, "214", null, code)) + "/person";
                })
                .filled("action", "link")
                .technical(
                        "action",
                        "client",
                        "familyName",
                        "givenNames",
                        "bornOn",
                        "identityCode",
                        "phone",
                        "email",
                        "municipality")
                .having("client")
                .rows();
    }

    @TestFactory
    @DisplayName("the need of care")
    Stream<DynamicTest> care() {
        Account nurse = People.nurse(accounts);
        return form("the need of care")
                .by(nurse)
                .at(() -> address(taken(nurse, "214", person())) + "/assessment?kind=CARE")
                .sentTo(page -> page.replace("?kind=CARE", ""))
                .filled("findings", "Selkäkipu ja uupumus.")
                .filled("urgency", "NON_URGENT")
                .filled("outcome", "OWN_WORKER_PLAN")
                .filled("profession", "PHYSIOTHERAPIST")
                .filled("keep", "yes")
                .required("findings", "urgency", "outcome", "keep")
                .atMost(10_000, "findings")
                .chosen("urgency", "outcome", "profession", "keep", "remedy", "delay")
                .day("accessOn")
                .anything("certificateOnly", "told")
                .technical("kind")
                .rows();
    }

    @TestFactory
    @DisplayName("the need of social services")
    Stream<DynamicTest> need() {
        Account counsellor = People.counsellor(accounts);
        return form("the need of social services")
                .by(counsellor)
                .at(() -> address(taken(counsellor, "214", person())) + "/assessment?kind=NEED")
                .sentTo(page -> page.replace("?kind=NEED", ""))
                .filled("situation", "Rahat eivät riitä.")
                .filled("supportNeed", "Apua talouteen.")
                .filled("need", "FINANCIAL")
                .filled("clientView", "Haluan itse hoitaa.")
                .filled("conclusions", "Ohjausta ja neuvontaa.")
                .filled("duration", "TEMPORARY")
                .filled("needOutcome", "OWN_WORKER_PLAN")
                .required(
                        "situation",
                        "supportNeed",
                        "need",
                        "clientView",
                        "conclusions",
                        "duration",
                        "needOutcome",
                        "serviceTask")
                .atMost(
                        10_000,
                        "situation",
                        "supportNeed",
                        "clientView",
                        "conclusions",
                        "specialReason")
                .chosen(
                        "need",
                        "duration",
                        "special",
                        "ground",
                        "needOutcome",
                        "serviceTask",
                        "responsible")
                .anything(
                        "ownWorkerClient",
                        "ownWorkerProfessional",
                        "disabled",
                        "highestCareAllowance")
                .technical("kind")
                .rows();
    }

    private static String code() {
        int n = PEOPLE.getAndIncrement();
        return IdentityCode.of(LocalDate.of(1961, 1, 1).plusDays(n / 100), 'V', 900 + n % 100)
                .value();
    }

    private ClientId person() {
        return clients.create(
                Actor.system(), NewClient.of("Koe", "Arvioitava", code()).livingIn("214"));
    }

    private ContactId taken(Account worker, String municipality, ClientId person) {
        return taken(worker, municipality, person, null);
    }

    private ContactId taken(Account worker, String municipality, ClientId person, String code) {
        boolean social = worker.units().contains(People.SOCIAL);
        ContactId id =
                reception
                        .receive(
                                Actor.anonymous(),
                                NewContact.of(
                                                Channel.WEB,
                                                social ? "Rahat eivät riitä." : "Selkä on kipeä.")
                                        .areas(List.of(social ? Area.MONEY : Area.PAIN))
                                        .municipality(municipality)
                                        .identityCode(code)
                                        .phone("040 000 0123")
                                        .ready())
                        .contact();
        handling.take(worker.actor(), id);
        if (person != null) {
            outcomes.linkClient(worker.actor(), id, person);
        }
        return id;
    }

    private static String address(ContactId id) {
        return "/work/contacts/" + id.value();
    }
}
