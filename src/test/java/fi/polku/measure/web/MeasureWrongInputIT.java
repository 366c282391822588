package fi.polku.measure.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.measure.MeasureRequests;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in questionnaires")
@Sends({"/my/measures/{request}", "/my/measures/{request}/all"})
class MeasureWrongInputIT extends WrongInputTest {
    @Autowired MeasureRequests measureRequests;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    private Account self;

    @TestFactory
    @DisplayName("one question")
    Stream<DynamicTest> one() {
        return form("one question")
                .as(() -> self)
                .at(this::asked)
                .filled("q1", "3")
                .required("q1")
                .chosen("q1")
                .technical("number", "back", "skip")
                .withoutJournal(
                        "an answer on the way; the journal tells of the whole when it is sent")
                .rows();
    }

    @TestFactory
    @DisplayName("all questions at once")
    Stream<DynamicTest> all() {
        String[] questions =
                IntStream.rangeClosed(1, 8).mapToObj(i -> "q" + i).toArray(String[]::new);
        var form =
                form("all questions")
                        .as(() -> self)
                        .at(() -> asked() + "?view=all")
                        .sentTo(p -> p.replace("?view=all", "/all"));
        for (String question : questions) {
            form.filled(question, "3");
        }
        // What was answered rightly is kept for the next time, as it is one by one.
        return form.required(questions).chosen(questions).keeping("instrument_draft").rows();
    }

    private String asked() {
        ClientId client = clients.create(Actor.system(), NewClient.of("Helmi", "Mallinen", null));
        self = People.client(accounts, client);
        return "/my/measures/"
                + measureRequests
                        .request(client, "eurohis-qol-8", LocalDate.of(2026, 3, 20), Actor.system())
                        .value();
    }
}
