package fi.polku.demo.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Permits;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.client.ClientChange;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.contact.Receipt;
import fi.polku.contact.Urgency;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A few people who died long ago, taken in from before Polku, and a message that nobody was ever
 * linked to: their time is over, so that the dry run has something to show. All through the desks,
 * at the moments themselves.
 */
@Component
class DemoLongAgo {
    private final Clients clients;
    private final ContactReception reception;
    private final ContactHandling handling;
    private final ContactOutcomes outcomes;
    private final AssessmentRecording recording;
    private final Permits permits;
    private final DemoAccounts accounts;
    private final Accounts register;
    private final DemoWorkers workers;
    private final Now now;

    DemoLongAgo(
            Clients clients,
            ContactReception reception,
            ContactHandling handling,
            ContactOutcomes outcomes,
            AssessmentRecording recording,
            Permits permits,
            DemoAccounts accounts,
            Accounts register,
            DemoWorkers workers,
            Now now) {
        this.clients = clients;
        this.reception = reception;
        this.handling = handling;
        this.outcomes = outcomes;
        this.recording = recording;
        this.permits = permits;
        this.accounts = accounts;
        this.register = register;
        this.workers = workers;
        this.now = now;
    }

    /** Somebody who died: so many days more than the years of the patient register ago. */
    private record Past(String given, String family, LocalDate born, int daysOver) {}

    private static final List<Past> PAST =
            List.of(
                    new Past("Aune Kyllikki", "Muistola", LocalDate.of(1923, 3, 14), 3),
                    new Past("Toivo Armas", "Entinen", LocalDate.of(1931, 11, 2), 40),
                    new Past("Saima Maria", "Kaukola", LocalDate.of(1919, 6, 21), 200),
                    // Not over yet: stays when the others go.
                    new Past("Eino Olavi", "Vastola", LocalDate.of(1928, 1, 9), -100));

    /** Everything long past; the message is answered by a nurse who signs in. */
    void happen(LocalDate today, Actor nurse) {
        String home = accounts.home();
        for (Past past : PAST) {
            LocalDate died = today.minusYears(12).minusDays(past.daysOver());
            ClientId client = at(died.minusDays(90), () -> person(past, home));
            ask(client, died.minusDays(80), home);
            now.runAt(
                    DemoTime.at(died.minusDays(60), 10, 15),
                    () -> {
                        Actor self = account(past, client).actor();
                        permits.informed(self);
                        permits.permit(
                                self,
                                new Permits.NewPermit(
                                        Register.PATIENT, Set.of("SUMMARY"), null, null));
                    });
            at(
                    died.plusDays(2),
                    () -> {
                        clients.change(Actor.system(), client, dead(clients.get(client), died));
                        return client;
                    });
        }
        message(today.minusYears(3).minusDays(20), home, nurse);
    }

    /** The account by which the person gave the permit; it goes with the person. */
    private Account account(Past past, ClientId client) {
        var account =
                new Account(
                        DemoAccounts.id("long-ago-" + past.family()),
                        past.given() + " " + past.family(),
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of(),
                        null);
        register.save(account);
        return account;
    }

    private ClientId person(Past past, String home) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        past.family(),
                        past.given(),
                        null,
                        IdentityCode.of(past.born(), 'Y', 971).value(),
                        past.born(),
                        null,
                        "fi",
                        home,
                        null,
                        null,
                        false,
                        List.of()));
    }

    private void ask(ClientId client, LocalDate on, String home) {
        Receipt receipt =
                at(
                        on,
                        () ->
                                reception.receive(
                                        Actor.system(),
                                        NewContact.of(
                                                        Channel.PHONE,
                                                        "Polvi on kipeä, eikä portaita pääse enää kulkemaan.")
                                                .areas(List.of(Area.PAIN))
                                                .phone("0400001122")
                                                .municipality(home)
                                                .client(client)
                                                .ready()));
        Actor nurse = workers.actor(workers.of("NURSE", home, 0), receipt.unit());
        at(
                on.plusDays(1),
                () ->
                        recording.record(
                                nurse,
                                receipt.contact(),
                                NewAssessment.of(
                                        new CareAssessment(
                                                Urgency.NON_URGENT,
                                                "Kotihoito-ohjeet annettu puhelimessa.",
                                                Outcome.ADVICE,
                                                "PHYSICIAN",
                                                false,
                                                false,
                                                true,
                                                null))));
    }

    private void message(LocalDate on, String home, Actor nurse) {
        Receipt receipt =
                at(
                        on,
                        () ->
                                reception.receive(
                                        Actor.anonymous(),
                                        NewContact.of(
                                                        Channel.WEB,
                                                        "Milloin laboratorio on auki pyhinä?")
                                                .areas(List.of(Area.PAIN))
                                                .phone("0400003344")
                                                .municipality(home)
                                                .ready()));
        at(
                on.plusDays(1),
                () -> {
                    handling.take(nurse, receipt.contact());
                    handling.reached(nurse, receipt.contact(), now.instant());
                    outcomes.close(
                            nurse,
                            receipt.contact(),
                            CloseReason.NEED_ENDED,
                            "Aukioloajat kerrottu.");
                    return receipt;
                });
    }

    private static ClientChange dead(ClientDetails d, LocalDate died) {
        ClientChange as = ClientChange.of(d);
        return new ClientChange(
                as.familyName(),
                as.givenNames(),
                as.callName(),
                as.bornOn(),
                as.sex(),
                as.language(),
                as.municipalityCode(),
                as.phone(),
                as.email(),
                as.nonDisclosure(),
                died);
    }

    private <T> T at(LocalDate day, java.util.function.Supplier<T> action) {
        Instant moment = DemoTime.at(day, 10, 15);
        return now.callAt(moment, action);
    }
}
