package fi.polku.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.measure.MeasureRequests;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.path.internal.PathGoalDesk;
import fi.polku.path.internal.PathStepPlanDesk;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.team.Teams;
import fi.polku.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A client's path")
class PathsIT extends DatabaseTest {
    private static final Map<Integer, String> LEVELS =
            Map.of(
                    -2, "En jaksa työpäivää loppuun.",
                    -1, "Jaksan työpäivän, mutta en muuta.",
                    0, "Jaksan työpäivän ja ulkoilen kerran viikossa.",
                    1, "Ulkoilen kolme kertaa viikossa.",
                    2, "Ulkoilen joka päivä.");
    private static final NewGoal GOAL =
            new NewGoal("Haluan jaksaa työpäivän ja ulkoilla lasten kanssa.", 1, LEVELS);
    private static final String MODEL = "REHABILITATION_PATH";

    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired PathAnswers answers;
    @Autowired PathSteps steps;
    @Autowired PathReviews reviews;
    @Autowired PathImports imports;
    @Autowired PathGoalDesk goals;
    @Autowired PathStepPlanDesk stepPlan;
    @Autowired Clients clients;
    @Autowired Relationships relationships;
    @Autowired Organizations organizations;
    @Autowired OwnWorkers ownWorkers;
    @Autowired Teams teams;
    @Autowired Tasks tasks;
    @Autowired MeasureRequests measureRequests;
    @Autowired Journal journal;

    private ClientId client;
    private Actor worker;
    private Actor own;

    @BeforeEach
    void people() {
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Mallinen",
                                "Helmi",
                                null,
                                null,
                                LocalDate.of(1979, 3, 12),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        worker = professional("SOCIAL_COUNSELLOR");
        transaction.executeWithoutResult(t ->
                relationships.open(
                        client,
                        Holder.of(worker.professional()),
                        RelationshipKind.CARE,
                        Ids.next(),
                        now.today(),
                        null));
        ownWorkers.name(worker, client, worker.professional());
        own = new Actor(null, "Helmi Mallinen", Set.of(Role.CLIENT), null, client, List.of());
    }

    private Actor professional(String profession) {
        ProfessionalView found =
                organizations.professionals().stream()
                        .filter(p -> p.profession().equals(profession))
                        .findFirst()
                        .orElseThrow();
        return new Actor(
                null,
                found.name(),
                Set.of(Role.PROFESSIONAL),
                found.id(),
                null,
                List.of(found.unit()));
    }

    private PathView started() {
        PathId id = plans.start(worker, client, MODEL, List.of(GOAL));
        return paths.get(worker, id);
    }

    private PathView accepted() {
        PathView path = started();
        plans.propose(worker, path.id(), path.editNo(), "");
        answers.accept(own, path.id(), 1);
        return paths.currentFor(client).orElseThrow();
    }

