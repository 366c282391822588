package fi.polku.path.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.path.NewGoal;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathPlans;
import fi.polku.path.PathSteps;
import fi.polku.path.Paths;
import fi.polku.path.StepState;
import fi.polku.path.StepView;
import fi.polku.path.internal.PathGoalDesk;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in paths")
@Sends({
    "/work/clients/{id}/paths/new",
    "/work/paths/{id}/send",
    "/work/paths/{id}/accepted",
    "/work/paths/{id}/goals",
    "/work/paths/{id}/steps",
    "/work/paths/{id}/steps/{step}",
    "/work/paths/{id}/review",
    "/work/paths/{id}/end",
    "/my/path/accept",
    "/my/path/ask-change"
})
class PathWrongInputIT extends WrongInputTest {
    private static final String DRAFT =
            "a plan that is not sent keeps each edit itself, with who, when and why; the journal"
                    + " tells when it is sent";

    private static final String[] LEVELS = {"level-2", "level-1", "level0", "level1", "level2"};
    private static final List<String> PAST = List.of("2026-03-09", "2032-01-01");
    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired PathAnswers answers;
    @Autowired PathSteps steps;
    @Autowired PathGoalDesk goals;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    private Account worker;
    private ClientId client;
    private Account self;
    private PathId path;

    @BeforeEach
    void worker() {
        worker = People.counsellor(accounts);
    }

    @TestFactory
    @DisplayName("a new path")
    Stream<DynamicTest> fresh() {
        return goal(form("a new path")
                        .at(() -> {
                            somebody();
                            return "/work/clients/" + client.value() + "/paths/new";
                        }))
                .filled("model", "REHABILITATION_PATH")
                .required("model")
                .chosen("model")
                .rows();
    }

    @TestFactory
    @DisplayName("a goal added")
    Stream<DynamicTest> goalAdded() {
        return goal(form("a goal added")
                        .withoutJournal(DRAFT)
                        .at(this::draft)
                        .sentTo(p -> p + "/goals"))
                .lacking("goal")
                .technical("editNo")
                .rows();
    }

    @TestFactory
    @DisplayName("a goal replaced")
    Stream<DynamicTest> goalReplaced() {
        return goal(form("a goal replaced")
                        .withoutJournal(DRAFT)
                        .at(this::draft)
                        .sentTo(p -> p + "/goals"))
                .having("goal")
                .filled("reason", "Tavoite muuttui.")
                .required("reason")
                .atMost(1000, "reason")
                .technical("editNo", "goal")
                .rows();
    }

    private Form goal(Form form) {
        form.by(worker).filled("words", "Jaksan työpäivän.");
        for (String level : LEVELS) {
            form.filled(level, "Sanoin " + level).required(level).atMost(500, level);
        }
        return form.required("words").atMost(1000, "words").chosen("weight");
    }

    @TestFactory
    @DisplayName("a step added")
    Stream<DynamicTest> stepAdded() {
        return form("a step added")
                .withoutJournal(DRAFT)
                .by(worker)
                .at(this::draft)
                .sentTo(p -> p + "/steps")
                .filled("title", "Vertaisryhmä")
                .filled("instruction", "Tule mukaan.")
                .filled("place", "Järjestötalo")
                .filled("plannedOn", "2026-05-04")
                .filled("reason", "Asiakas toivoi.")
                .required("title", "reason", "sector")
                .atMost(200, "title", "place")
                .atMost(1000, "instruction", "reason")
                .day("plannedOn")
                .refuses(PAST, "plannedOn")
                .chosen("sector", "responsible")
                .anything("after")
                .technical("editNo")
                .rows();
    }

    @TestFactory
    @DisplayName("a step changed")
    Stream<DynamicTest> stepChanged() {
        return form("a step changed")
                .withoutJournal(DRAFT)
                .by(worker)
                .at(this::draft)
                .sentTo(p -> p + "/steps/" + step(StepState.NEXT))
                .filled("plannedOn", "2026-09-01")
                .filled("reason", "Siirtyy syksyyn.")
                .filled("action", "PLAN")
                .required("reason")
                .atMost(1000, "reason")
                .day("plannedOn")
                .refuses(PAST, "plannedOn")
                .chosen("responsible")
                .technical("editNo", "action")
                .rows();
    }

    @TestFactory
    @DisplayName("a step left out")
    Stream<DynamicTest> stepLeftOut() {
        return form("a step left out")
                .withoutJournal(DRAFT)
                .by(worker)
                .at(this::draft)
                .sentTo(p -> p + "/steps/" + step(StepState.NEXT))
                .filled("reason", "Ei tarvita.")
                .filled("action", "SKIP")
                .required("reason")
                .atMost(1000, "reason")
                .day("plannedOn")
                .anything("responsible")
                .technical("editNo", "action")
                .rows();
    }

    @TestFactory
    @DisplayName("a step done")
    Stream<DynamicTest> stepDone() {
        return form("a step done")
                .by(worker)
                .at(this::accepted)
                .sentTo(p -> p + "/steps/" + step(StepState.NOW))
                .filled("doneOn", "2026-03-10")
                .filled("action", "DONE")
                .day("doneOn")
                .refuses(List.of("2026-03-11", "2027-01-01"), "doneOn")
                .technical("action")
                .rows();
    }

