package fi.polku.privacy.web;

import fi.polku.access.Account;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.PrivacyWorld;
import fi.polku.privacy.PrivacyWorld.People4;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk;
import fi.polku.privacy.WithholdingGround;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("Wrong input in requests about the data held")
@Sends({
    "/my/requests/why",
    "/my/requests/log",
    "/my/requests/correction",
    "/my/requests/breach",
    "/my/requests/{id}/view",
    "/admin/requests/{id}/explain",
    "/admin/requests/{id}/answer",
    "/admin/requests/{id}/refuse",
    "/admin/requests/{id}/finding",
    "/admin/requests/{id}/withhold",
    "/admin/withholdings/{id}/end",
    "/work/explanations/{id}"
})
class PrivacyWrongInputIT extends WrongInputTest {
    private static final String WORDS = "Kerron tämän omin sanoin.";
    private static final List<String> FEW = List.of("ei");

    @Autowired ApplicationContext context;
    @Autowired OwnRequests own;
    @Autowired RequestDesk desk;
    private People4 people;

    private People4 anew() {
        people = new PrivacyWorld(context).people();
        return people;
    }

    private Account client() {
        return people.client();
    }

    @TestFactory
    @DisplayName("asking why of a row")
    Stream<DynamicTest> whyOfRow() {
        return form("why of a row")
                .at(() -> "/my/requests/why?view=" + anew().view())
                .sentTo(page -> "/my/requests/why")
                .as(this::client)
                .filled("words", WORDS)
                .atMost(2000, "words")
                .technical("view")
                .rows();
    }

    @TestFactory
    @DisplayName("asking why of a unit")
    Stream<DynamicTest> whyOfUnit() {
        return form("why of a unit")
                .at(() -> {
                    anew();
                    return "/my/requests/why";
                })
                .as(this::client)
                .filled("unit", People.RECEPTION.value().toString())
                .filled("from", "2026-03-01")
                .filled("to", "2026-03-09")
                .filled("words", WORDS)
                .required("unit")
                .chosen("unit")
                .day("from", "to")
                .refuses(List.of("2026-02-28", "2026-03-11"), "to")
                .atMost(2000, "words")
                .rows();
    }

    @TestFactory
    @DisplayName("asking for the log")
    Stream<DynamicTest> log() {
        return form("the log")
                .at(() -> {
                    anew();
                    return "/my/requests/log";
                })
                .as(this::client)
                .filled("from", "2026-03-01")
                .filled("to", "2026-03-09")
                .filled("because", WORDS)
                .day("from", "to")
                .refuses(List.of("2026-03-11"), "to")
                .atMost(2000, "because")
                .rows();
    }

    @TestFactory
    @DisplayName("asking for a correction")
    Stream<DynamicTest> correction() {
        return form("a correction")
                .at(() -> {
                    anew();
                    return "/my/requests/correction";
                })
                .as(this::client)
                .filled("entry", "OTHER")
                .filled("wrong", WORDS)
                .filled("right", WORDS)
                .required("entry", "wrong", "right")
                .chosen("entry")
                .refuses(FEW, "wrong", "right")
                .atMost(2000, "wrong", "right")
                .rows();
    }

    @TestFactory
    @DisplayName("telling of a breach")
    Stream<DynamicTest> breach() {
        return form("a breach")
                .at(() -> {
                    anew();
                    return "/my/requests/breach";
                })
                .as(this::client)
                .filled("words", WORDS)
                .required("words")
                .refuses(FEW, "words")
                .atMost(2000, "words")
                .rows();
    }

    @TestFactory
    @DisplayName("attaching an own view")
    Stream<DynamicTest> view() {
        return form("an own view")
                .at(() -> {
                    anew();
                    UUID id =
                            own.askCorrection(
                                    people.self(),
                                    new OwnRequests.CorrectionWanted(null, WORDS, WORDS));
                    desk.refuse(people.officer().actor(), id, RefusalGround.NOT_WRONG, WORDS);
                    return "/my/requests/" + id;
                })
                .sentTo(page -> page + "/view")
                .as(this::client)
                .filled("words", WORDS)
                .required("words")
                .refuses(FEW, "words")
                .atMost(2000, "words")
                .rows();
    }