    @Test
    @DisplayName("starts from the model with its days counted from today, unseen by the client")
    void starts() {
        PathView path = started();
        assertThat(path.status()).isEqualTo(PathStatus.DRAFT);
        assertThat(path.steps()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(path.steps().getFirst().plannedOn()).isEqualTo(now.today().plusDays(7));
        assertThat(path.goals().getFirst().levels()).hasSize(5);
        assertThat(paths.currentFor(client)).isEmpty();
        assertThat(paths.openFor(client)).isPresent();
    }

    @Test
    @DisplayName("takes effect only when the client accepts it")
    void acceptance() {
        PathView path = started();
        plans.propose(worker, path.id(), path.editNo(), "");
        PathView sent = paths.currentFor(client).orElseThrow();
        assertThat(sent.status()).isEqualTo(PathStatus.SENT);
        assertThat(sent.awaitsClient()).isTrue();
        assertThat(sent.count(StepState.NOW)).isZero();
        answers.accept(own, path.id(), 1);
        answers.accept(own, path.id(), 1);
        PathView active = paths.currentFor(client).orElseThrow();
        assertThat(active.status()).isEqualTo(PathStatus.ACTIVE);
        assertThat(active.steps().getFirst().state()).isEqualTo(StepState.NOW);
        assertThat(measureRequests.openRequests(Actor.system(), client))
                .extracting(r -> r.instrument())
                .containsExactlyInAnyOrder("eurohis-qol-8", "phq-9");
        assertThat(journal.page(client, true, null, null, 20))
                .extracting(j -> j.messageKey())
                .containsOnlyOnce("path.journal.accepted");
    }

    @Test
    @DisplayName("is accepted by the client alone: another client may not")
    void onlyTheClient() {
        PathView path = started();
        plans.propose(worker, path.id(), path.editNo(), "");
        var other =
                new Actor(
                        null,
                        "Muu",
                        Set.of(Role.CLIENT),
                        null,
                        new ClientId(Ids.next()),
                        List.of());
        assertThatThrownBy(() -> answers.accept(other, path.id(), 1)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> answers.accept(worker, path.id(), 1)).isInstanceOf(Denied.class);
        var stranger = professional("DENTIST");
        assertThatThrownBy(() -> paths.get(stranger, path.id())).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("comes back with the client's own words as a task when something else is asked")
    void changeAsked() {
        PathView path = started();
        plans.propose(worker, path.id(), path.editNo(), "");
        answers.askChange(own, path.id(), 1, "En pääse ryhmään tiistaisin.");
        assertThat(paths.currentFor(client).orElseThrow().status())
                .isEqualTo(PathStatus.CHANGE_ASKED);
        assertThat(tasks.openAbout(client))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.kind()).isEqualTo(TaskKind.PLAN_CHANGE);
                    assertThat(t.words()).isEqualTo("En pääse ryhmään tiistaisin.");
                    assertThat(t.professionalId()).isEqualTo(worker.professional());
                });
        PathView again = paths.get(worker, path.id());
        stepPlan.adjustStep(
                worker,
                again.steps().get(4).id(),
                again.editNo(),
                new StepEdit(StepEdit.Action.SKIP, null, null, "Ei pääse tiistaisin."));
        plans.propose(worker, path.id(), again.editNo() + 1, "Ryhmä jää pois.");
        assertThat(tasks.openAbout(client)).isEmpty();
        answers.accept(own, path.id(), 2);
        assertThat(paths.currentFor(client).orElseThrow().steps().get(4))
                .satisfies(s -> {
                    assertThat(s.state()).isEqualTo(StepState.SKIP);
                    assertThat(s.note()).isEqualTo("Ei pääse tiistaisin.");
                });
    }

    @Test
    @DisplayName("changes as a difference with its reasons, and only when the client accepts that")
    void changeIsADifference() {
        PathView path = accepted();
        PathView written = paths.get(worker, path.id());
        LocalDate before = written.steps().get(7).plannedOn();
        stepPlan.adjustStep(
                worker,
                written.steps().get(7).id(),
                written.editNo(),
                new StepEdit(
                        StepEdit.Action.PLAN, before.plusDays(14), null, "Ryhmä ehtii loppua."));
        stepPlan.addStep(
                worker,
                path.id(),
                written.editNo() + 1,
                new NewStep(
                        "Uimaryhmä",
                        "",
                        "Uimahalli",
                        Sector.THIRD_SECTOR,
                        "OTHER",
                        now.today().plusDays(40),
                        null,
                        null,
                        3,
                        "Toivoit vesiliikuntaa."));
        assertThat(paths.unsent(path.id())).hasSize(2);
        assertThat(paths.currentFor(client).orElseThrow().change()).isNull();
        plans.propose(worker, path.id(), written.editNo() + 2, "Kerroit toiveesi.");
        PathView waiting = paths.currentFor(client).orElseThrow();
        assertThat(waiting.status()).isEqualTo(PathStatus.ACTIVE);
        assertThat(waiting.steps().get(7).plannedOn()).isEqualTo(before);
        assertThat(waiting.change()).isNotNull();
        assertThat(waiting.change().lines())
                .extracting(DiffLine::kind)
                .containsExactlyInAnyOrder(DiffLine.Kind.ADDED, DiffLine.Kind.MOVED_DATE);
        assertThat(waiting.change().lines())
                .extracting(DiffLine::reason)
                .contains("Ryhmä ehtii loppua.");
        answers.accept(own, path.id(), 2);
        PathView now2 = paths.currentFor(client).orElseThrow();
        assertThat(now2.change()).isNull();
        assertThat(now2.steps().get(8).plannedOn()).isEqualTo(before.plusDays(14));
        assertThat(now2.steps().get(3).title().in("fi")).isEqualTo("Uimaryhmä");
    }

    @Test
    @DisplayName("tells the second editor that somebody was first and what changed")
    void secondEditor() {
        PathView seen = started();
        stepPlan.adjustStep(
                worker,
                seen.steps().get(1).id(),
                seen.editNo(),
                new StepEdit(StepEdit.Action.SKIP, null, null, "Vastattu jo."));
        assertThatThrownBy(() ->
                        stepPlan.adjustStep(
                                worker,
                                seen.steps().get(2).id(),
                                seen.editNo(),
                                new StepEdit(StepEdit.Action.SKIP, null, null, "Ei tarvita.")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(paths.changesSince(seen.id(), seen.editNo()))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.reason()).isEqualTo("Vastattu jo.");
                    assertThat(c.professionalId()).isEqualTo(worker.professional());
                });
    }

    @Test
    @DisplayName("keeps a reason for every deviation")
    void reasonNeeded() {
        PathView path = started();
        assertThatThrownBy(() ->
                        stepPlan.adjustStep(
                                worker,
                                path.steps().getFirst().id(),
                                path.editNo(),
                                new StepEdit(StepEdit.Action.SKIP, null, null, " ")))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r -> assertThat(r.all().getFirst().field()).isEqualTo("reason"));
    }

    @Test
    @DisplayName("moves steps before and after each other")
    void order() {
        PathView path = started();
        StepId second = path.steps().get(1).id();
        stepPlan.adjustStep(
                worker,
                second,
                path.editNo(),
                new StepEdit(StepEdit.Action.EARLIER, null, null, "Kysely ensin."));
        assertThat(paths.get(worker, path.id()).steps().getFirst().id()).isEqualTo(second);
    }

    @Test
    @DisplayName("goes forward step by step, and a waiting step holds up nobody")
    void steps() {
        PathView path = accepted();
        StepId first = path.steps().getFirst().id();
        steps.completeStep(worker, first, NOW.minus(Duration.ofHours(1)));
        steps.completeStep(worker, first, NOW);
        PathView one = paths.currentFor(client).orElseThrow();
        assertThat(one.steps().getFirst().doneAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(one.steps().get(1).state()).isEqualTo(StepState.NOW);
        steps.waitFor(
                worker, one.steps().get(1).id(), StepView.Waited.KELA, now.today().plusDays(17));
        PathView two = paths.currentFor(client).orElseThrow();
        assertThat(two.steps().get(1).state()).isEqualTo(StepState.WAIT);
        assertThat(two.steps().get(2).state()).isEqualTo(StepState.NOW);
        assertThat(tasks.openAbout(client))
                .extracting(t -> t.kind())
                .containsExactly(TaskKind.ASK_AGAIN);
        steps.waitOver(worker, one.steps().get(1).id());
        assertThat(tasks.openAbout(client)).isEmpty();
        var appointment = Ids.next();
        steps.linkAppointment(two.steps().get(2).id(), appointment, NOW.plus(Duration.ofDays(8)));
        assertThat(paths.currentFor(client).orElseThrow().steps().get(2).appointment())
                .isEqualTo(appointment);
        steps.unlinkAppointment(two.steps().get(2).id());
        assertThat(paths.place(first).orElseThrow().client()).isEqualTo(client);
        assertThatThrownBy(() ->
                        steps.completeStep(
                                worker, two.steps().get(2).id(), NOW.plus(Duration.ofDays(1))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("is reviewed and ended with the T score of the goals, and what follows")
    void ends() {
        PathView path = accepted();
        var physio = professional("PHYSIOTHERAPIST");
        PathView written = paths.get(worker, path.id());
        stepPlan.adjustStep(
                worker,
                written.steps().get(3).id(),
                written.editNo(),
                new StepEdit(
                        StepEdit.Action.PLAN,
                        written.steps().get(3).plannedOn(),
                        physio.professional(),
                        ""));
        plans.propose(worker, path.id(), written.editNo() + 1, "Petri ottaa jakson.");
        answers.accept(own, path.id(), 2);
        assertThat(teams.members(client))
                .extracting(m -> m.professional())
                .contains(physio.professional());
        assertThat(paths.get(physio, path.id()).status()).isEqualTo(PathStatus.ACTIVE);
        GoalId goal = path.goals().getFirst().id();
        reviews.review(worker, path.id(), new NewReview(Map.of(goal, 0), "Sujuu."));
        assertThat(paths.currentFor(client).orElseThrow().reviews().getFirst().gasT())
                .isEqualByComparingTo(new BigDecimal("50"));
        assertThatThrownBy(() ->
                        reviews.end(
                                worker,
                                path.id(),
                                new EndPath(new NewReview(Map.of(), ""), null, "", false)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field)
                                        .contains(
                                                "outcome",
                                                "follows",
                                                "summary",
                                                "reached-" + goal.value()));
        reviews.end(
                worker,
                path.id(),
                new EndPath(
                        new NewReview(Map.of(goal, 1), "Jaksaa työpäivän."),
                        PathOutcome.GOAL_REACHED,
                        "Jatkat itsenäisesti.",
                        false));
        assertThat(paths.currentFor(client)).isEmpty();
        PathView ended = paths.historyFor(client).getFirst();
        assertThat(ended.status()).isEqualTo(PathStatus.ENDED);
        assertThat(ended.reviews().getLast().gasT()).isEqualByComparingTo(new BigDecimal("60"));
        assertThat(ended.goals().getFirst().reached()).isEqualTo(1);
        assertThat(teams.members(client))
                .extracting(m -> m.professional())
                .doesNotContain(physio.professional());
        now.set(NOW.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> paths.get(physio, path.id())).isInstanceOf(Denied.class);
        assertThat(started().status()).isEqualTo(PathStatus.DRAFT);
    }

    @Test
    @DisplayName("is one at a time: a second is refused while one is open")
    void oneAtATime() {
        started();
        assertThatThrownBy(() -> plans.start(worker, client, MODEL, List.of(GOAL)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("needs a goal with all five levels")
    void fiveLevels() {
        var levels = new java.util.HashMap<>(LEVELS);
        levels.remove(0);
        assertThatThrownBy(() ->
                        plans.start(
                                worker, client, MODEL, List.of(new NewGoal("Tavoite", 1, levels))))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field)
                                        .containsExactly("level0"));
    }

    @Test
    @DisplayName("has goals that are replaced, not rewritten")
    void goals() {
        PathView path = accepted();
        goals.replaceGoal(
                worker,
                path.id(),
                paths.get(worker, path.id()).editNo(),
                path.goals().getFirst().id(),
                new NewGoal("Haluan palata töihin.", 2, LEVELS),
                "Tavoite tarkentui.");
        assertThat(paths.currentFor(client).orElseThrow().goalWords()).isEqualTo(GOAL.words());
        PathView written = paths.get(worker, path.id());
        assertThat(written.goalWords()).isEqualTo("Haluan palata töihin.");
        goals.addGoal(worker, path.id(), written.editNo(), GOAL, "Toinen tavoite.");
        plans.propose(worker, path.id(), written.editNo() + 1, "Uudet tavoitteet.");
        assertThat(paths.currentFor(client).orElseThrow().change().lines())
                .extracting(DiffLine::kind)
                .containsOnly(DiffLine.Kind.GOAL);
        answers.acceptTold(worker, path.id(), 2);
        assertThat(paths.currentFor(client).orElseThrow().goals()).hasSize(2);
    }

    @Test
    @DisplayName(
            "of another system is kept and read, page by page, by those who may see the client")
    void pages() {
        PathView path = accepted();
        PathId imported =
                imports.importPlan(
                        Actor.system(),
                        client,
                        new ImportedPlan(
                                "Diabetes self management plan",
                                LocalDate.of(2025, 1, 1),
                                null,
                                NOW.minus(Duration.ofDays(400)),
                                List.of("HbA1c"),
                                List.of(
                                        new ImportedPlan.Activity(
                                                "Exercise",
                                                null,
                                                NOW.minus(Duration.ofDays(300)),
                                                false))));
        var search = new Paths.PathSearch(client, null, null, null, null, 1);
        assertThat(paths.count(worker, search)).isEqualTo(2);
        var first = paths.page(worker, search).getFirst();
        var second =
                paths.page(worker, new Paths.PathSearch(client, null, null, null, first.id(), 1))
                        .getFirst();
        assertThat(List.of(first.id(), second.id())).containsExactlyInAnyOrder(path.id(), imported);
        assertThat(paths.page(professional("DENTIST"), search)).isEmpty();
        assertThat(paths.currentFor(client).orElseThrow().id()).isEqualTo(path.id());
    }
}
