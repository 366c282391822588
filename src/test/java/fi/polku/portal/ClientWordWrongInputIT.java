package fi.polku.portal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Holder;
import fi.polku.access.Minors;
import fi.polku.access.PaperPermits;
import fi.polku.access.Permits.NewProhibition;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in the client's word at work, in openings and in the officer's question")
@Sends({
    "/work/clients/{id}/permits",
    "/work/clients/{id}/prohibitions",
    "/work/clients/{id}/prohibitions/record",
    "/work/clients/{id}/permits/withdraw",
    "/work/clients/{id}/openings/{kind}",
    "/work/clients/{id}/guardians",
    "/work/clients/{id}/guardians/hide",
    "/work/clients/{id}/guardians/show",
    "/work/clients/{id}/guardians/assess",
    "/my/hidden",
    "/my/hidden/show",
    "/admin/decisions"
})
class ClientWordWrongInputIT extends WrongInputTest {
    private static final String GUARDIAN = "010280-921L";

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Relationships relationships;
    @Autowired CareTasks careTasks;
    @Autowired Bookings bookings;
    @Autowired PaperPermits permits;
    @Autowired Minors minors;
    @Autowired Organizations organizations;
    private Account worker;
    private ClientId client;

    @TestFactory
    @DisplayName("a permit on paper")
    Stream<DynamicTest> permit() {
        return form("a permit on paper")
                .at(() -> person("/permits"))
                .as(() -> worker)
                .filled("part", "SUMMARY")
                .filled("from", "2026-01-01")
                .filled("to", "2026-02-01")
                .filled("paper", "2026-03-01")
                .required("part", "paper")
                .chosen("part", "receiver")
                .day("from", "to", "paper")
                .refuses(List.of("2026-03-11"), "paper")
                .rows();
    }

    @TestFactory
    @DisplayName("a prohibition on paper")
    Stream<DynamicTest> prohibition() {
        return form("a prohibition on paper")
                .at(() -> person("/permits"))
                .sentTo(page -> page.replace("/permits", "/prohibitions"))
                .as(() -> worker)
                .filled("target", "PATIENT")
                .filled("paper", "2026-03-01")
                .required("target", "paper")
                .chosen("target")
                .day("paper")
                .rows();
    }

    @TestFactory
    @DisplayName("a prohibition of one record on paper")
    Stream<DynamicTest> record() {
        return form("a prohibition of one record on paper")
                .at(() -> person("/permits"))
                .sentTo(page -> page.replace("/permits", "/prohibitions/record"))
                .as(() -> worker)
                .first("record")
                .filled("paper", "2026-03-01")
                .required("record", "paper")
                .chosen("record")
                .day("paper")
                .rows();
    }

    @TestFactory
    @DisplayName("withdrawing on paper")
    Stream<DynamicTest> withdraw() {
        return form("a withdrawal on paper")
                .at(() -> {
                    String page = person("/permits");
                    permits.forbid(
                            worker.actor(),
                            client,
                            new NewProhibition(Register.PATIENT, null, null),
                            LocalDate.of(2026, 3, 1));
                    return page;
                })
                .sentTo(page -> page + "/withdraw")
                .as(() -> worker)
                .technical("permit")
                .rows();
    }

    @TestFactory
    @DisplayName("stating a need")
    Stream<DynamicTest> opening() {
        return Stream.of("protected", "unable")
                .flatMap(kind ->
                        form("a need: " + kind)
                                .at(() -> person("/openings/" + kind))
                                .as(() -> worker)
                                .filled(
                                        "reason",
                                        kind.equals("protected") ? "MEDICATION" : "MEMORY")
                                .filled("words", "Lääkityksen muutos.")
                                .required("reason", "words")
                                .chosen("reason")
                                .refuses(List.of("lyhyt"), "words")
                                .atMost(1000, "words")
                                .rows());
    }

    @TestFactory
    @DisplayName("recording a guardian")
    Stream<DynamicTest> guardian() {
        guardianKnown();
        return form("a guardian")
                .at(() -> person("/guardians"))
                .as(() -> worker)
                .filled("identity", GUARDIAN)
                .filled("kind", "GUARDIAN")
                .filled("from", "2026-03-01")
                .required("identity", "kind")
                .identity("identity")
                .chosen("kind")
                .day("from")
                .rows();
    }

    @TestFactory
    @DisplayName("hiding from guardians")
    Stream<DynamicTest> hide() {
        return form("hiding from guardians")
                .at(() -> person("/guardians"))
                .sentTo(page -> page + "/hide")
                .as(() -> worker)
                .first("record")
                .filled("capable", "YES")
                .filled("words", "Ymmärtää, mistä on kyse.")
                .required("record", "capable", "words")
                .chosen("record", "capable")
                .refuses(List.of("NO"), "capable")
                .refuses(List.of("lyhyt"), "words")
                .atMost(1000, "words")
                .rows();
    }

