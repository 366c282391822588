package fi.polku.assessment.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NeedMore;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.SpecialSupports;
import fi.polku.assessment.SupportGround;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in assessments of a known client")
@Sends({
    "/work/clients/{id}/assessments/new",
    "/work/assessments/drafts/{draft}",
    "/work/assessments/{id}/correction",
    "/work/clients/{id}/mappings/new",
    "/work/clients/{id}/special-support"
})
class ClientAssessmentWrongInputIT extends WrongInputTest {
    private static final Map<String, List<String>> WRITTEN =
            Map.of("situation", List.of("Rahat eivät riitä."));

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Organizations organizations;
    @Autowired Relationships relationships;
    @Autowired ClientAssessments assessments;
    @Autowired SpecialSupports supports;

    private Account worker;

    private Account officeHolder() {
        if (worker == null) {
            var id = new ProfessionalId(Ids.next());
            organizations.save(
                    new ProfessionalView(
                            id, "Arvioija", "Aino", "SOCIAL_WORKER", People.SOCIAL, true, true));
            worker =
                    new Account(
                            new AccountId(Ids.next()),
                            "Aino Arvioija",
                            LocalizedText.fi("Arvioija"),
                            Set.of(Role.PROFESSIONAL),
                            id,
                            null,
                            List.of(People.SOCIAL),
                            null);
            accounts.save(worker);
        }
        return worker;
    }