    @TestFactory
    @DisplayName("a step that waits")
    Stream<DynamicTest> stepWaits() {
        return form("a step that waits")
                .by(worker)
                .at(this::accepted)
                .sentTo(p -> p + "/steps/" + step(StepState.NOW))
                .filled("until", "2026-04-10")
                .filled("whom", "KELA")
                .filled("action", "WAIT")
                .required("until", "whom")
                .day("until")
                .refuses(PAST, "until")
                .chosen("whom")
                .technical("action")
                .rows();
    }

    @TestFactory
    @DisplayName("a wait over")
    Stream<DynamicTest> waitOver() {
        return form("a wait over")
                .by(worker)
                .at(() -> {
                    String at = accepted();
                    StepView now = now();
                    steps.waitFor(
                            worker.actor(),
                            now.id(),
                            StepView.Waited.KELA,
                            this.now.today().plusDays(9));
                    return at;
                })
                .sentTo(p -> p + "/steps/" + waiting())
                .filled("action", "WAIT_OVER")
                .having("formToken")
                .technical("action", "editNo", "plannedOn", "reason", "responsible")
                .rows();
    }

    @TestFactory
    @DisplayName("a plan sent")
    Stream<DynamicTest> sent() {
        return form("a plan sent")
                .by(worker)
                .at(this::draft)
                .sentTo(p -> p + "/send")
                .technical("editNo")
                .rows();
    }

    @TestFactory
    @DisplayName("a change of the plan sent")
    Stream<DynamicTest> changeSent() {
        return form("a change of the plan sent")
                .by(worker)
                .at(() -> {
                    String at = accepted();
                    goals.addGoal(
                            worker.actor(),
                            path,
                            paths.openFor(client).orElseThrow().editNo(),
                            newGoal("Toinen"),
                            "Lisätään.");
                    return at;
                })
                .sentTo(p -> p + "/send")
                .filled("reason", "Lisättiin tavoite.")
                .required("reason")
                .atMost(1000, "reason")
                .technical("editNo")
                .rows();
    }

    @TestFactory
    @DisplayName("a consent told by word of mouth")
    Stream<DynamicTest> told() {
        return form("a consent told")
                .by(worker)
                .at(this::proposed)
                .sentTo(p -> p + "/accepted")
                .technical("version")
                .rows();
    }

    @TestFactory
    @DisplayName("a review")
    Stream<DynamicTest> review() {
        return withGoal(form("a review").at(() -> accepted() + "/review")).rows();
    }

    @TestFactory
    @DisplayName("a path ended")
    Stream<DynamicTest> end() {
        return withGoal(form("a path ended").at(() -> accepted() + "/end"))
                .filled("outcome", "GOAL_REACHED")
                .filled("follows", "Jatkaa omin voimin.")
                .required("outcome", "follows")
                .atMost(4000, "follows")
                .chosen("outcome")
                .anything("ownWorkerEnds")
                .rows();
    }

    /** The goal's field carries its id, so these rows share one path's goal by a stable name. */
    private Form withGoal(Form form) {
        return form.by(worker)
                .filled("summary", "Kuljettu pitkä matka.")
                .required("summary")
                .atMost(4000, "summary")
                .each("reached-", "1");
    }

    @TestFactory
    @DisplayName("the client's consent")
    Stream<DynamicTest> consent() {
        return mine("consent", "/my/path/accept").technical("version").rows();
    }

    @TestFactory
    @DisplayName("the client's wish for a change")
    Stream<DynamicTest> wish() {
        return mine("a wish for a change", "/my/path/ask-change")
                .filled("words", "Haluaisin aloittaa myöhemmin.")
                .required("words")
                .atMost(4000, "words")
                .technical("version")
                .rows();
    }

    private Form mine(String name, String action) {
        return form(name)
                .as(() -> self)
                .at(() -> {
                    proposed();
                    return "/my/path/answer";
                })
                .sentTo(p -> action);
    }

    private void somebody() {
        client = clients.create(Actor.system(), NewClient.of("Helmi", "Mallinen", null));
        relationships.open(
                client,
                Holder.of(worker.professional()),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        self = People.client(accounts, client);
    }

    private String draft() {
        somebody();
        path =
                plans.start(
                        worker.actor(),
                        client,
                        "REHABILITATION_PATH",
                        List.of(newGoal("Jaksan työpäivän.")));
        return "/work/paths/" + path.value();
    }

    private String proposed() {
        String at = draft();
        plans.propose(worker.actor(), path, paths.openFor(client).orElseThrow().editNo(), "");
        return at;
    }

    private String accepted() {
        String at = proposed();
        answers.accept(self.actor(), path, paths.find(path).orElseThrow().versionSent());
        return at;
    }

    private static NewGoal newGoal(String words) {
        return new NewGoal(words, 1, Map.of(-2, "a", -1, "b", 0, "c", 1, "d", 2, "e"));
    }

    private StepView now() {
        return one(StepState.NOW);
    }

    private String step(StepState state) {
        return one(state).id().value().toString();
    }

    private String waiting() {
        return paths.openFor(client).orElseThrow().steps().stream()
                .filter(s -> s.waiting() != null)
                .findFirst()
                .orElseThrow()
                .id()
                .value()
                .toString();
    }

    private StepView one(StepState state) {
        return paths.openFor(client).orElseThrow().steps().stream()
                .filter(s -> s.state() == state || (state == StepState.NEXT && s.open()))
                .findFirst()
                .orElseThrow();
    }
}