    @TestFactory
    @DisplayName("showing to guardians")
    Stream<DynamicTest> show() {
        return form("showing to guardians")
                .at(() -> {
                    String page = person("/guardians");
                    minors.hide(
                            worker.actor(),
                            new Minors.NewHidden(
                                    client,
                                    Ids.next(),
                                    Register.PATIENT,
                                    null,
                                    true,
                                    "Ymmärtää, mistä on kyse."));
                    return page;
                })
                .sentTo(page -> page + "/show")
                .as(() -> worker)
                .technical("hidden")
                .rows();
    }

    @TestFactory
    @DisplayName("assessing a minor's own word")
    Stream<DynamicTest> assess() {
        return form("an assessment")
                .at(() -> {
                    String page = person("/guardians");
                    ownWord();
                    return page;
                })
                .sentTo(page -> page + "/assess")
                .as(() -> worker)
                .filled("holds", "YES")
                .filled("assessed", "Ymmärtää, mistä on kyse.")
                .required("holds", "assessed")
                .chosen("holds")
                .atMost(1000, "assessed")
                .technical("hidden")
                .rows();
    }

    private void ownWord() {
        minors.hideOwn(
                child().actor(),
                new Minors.OwnWord(
                        Ids.next(),
                        Register.PATIENT,
                        null,
                        LocalDate.of(2012, 1, 5),
                        "En halua, että kotona tiedetään."));
    }

    private Account child() {
        return People.client(accounts, client);
    }

    @TestFactory
    @DisplayName("a minor's own word")
    Stream<DynamicTest> own() {
        return form("a minor's own word")
                .at(() -> {
                    person("");
                    worker = child();
                    return "/my/hidden";
                })
                .as(() -> worker)
                .first("event")
                .required("event")
                .chosen("event")
                .atMost(1000, "words")
                .rows();
    }

    @TestFactory
    @DisplayName("a minor's word taken back")
    Stream<DynamicTest> ownBack() {
        return form("a word taken back")
                .at(() -> {
                    person("");
                    ownWord();
                    worker = child();
                    return "/my/hidden";
                })
                .sentTo(page -> page + "/show")
                .as(() -> worker)
                .technical("id")
                .rows();
    }

    @TestFactory
    @DisplayName("asking who may see and why")
    Stream<DynamicTest> decisions() {
        guardianKnown();
        String name = "Kysytty" + Ids.next().toString().substring(30);
        organizations.save(
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        name,
                        "Kaisa",
                        "NURSE",
                        People.RECEPTION,
                        true,
                        false));
        return form("a question")
                .by(account(Role.PRIVACY_OFFICER, null))
                .at(() -> "/admin/decisions")
                .filled("worker", "Kaisa " + name)
                .filled("identity", GUARDIAN)
                .filled("day", "2026-03-01")
                .required("worker", "identity")
                .refuses(List.of("Ei Kukaan", "x".repeat(5000), "<b>", "🙂"), "worker")
                .identity("identity")
                .day("day")
                .refuses(List.of("2026-03-11"), "day")
                .answersWithPage()
                .onlyReads()
                .keeping("access_log")
                .rows();
    }

    private void guardianKnown() {
        if (clients.byIdentityCode(GUARDIAN).isEmpty()) {
            clients.create(Actor.system(), NewClient.of("Huoltaja", "Heli", GUARDIAN));
        }
    }

    /** A child with a time, and a doctor who knows the child: others each time. */
    private String person(String page) {
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Lapsinen",
                                "Lauri",
                                null,
                                null,
                                LocalDate.of(2012, 1, 5),
                                null,
                                "fi",
                                "214",
                                null,
                                null,
                                false,
                                List.of()));
        var doctor = new ProfessionalId(Ids.next());
        worker = account(Role.PROFESSIONAL, doctor);
        careTasks.give(
                List.of(
                        new CareTasks.Given(
                                doctor,
                                CareTask.H1,
                                List.of(),
                                List.of(People.RECEPTION),
                                null,
                                now.today(),
                                null)));
        relationships.open(
                client, Holder.of(doctor), RelationshipKind.CARE, Ids.next(), now.today(), null);
        // Somebody else each time, so that no two times meet.
        var nurse =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Ajanantaja",
                        "Niina",
                        "NURSE",
                        People.RECEPTION,
                        true,
                        false);
        organizations.save(nurse);
        var start = NOW.plus(Duration.ofDays(3));
        bookings.book(
                Actor.system(),
                new NewTime(
                        nurse.id(),
                        People.RECEPTION,
                        ServiceType.NURSE,
                        MeetingMode.PHONE,
                        start,
                        start.plusSeconds(60)),
                client,
                null);
        return "/work/clients/" + client.value() + page;
    }

    private Account account(Role role, ProfessionalId professional) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Tarja Työntekijä",
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        professional,
                        null,
                        professional == null ? List.of() : List.of(People.RECEPTION),
                        null);
        accounts.save(account);
        return account;
    }
}
