package fi.polku.decision.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.assessment.MatterId;
import fi.polku.client.Clients;
import fi.polku.decision.Applications;
import fi.polku.decision.ClientRelationships;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.decision.NewClientRelationship;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in matters, relationships, applications and decisions")
@Sends({
    "/work/clients/{id}/matters/new",
    "/work/clients/{id}/relationships/new",
    "/work/relationships/{id}/end",
    "/work/matters/{id}/close",
    "/work/matters/{id}/assessed",
    "/work/matters/{id}/decision",
    "/work/decisions/{id}/edit",
    "/work/decisions/{id}/sign",
    "/work/decisions/{id}/notice",
    "/work/decisions/{id}/implementation",
    "/work/decisions/{id}/correction",
    "/my/applications",
    "/my/applications/{id}/withdraw"
})
class DecisionWrongInputIT extends WrongInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String TOMORROW = "2026-03-11";

    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Initiations initiations;
    @Autowired Decisions decisions;
    @Autowired Applications applications;
    @Autowired ClientRelationships clientRelationships;

    private DecisionWorld world() {
        return new DecisionWorld(clients, accounts, relationships, initiations, decisions);
    }

    private ClientId person() {
        return world().client(LocalDate.of(1941, 5, 2), TODAY);
    }

    private MatterId matter(Account worker) {
        return world().matter(worker, person(), ServiceTask.IAKKAAT, TODAY.atTime(8, 0));
    }

    private String draftOf(Account worker) {
        return "/work/decisions/"
                + decisions
                        .draft(
                                worker.actor(),
                                matter(worker),
                                null,
                                DecisionWorld.draft(TODAY, "KOTIHOITO"))
                        .value();
    }

    private String signed(Account worker) {
        return "/work/decisions/"
                + world().signed(worker, matter(worker), DecisionWorld.draft(TODAY, "KOTIHOITO"))
                        .value();
    }

    @TestFactory
    @DisplayName("a matter opened")
    Stream<DynamicTest> opened() {
        Account inka = world().inka();
        return form("a matter")
                .by(inka)
                .at(() -> "/work/clients/" + person().value() + "/matters/new")
                .filled("origin", "VISIT")
                .filled("initiator", "CLIENT")
                .filled("serviceTask", "IAKKAAT")
                .filled("grounds", "Tuli puheeksi käynnillä.")
                .filled("need", "Tarvitsee apua arjessa.")
                .required("origin", "initiator", "serviceTask", "unit", "pendingOn")
                .required("grounds", "need")
                .chosen("origin", "initiator", "serviceTask", "unit")
                .day("pendingOn")
                .refuses(List.of(TOMORROW), "pendingOn")
                .atMost(4000, "grounds", "need")
                .anything("service", "urgent", "noAssessment", "highestCareAllowance", "disabled")
                .rows();
    }

    @TestFactory
    @DisplayName("an application taken by a worker")
    Stream<DynamicTest> taken() {
        Account inka = world().inka();
        return form("an application taken")
                .by(inka)
                .at(() -> "/work/clients/" + person().value() + "/matters/new")
                .filled("origin", "APPLICATION")
                .filled("initiator", "CLIENT")
                .filled("serviceTask", "IAKKAAT")
                .filled("service", "KOTIHOITO")
                .filled("need", "En jaksa enää yksin.")
                .required("service", "need")
                .chosen("service")
                .refuses(List.of(TOMORROW), "pendingOn")
                .atMost(4000, "need")
                .anything("origin", "initiator", "serviceTask", "unit", "grounds")
                .anything("urgent", "noAssessment", "highestCareAllowance", "disabled")
                .rows();
    }

    @TestFactory
    @DisplayName("a client relationship begun")
    Stream<DynamicTest> begun() {
        Account inka = world().inka();
        return form("a relationship")
                .by(inka)
                .at(() -> "/work/clients/" + person().value() + "/relationships/new")
                .filled("serviceTask", "IAKKAAT")
                .required("serviceTask", "unit", "responsible", "from")
                .chosen("serviceTask", "unit", "responsible")
                .day("from")
                .refuses(List.of(TOMORROW), "from")
                .rows();
    }

    @TestFactory
    @DisplayName("a client relationship ended")
    Stream<DynamicTest> ended() {
        Account inka = world().inka();
        return form("the end of a relationship")
                .by(inka)
                .at(() -> {
                    var its =
                            new NewClientRelationship(
                                    person(),
                                    ServiceTask.IAKKAAT,
                                    DecisionWorld.UNIT,
                                    DecisionWorld.INKA,
                                    TODAY);
                    return "/work/relationships/"
                            + clientRelationships.begin(inka.actor(), its).value()
                            + "/end";
                })
                .filled("endGround", "NEED_ENDED")
                .required("endGround", "to")
                .chosen("endGround")
                .day("to")
                .refuses(List.of(TOMORROW, "2026-03-09"), "to")
                .rows();
    }

    @TestFactory
    @DisplayName("a matter closed and assessed")
    Stream<DynamicTest> closed() {
        Account inka = world().inka();
        return Stream.concat(
                form("a matter closed")
                        .by(inka)
                        .at(() -> "/work/matters/" + matter(inka).value())
                        .sentTo(page -> page + "/close")
                        .filled("why", "NEED_ENDED")
                        .required("why")
                        .chosen("why")
                        .rows(),
                form("a matter assessed")
                        .by(inka)
                        .at(() -> "/work/matters/" + matter(inka).value())
                        .sentTo(page -> page + "/assessed")
                        .rows());
    }

    private static Form draft(Form form) {
        return form.filled("service1", "KOTIHOITO")
                .filled("outcome1", "GRANTED")
                .filled("amount1", "kaksi tuntia viikossa")
                .filled("from1", "2026-03-16")
                .filled("service2", "LIIKKUMINEN")
                .filled("outcome2", "REJECTED")
                .filled("facts", "Asiakas ei selviä yksin.")
                .filled("evidence", "Palvelutarpeen arvio.")
                .filled("provisions", "SHL 19 a §.")
                .required("unit", "outcome1", "amount1", "from1", "outcome2")
                .required("facts", "evidence", "provisions", "contactPerson")
                .chosen("unit", "service1", "service2", "service3", "contactPerson")
                .chosen("outcome1", "outcome2")
                .day("from1", "to1", "from2", "to2", "from3", "to3")
                .refuses(List.of("2026-03-15"), "to1")
                .atMost(4000, "facts", "evidence", "provisions", "deviation")
                .atMost(400, "amount1", "otherParties")
                .anything("outcome3", "amount2", "amount3", "dismissed")
                .anything("reasonsLeftOut", "concernsOther")
                .technical("revision");
    }

    @TestFactory
    @DisplayName("a draft written")
    Stream<DynamicTest> drafted() {
        Account inka = world().inka();
        return draft(form("a draft").by(inka))
                .at(() -> "/work/matters/" + matter(inka).value() + "/decision")
                .rows();
    }

    @TestFactory
    @DisplayName("a draft written again")
    Stream<DynamicTest> edited() {
        Account inka = world().inka();
        return draft(form("a draft again").by(inka)).at(() -> draftOf(inka) + "/edit").rows();
    }

    @TestFactory
    @DisplayName("a decision signed")
    Stream<DynamicTest> signing() {
        Account inka = world().inka();
        return form("a signature")
                .by(inka)
                .at(() -> draftOf(inka))
                .sentTo(page -> page + "/sign")
                .having("revision")
                .technical("revision")
                .rows();
    }

    @TestFactory
    @DisplayName("a notice, a carrying out and a correction")
    Stream<DynamicTest> life() {
        Account inka = world().inka();
        return Stream.of(
                        form("a notice")
                                .by(inka)
                                .at(() -> signed(inka) + "/notice")
                                .filled("way", "POST")
                                .required("way", "sentOn")
                                .chosen("way")
                                .day("sentOn")
                                .refuses(List.of(TOMORROW, "2026-03-09"), "sentOn")
                                .rows(),
                        form("a carrying out")
                                .by(inka)
                                .at(() -> signed(inka) + "/implementation")
                                .filled("service", "KOTIHOITO")
                                .filled("kind", "STARTED")
                                .required("service", "kind", "on")
                                .chosen("service", "kind")
                                .day("on")
                                .refuses(List.of(TOMORROW, "2026-03-09"), "on")
                                .atMost(4000, "words")
                                .rows(),
                        form("a correction")
                                .by(inka)
                                .at(() -> signed(inka) + "/correction")
                                .filled("deed", "CORRECT")
                                .filled("ground", "WRITING_ERROR")
                                .filled("correctionWords", "Päivä oli väärä.")
                                .required("deed", "ground", "correctionWords")
                                .chosen("deed", "ground")
                                .atMost(4000, "correctionWords")
                                .rows())
                .flatMap(s -> s);
    }

    @TestFactory
    @DisplayName("an application sent and taken back")
    Stream<DynamicTest> applied() {
        var last = new String[1];
        var world = world();
        return Stream.concat(
                form("an application")
                        .by(world.self(person()))
                        .at(() -> "/my/applications")
                        .filled("service", "KOTIHOITO")
                        .filled("words", "En jaksa enää yksin.")
                        .required("service", "words")
                        .chosen("service")
                        .atMost(4000, "words")
                        .rows(),
                withdrawn(world, last));
    }

    private Stream<DynamicTest> withdrawn(DecisionWorld world, String[] last) {
        var self = world.self(person());
        return form("an application taken back")
                .by(self)
                .at(() -> {
                    last[0] =
                            applications
                                    .apply(self.actor(), "KOTIHOITO", "En jaksa.")
                                    .value()
                                    .toString();
                    return "/my/applications";
                })
                .sentTo(page -> page + "/" + last[0] + "/withdraw")
                .rows();
    }
}