    private String why() {
        anew();
        return "/admin/requests/" + own.askWhy(people.self(), people.view(), null);
    }

    @TestFactory
    @DisplayName("asking for an explanation")
    Stream<DynamicTest> explain() {
        return form("asking for an explanation")
                .at(this::why)
                .sentTo(page -> page + "/explain")
                .as(() -> people.officer())
                .filled("whom", "WORKER")
                .filled("question", WORDS)
                .filled("due", "2026-03-20")
                .required("whom", "question", "due")
                .chosen("whom")
                .day("due")
                .refuses(List.of("2026-03-09", "2027-03-11"), "due")
                .refuses(FEW, "question")
                .atMost(2000, "question")
                .rows();
    }

    @TestFactory
    @DisplayName("answering")
    Stream<DynamicTest> answer() {
        return form("an answer")
                .at(this::why)
                .sentTo(page -> page + "/answer")
                .as(() -> people.officer())
                .filled("answer", WORDS)
                .filled("named", "yes")
                .required("answer")
                .anything("named")
                .refuses(FEW, "answer")
                .atMost(2000, "answer")
                .rows();
    }

    @TestFactory
    @DisplayName("refusing")
    Stream<DynamicTest> refuse() {
        return form("a refusal")
                .at(this::why)
                .sentTo(page -> page + "/refuse")
                .as(() -> people.officer())
                .filled("ground", "SERIOUS_DANGER")
                .filled("refusal", WORDS)
                .required("ground", "refusal")
                .chosen("ground")
                .refuses(FEW, "refusal")
                .atMost(2000, "refusal")
                .rows();
    }

    @TestFactory
    @DisplayName("assessing a breach")
    Stream<DynamicTest> finding() {
        return form("a finding")
                .at(() -> {
                    anew();
                    return "/admin/requests/" + own.tellOfBreach(people.self(), WORDS);
                })
                .sentTo(page -> page + "/finding")
                .as(() -> people.officer())
                .filled("finding", "NO_RISK")
                .filled("findingWords", WORDS)
                .required("finding", "findingWords")
                .chosen("finding")
                .refuses(FEW, "findingWords")
                .atMost(2000, "findingWords")
                .rows();
    }

    @TestFactory
    @DisplayName("withholding")
    Stream<DynamicTest> withhold() {
        return form("a withholding")
                .at(this::why)
                .sentTo(page -> page + "/withhold")
                .as(() -> people.officer())
                .filled("what", "ROW")
                .filled("withholding", "CRIME")
                .filled("why", WORDS)
                .filled("until", "2026-06-30")
                .required("what", "withholding", "why", "until")
                .chosen("what", "withholding")
                .day("until")
                .refuses(List.of("2026-03-09", "2031-03-11"), "until")
                .refuses(FEW, "why")
                .atMost(2000, "why")
                .rows();
    }

    @TestFactory
    @DisplayName("ending a withholding")
    Stream<DynamicTest> end() {
        return form("an end")
                .at(() -> {
                    String page = why();
                    UUID request = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
                    desk.withhold(
                            people.officer().actor(),
                            request,
                            false,
                            WithholdingGround.CRIME,
                            WORDS,
                            LocalDate.of(2026, 3, 31));
                    return "/admin/withholdings";
                })
                .sentTo(page ->
                        "/admin/withholdings/"
                                + desk.withholdings(people.officer().actor()).stream()
                                        .filter(w -> w.clientId().equals(people.id()))
                                        .findFirst()
                                        .orElseThrow()
                                        .id()
                                + "/end")
                .as(() -> people.officer())
                .rows();
    }

    @TestFactory
    @DisplayName("explaining")
    Stream<DynamicTest> explained() {
        return form("an explanation")
                .at(() -> {
                    String page = why();
                    UUID request = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
                    desk.askExplanation(
                            people.officer().actor(),
                            request,
                            false,
                            WORDS,
                            LocalDate.of(2026, 3, 31));
                    return "/work/explanations/"
                            + desk.explanations(people.officer().actor(), request).getFirst().id();
                })
                .as(() -> people.nurse())
                .filled("words", WORDS)
                .required("words")
                .refuses(FEW, "words")
                .atMost(2000, "words")
                .rows();
    }
}