    private ClientId known(Account by) {
        var client = clients.create(Actor.system(), NewClient.of("Koe", "Arvioitava", null));
        relationships.open(
                client,
                Holder.of(by.professional()),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        return client;
    }

    private String person(Account by) {
        return "/work/clients/" + known(by).value();
    }

    private Form need(Form form) {
        return form.filled("situation", "Rahat eivät riitä.")
                .filled("act", "confirm")
                .filled("supportNeed", "Apua talouteen.")
                .filled("need", "FINANCIAL")
                .filled("clientView", "Haluan itse hoitaa.")
                .filled("conclusions", "Ohjausta ja neuvontaa.")
                .filled("conditions", "yes")
                .filled("duration", "TEMPORARY")
                .filled("needOutcome", "OWN_WORKER_PLAN")
                .filled("serviceTask", "TYOIKAISET")
                .required(
                        "situation",
                        "supportNeed",
                        "need",
                        "clientView",
                        "conclusions",
                        "conditions",
                        "duration",
                        "needOutcome",
                        "serviceTask")
                .atMost(
                        10_000,
                        "situation",
                        "supportNeed",
                        "clientView",
                        "conclusions",
                        "othersView",
                        "specialReason",
                        "notMade")
                .chosen(
                        "made",
                        "need",
                        "conditions",
                        "duration",
                        "special",
                        "ground",
                        "supportGround",
                        "needOutcome",
                        "serviceTask",
                        "responsible")
                .day("review")
                .anything(
                        "ownWorkerClient",
                        "ownWorkerProfessional",
                        "disabled",
                        "highestCareAllowance")
                .technical("kind", "version", "act");
    }

    @TestFactory
    @DisplayName("a new assessment of need")
    Stream<DynamicTest> newNeed() {
        Account me = officeHolder();
        return need(form("a new assessment of need")
                        .by(me)
                        .at(() -> person(me) + "/assessments/new?kind=NEED")
                        .sentTo(page -> page.replace("?kind=NEED", "")))
                .required("pendingOn")
                .day("pendingOn")
                .refuses(List.of("11.3.2026", "9.3.2025"), "pendingOn")
                .rows();
    }

    @TestFactory
    @DisplayName("a new assessment of care")
    Stream<DynamicTest> newCare() {
        Account me = People.nurse(accounts);
        return form("a new assessment of care")
                .by(me)
                .at(() -> person(me) + "/assessments/new?kind=CARE")
                .sentTo(page -> page.replace("?kind=CARE", ""))
                .filled("reason", "Selkä on kipeä.")
                .filled("act", "confirm")
                .filled("findings", "Kipu on jatkunut kuukauden.")
                .filled("plan", "Aika fysioterapeutille.")
                .filled("urgency", "NON_URGENT")
                .filled("outcome", "OWN_WORKER_PLAN")
                .filled("keep", "yes")
                .required("reason", "findings", "plan", "urgency", "outcome", "keep", "pendingOn")
                .atMost(10_000, "reason", "findings", "plan")
                .chosen("urgency", "outcome", "profession", "keep", "remedy", "delay")
                .day("accessOn", "pendingOn")
                .anything("oral", "certificateOnly", "told")
                .technical("kind", "version", "act")
                .rows();
    }

    @TestFactory
    @DisplayName("a draft that is confirmed")
    Stream<DynamicTest> draft() {
        Account me = officeHolder();
        return need(form("a draft that is confirmed")
                        .by(me)
                        .at(() ->
                                "/work/assessments/drafts/"
                                        + assessments
                                                .begin(
                                                        me.actor(),
                                                        known(me),
                                                        AssessmentKind.NEED,
                                                        now.today(),
                                                        WRITTEN)
                                                .value()))
                .rows();
    }

    @TestFactory
    @DisplayName("a correction")
    Stream<DynamicTest> correction() {
        Account me = officeHolder();
        return need(form("a correction")
                        .by(me)
                        .at(() -> "/work/assessments/" + made(me) + "/correction"))
                .filled("correction", "Palvelutehtävä oli väärä.")
                .required("correction")
                .atMost(10_000, "correction")
                .rows();
    }

    private String made(Account me) {
        var draft =
                assessments.begin(
                        me.actor(), known(me), AssessmentKind.NEED, now.today(), Map.of());
        var need =
                new NeedAssessment(
                        Outcome.OWN_WORKER_PLAN,
                        "Tilanne",
                        "Tuki",
                        Set.of(NeedCode.FINANCIAL),
                        "Oma",
                        "Johtopäätös",
                        false,
                        false,
                        NeedDuration.TEMPORARY,
                        false,
                        Set.of(),
                        null,
                        ServiceTask.TYOIKAISET,
                        me.professional(),
                        false,
                        false,
                        new NeedMore(Set.of(), null, true, "", null, null, null));
        return assessments
                .confirm(me.actor(), draft, 1, NewAssessment.of(need))
                .getFirst()
                .value()
                .toString();
    }

    @TestFactory
    @DisplayName("a mapping")
    Stream<DynamicTest> mapping() {
        Account me = officeHolder();
        return form("a mapping")
                .by(me)
                .at(() -> person(me) + "/mappings/new")
                .filled("strengths", "Osaan kokata.")
                .filled("goalWish", "Osa-aikatyö.")
                .filled("c.d450", "2")
                .required("strengths", "goalWish")
                .atMost(10_000, "strengths", "goalWish", "obstacles", "agreed")
                .atMost(1_000, "w.d450")
                .refuses(List.of("5", "-1", "+2", "<script>", "22", "🙂"), "c.d450", "p.d450")
                .refuses(List.of("5", "-1", "+7", "OLEMATON"), "c.e310")
                .chosen("with")
                .anything("nearPerson")
                .alike("c.")
                .alike("p.")
                .alike("w.")
                .rows();
    }

    @TestFactory
    @DisplayName("a proposal of special support")
    Stream<DynamicTest> proposal() {
        Account me = officeHolder();
        return form("a proposal of special support")
                .by(me)
                .at(() -> person(me) + "/special-support")
                .filled("ground", "OTHER_SIMILAR")
                .filled("reason", "Ei saa palveluja ilman apua.")
                .filled("serviceTask", "TYOIKAISET")
                .required("ground", "reason", "serviceTask")
                .atMost(10_000, "reason")
                .chosen("ground", "sign", "serviceTask")
                .technical("act")
                .rows();
    }

    private ClientId proposed(Account me) {
        var client = known(me);
        supports.propose(
                me.actor(),
                client,
                new SpecialSupports.Proposal(
                        Set.of(SupportGround.OTHER_SIMILAR),
                        Set.of(),
                        "Peruste",
                        ServiceTask.TYOIKAISET,
                        null));
        return client;
    }

    @TestFactory
    @DisplayName("a decision of special support")
    Stream<DynamicTest> decision() {
        Account me = officeHolder();
        return form("a decision of special support")
                .by(me)
                .at(() -> "/work/clients/" + proposed(me).value() + "/special-support")
                .filled("needed", "yes")
                .filled("decisionReason", "Perusteltu.")
                .required("needed", "ground", "decisionReason", "from", "review")
                .atMost(10_000, "decisionReason")
                .chosen("needed", "ground")
                .day("from", "review")
                .refuses(List.of("1.1.2024", "1.1.2028"), "from")
                .refuses(List.of("10.3.2026", "1.1.2028"), "review")
                .technical("support", "act")
                .rows();
    }

    @TestFactory
    @DisplayName("an end of special support")
    Stream<DynamicTest> end() {
        Account me = officeHolder();
        return form("an end of special support")
                .by(me)
                .at(() -> {
                    var client = proposed(me);
                    var id = supports.forClient(me.actor(), client).getFirst().id();
                    supports.decide(
                            me.actor(),
                            id,
                            new SpecialSupports.Decision(
                                    true,
                                    "Peruste",
                                    Set.of(SupportGround.OTHER_SIMILAR),
                                    now.today(),
                                    now.today().plusMonths(6)));
                    return "/work/clients/" + client.value() + "/special-support";
                })
                .filled("endReason", "Tarve päättyi.")
                .required("endReason", "lastDay")
                .atMost(10_000, "endReason")
                .day("lastDay")
                .refuses(List.of("9.3.2026", "1.1.2028"), "lastDay")
                .technical("support", "act")
                .rows();
    }
}
