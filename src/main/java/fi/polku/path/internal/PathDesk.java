package fi.polku.path.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.measure.GasItem;
import fi.polku.measure.GasScore;
import fi.polku.measure.Measures;
import fi.polku.organization.Organizations;
import fi.polku.path.ChangeView;
import fi.polku.path.ChangedMeanwhile;
import fi.polku.path.DiffLine;
import fi.polku.path.EndPath;
import fi.polku.path.GoalId;
import fi.polku.path.GoalRule;
import fi.polku.path.GoalView;
import fi.polku.path.ImportedPlan;
import fi.polku.path.ModelView;
import fi.polku.path.NewGoal;
import fi.polku.path.NewReview;
import fi.polku.path.NewStep;
import fi.polku.path.PathAccepted;
import fi.polku.path.PathEnded;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathPermission;
import fi.polku.path.PathSent;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.path.Sector;
import fi.polku.path.StepCompleted;
import fi.polku.path.StepEdit;
import fi.polku.path.StepId;
import fi.polku.path.StepState;
import fi.polku.path.StepView;
import fi.polku.path.internal.PathQueries.StepRow;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.team.NewTask;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.team.Teams;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PathDesk implements Paths {
    static final int MAX_REASON = 1000;
    static final int MAX_WORDS = 4000;
    private static final int DAYS_TO_ANSWER = 7;
    private static final int DAYS_TO_REVIEW = 14;

    private final PathQueries queries;
    private final PathWriteQueries writes;
    private final PathReader reader;
    private final ModelShelf models;
    private final Access access;
    private final Organizations organizations;
    private final Measures measures;
    private final Deadlines deadlines;
    private final OwnWorkers ownWorkers;
    private final Teams teams;
    private final Tasks tasks;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Now now;

    PathDesk(
            PathQueries queries,
            PathWriteQueries writes,
            PathReader reader,
            ModelShelf models,
            Access access,
            Organizations organizations,
            Measures measures,
            Deadlines deadlines,
            OwnWorkers ownWorkers,
            Teams teams,
            Tasks tasks,
            Journal journal,
            ApplicationEventPublisher events,
            Now now) {
        this.queries = queries;
        this.writes = writes;
        this.reader = reader;
        this.models = models;
        this.access = access;
        this.organizations = organizations;
        this.measures = measures;
        this.deadlines = deadlines;
        this.ownWorkers = ownWorkers;
        this.teams = teams;
        this.tasks = tasks;
        this.journal = journal;
        this.events = events;
        this.now = now;
    }

    @Override
    public List<ModelView> models(LocalDate on) {
        return models.inUse(on);
    }

    @Override
    public Optional<ModelView> model(String code, LocalDate on) {
        return models.inUse(code, on);
    }

    @Override
    public Optional<ModelView> modelVersion(UUID versionId) {
        return models.version(versionId);
    }

    @Override
    @Transactional
    public PathId start(Actor actor, ClientId client, String modelCode, List<NewGoal> goals) {
        access.require(actor, PathPermission.WRITE);
        access.requireClient(actor, client);
        LocalDate today = now.today();
        Instant at = now.instant();
        ModelView model =
                models.inUse(modelCode, today)
                        .orElseThrow(() -> Refusal.onField("model", "path.model.choose"));
        if (goals.isEmpty()) {
            throw Refusal.onField("words", "path.goal.wordsNeeded");
        }
        goals.forEach(g -> Refusals.throwIfAny(GoalRule.check(g)));
        if (queries.findOpen(client).isPresent()) {
            throw new Refusal("path.alreadyOpen");
        }
        PathId id = new PathId(Ids.next());
        writes.insertPath(
                id,
                client,
                model.versionId(),
                model.name(),
                false,
                today,
                null,
                null,
                header(actor, model.register(), model.serviceTask(), RecordStatus.FINAL),
                at,
                at);
        for (NewGoal goal : goals) {
            insertGoal(id, goals.indexOf(goal) + 1, goal, actor.account(), at);
        }
        for (ModelView.Step step : model.steps()) {
            writes.insertStep(
                    new StepId(Ids.next()),
                    id,
                    step.id(),
                    step.order(),
                    step.title(),
                    step.place(),
                    step.instruction(),
                    step.sector(),
                    step.role(),
                    step.measures(),
                    step.serviceType(),
                    today.plusDays(step.day()),
                    null,
                    false,
                    null,
                    actor.account(),
                    at);
        }
        journal.record(entry(actor, client, "path.journal.started", id).hiddenFromClient());
        return id;
    }

    private GoalId insertGoal(
            PathId path, int position, NewGoal goal, @Nullable AccountId account, Instant at) {
        GoalId id = new GoalId(Ids.next());
        writes.insertGoal(id, path, position, goal.words().strip(), goal.weight(), account, at);
        goal.levels()
                .forEach((level, words) ->
                        writes.insertLevel(id, level, words.strip(), account, at));
        return id;
    }

    @Override
    @Transactional
    public GoalId addGoal(Actor actor, PathId path, int editNo, NewGoal goal, String reason) {
        Locked locked = lockForEdit(actor, path, editNo);
        Refusals.throwIfAny(GoalRule.check(goal));
        int count = reader(locked).goals().size();
        if (count >= 4) {
            throw Refusal.onField("words", "path.goal.tooMany");
        }
        GoalId id = insertGoal(path, count + 1, goal, actor.account(), now.instant());
        changed(actor, locked, null, DiffLine.Kind.GOAL, null, null, reason);
        return id;
    }

    @Override
    @Transactional
    public GoalId replaceGoal(
            Actor actor, PathId path, int editNo, GoalId goal, NewGoal by, String reason) {
        Locked locked = lockForEdit(actor, path, editNo);
        var refusals = new ArrayList<>(GoalRule.check(by));
        checkReason(reason, refusals);
        Refusals.throwIfAny(refusals);
        List<GoalView> goals = reader(locked).goals();
        int position = goals.stream().map(GoalView::id).toList().indexOf(goal) + 1;
        if (position == 0 || !writes.replaceGoal(path, goal, now.instant())) {
            throw new ChangedMeanwhile(editNo);
        }
        GoalId id = insertGoal(path, position, by, actor.account(), now.instant());
        changed(actor, locked, null, DiffLine.Kind.GOAL, null, null, reason);
        return id;
    }

    @Override
    @Transactional
    public StepId addStep(Actor actor, PathId path, int editNo, NewStep step) {
        Locked locked = lockForEdit(actor, path, editNo);
        var refusals = new ArrayList<Refusal>();
        if (step.title().isBlank()) {
            refusals.add(Refusal.onField("title", "path.step.titleNeeded"));
        }
        tooLong("title", step.title(), 200, refusals);
        tooLong("instruction", step.instruction(), MAX_REASON, refusals);
        tooLong("place", step.place(), 200, refusals);
        checkDay(step.plannedOn(), refusals);
        checkReason(step.reason(), refusals);
        Refusals.throwIfAny(refusals);
        List<StepRow> steps = queries.listSteps(List.of(path), true);
        int position =
                step.after() <= 0
                        ? 1
                        : step.after() >= steps.size() ? steps.size() + 1 : step.after() + 1;
        renumber(steps);
        writes.makeRoom(path, position);
        StepId id = new StepId(Ids.next());
        writes.insertStep(
                id,
                path,
                null,
                position,
                LocalizedText.fi(step.title().strip()),
                LocalizedText.fi(step.place().strip()),
                LocalizedText.fi(step.instruction().strip()),
                step.sector(),
                step.role(),
                List.of(),
                blankToNull(step.serviceType()),
                step.plannedOn(),
                step.responsible(),
                false,
                null,
                actor.account(),
                now.instant());
        changed(actor, locked, id, DiffLine.Kind.ADDED, null, step.plannedOn(), step.reason());
        return id;
    }

    @Override
    @Transactional
    public void adjustStep(Actor actor, StepId stepId, int editNo, StepEdit edit) {
        StepPlace place = place(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = lockForEdit(actor, place.path(), editNo);
        List<StepRow> steps = queries.listSteps(List.of(place.path()), true);
        StepRow step = steps.stream().filter(s -> s.id().equals(stepId)).findFirst().orElseThrow();
        if (step.doneAt() != null) {
            throw new Refusal("path.step.alreadyDone");
        }
        switch (edit.action()) {
            case PLAN -> plan(actor, locked, step, edit);
            case SKIP, RESTORE -> {
                boolean skip = edit.action() == StepEdit.Action.SKIP;
                if (step.skipped() == skip) {
                    return;
                }
                refuseReason(edit.reason());
                writes.saveSkipped(stepId, skip, edit.reason().strip());
                changed(
                        actor,
                        locked,
                        stepId,
                        skip ? DiffLine.Kind.SKIPPED : DiffLine.Kind.RESTORED,
                        step.plannedOn(),
                        step.plannedOn(),
                        edit.reason());
            }
            case EARLIER, LATER -> {
                refuseReason(edit.reason());
                renumber(steps);
                int from = steps.indexOf(step);
                int to = edit.action() == StepEdit.Action.EARLIER ? from - 1 : from + 1;
                if (to < 0 || to >= steps.size()) {
                    throw new Refusal("path.step.cannotMove");
                }
                writes.savePosition(stepId, to + 1);
                writes.savePosition(steps.get(to).id(), from + 1);
                changed(
                        actor,
                        locked,
                        stepId,
                        DiffLine.Kind.MOVED_ORDER,
                        null,
                        null,
                        edit.reason());
            }
        }
    }

    private void plan(Actor actor, Locked locked, StepRow step, StepEdit edit) {
        boolean dayChanges = !java.util.Objects.equals(step.plannedOn(), edit.plannedOn());
        boolean whoChanges = !java.util.Objects.equals(step.responsibleId(), edit.responsible());
        if (!dayChanges && !whoChanges) {
            return;
        }
        var refusals = new ArrayList<Refusal>();
        if (dayChanges) {
            checkDay(edit.plannedOn(), refusals);
            checkReason(edit.reason(), refusals);
        } else {
            tooLong("reason", edit.reason(), MAX_REASON, refusals);
        }
        ProfessionalId responsible = edit.responsible();
        if (responsible != null && organizations.professional(responsible).isEmpty()) {
            refusals.add(Refusal.onField("responsible", "path.step.responsibleUnknown"));
        }
        Refusals.throwIfAny(refusals);
        writes.savePlan(step.id(), edit.plannedOn(), responsible, blankToNull(edit.reason()));
        if (whoChanges) {
            record(actor, locked, step.id(), DiffLine.Kind.RESPONSIBLE, null, null, edit.reason());
        }
        if (dayChanges) {
            record(
                    actor,
                    locked,
                    step.id(),
                    DiffLine.Kind.MOVED_DATE,
                    step.plannedOn(),
                    edit.plannedOn(),
                    edit.reason());
        }
        writes.saveEdit(locked.id(), locked.editNo() + 1, now.instant());
    }

    /** Positions 1, 2, 3 … so that moving and adding mean what they say. */
    private void renumber(List<StepRow> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).position() != i + 1) {
                writes.savePosition(steps.get(i).id(), i + 1);
            }
        }
    }

    @Override
    @Transactional
    public void propose(Actor actor, PathId path, int editNo, String reason) {
        Locked locked = lockForEdit(actor, path, editNo);
        PathView view = reader(locked);
        var refusals = new ArrayList<Refusal>();
        if (view.versionSent() > 0) {
            if (unsent(path).isEmpty()) {
                throw new Refusal("path.send.nothingNew");
            }
            checkReason(reason, refusals);
        } else {
            tooLong("reason", reason, MAX_REASON, refusals);
        }
        if (view.goals().isEmpty()) {
            refusals.add(new Refusal("path.send.goalNeeded"));
        }
        if (view.steps().stream().noneMatch(StepView::open)) {
            refusals.add(new Refusal("path.send.stepNeeded"));
        }
        Refusals.throwIfAny(refusals);
        int number = view.versionSent() + 1;
        Instant at = now.instant();
        writes.insertVersion(
                path,
                number,
                reason.strip(),
                locked.editNo(),
                actor.professional(),
                actor.account(),
                at);
        writes.saveEdit(path, locked.editNo() + 1, at);
        tasks.withdraw("path", path.value());
        journal.record(
                entry(
                                actor,
                                locked.clientId(),
                                number == 1 ? "path.journal.sent" : "path.journal.changeSent",
                                path)
                        .arg("professional", actor.professional())
                        .arg("n", number));
        events.publishEvent(new PathSent(path, locked.clientId(), number, at));
    }

    @Override
    @Transactional
    public void accept(Actor actor, PathId path, int version) {
        access.require(actor, PathPermission.ANSWER);
        accept(actor, path, version, "SELF");
    }

    @Override
    @Transactional
    public void acceptTold(Actor actor, PathId path, int version) {
        access.require(actor, PathPermission.WRITE);
        accept(actor, path, version, "TOLD");
    }

    private void accept(Actor actor, PathId path, int version, String way) {
        Locked locked = lock(actor, path);
        PathView view = reader(locked);
        if (version <= view.versionAccepted()) {
            return;
        }
        refuseOldVersion(view, version);
        Instant at = now.instant();
        if (!writes.insertAnswer(
                Ids.next(), path, version, "ACCEPTED", null, way, actor.account(), at)) {
            return;
        }
        writes.saveEdit(path, locked.editNo(), at);
        boolean first = view.versionAccepted() == 0;
        journal.record(
                entry(
                                actor,
                                locked.clientId(),
                                way.equals("TOLD")
                                        ? "path.journal.acceptedTold"
                                        : first
                                                ? "path.journal.accepted"
                                                : "path.journal.changeAccepted",
                                path)
                        .arg("n", version)
                        .arg("professional", actor.professional()));
        if (first) {
            metPlanClock(actor, locked.clientId(), at);
        }
        PathView effective =
                find(path).orElseThrow(() -> new IllegalStateException("path is gone"));
        for (StepView step : effective.steps()) {
            ProfessionalId responsible = step.responsible();
            if (responsible != null && step.state() != StepState.SKIP) {
                teams.join(actor, locked.clientId(), responsible, "MEMBER", path.value());
            }
        }
        askMeasures(actor, effective);
        events.publishEvent(new PathAccepted(path, locked.clientId(), version, at));
    }

    /** The multi-agency employment plan has its own clock: an accepted plan is a ready one. */
    private void metPlanClock(Actor actor, ClientId client, Instant at) {
        deadlines.openFor(client).stream()
                .filter(c -> c.family() == DeadlineFamily.TYM_PLAN)
                .forEach(c -> deadlines.met(c.id(), at, actor));
    }

    /** Asks the instruments of the step that is now and of the next one. */
    private void askMeasures(Actor actor, PathView path) {
        LocalDate soon = now.today().plusDays(DAYS_TO_ANSWER);
        var asked =
                queries.listSteps(List.of(path.id()), true).stream()
                        .filter(s -> s.measuresAskedAt() != null)
                        .map(StepRow::id)
                        .toList();
        for (StepView step : path.steps()) {
            boolean near = step.state() == StepState.NOW || step.state() == StepState.NEXT;
            if (!near || step.measures().isEmpty() || asked.contains(step.id())) {
                continue;
            }
            LocalDate planned = step.plannedOn();
            LocalDate due = planned == null || planned.isBefore(soon) ? soon : planned;
            for (String measure : step.measures()) {
                // The accepted plan asks, whoever's act brought the step near: also the client's
                // own.
                measures.request(path.client(), measure, due, path.id().value(), Actor.system());
            }
            writes.saveMeasuresAsked(step.id(), now.instant());
        }
    }

    @Override
    @Transactional
    public void askChange(Actor actor, PathId path, int version, String words) {
        access.require(actor, PathPermission.ANSWER);
        Locked locked = lock(actor, path);
        PathView view = reader(locked);
        var refusals = new ArrayList<Refusal>();
        if (words.isBlank()) {
            refusals.add(Refusal.onField("words", "path.ask.wordsNeeded"));
        }
        tooLong("words", words, MAX_WORDS, refusals);
        Refusals.throwIfAny(refusals);
        refuseOldVersion(view, version);
        Instant at = now.instant();
        writes.insertAnswer(
                Ids.next(),
                path,
                version,
                "CHANGE_ASKED",
                words.strip(),
                "SELF",
                actor.account(),
                at);
        writes.saveEdit(path, locked.editNo(), at);
        tasks.raise(
                actor,
                NewTask.forOwnWorker(
                        TaskKind.PLAN_CHANGE,
                        locked.clientId(),
                        words.strip(),
                        now.today().plusDays(3),
                        "path",
                        path.value(),
                        view.header().register()));
        journal.record(
                entry(actor, locked.clientId(), "path.journal.changeAsked", path)
                        .arg("n", version));
    }

    private static void refuseOldVersion(PathView view, int version) {
        if (view.status() == PathStatus.ENDED) {
            throw new Refusal("path.ended");
        }
        if (version != view.versionSent()) {
            throw new Refusal("path.answer.newer");
        }
    }

    @Override
    @Transactional
    public void completeStep(Actor actor, StepId stepId, Instant at) {
        access.require(actor, PathPermission.COMPLETE_STEP);
        StepPlace place = place(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = lock(actor, place.path());
        Instant recordedAt = now.instant();
        if (at.isAfter(recordedAt)) {
            throw Refusal.onField("doneOn", "path.step.notYet");
        }
        if (!writes.saveDone(stepId, at, actor.account(), recordedAt)) {
            return;
        }
        writes.saveEdit(locked.id(), locked.editNo(), recordedAt);
        tasks.withdraw("step", stepId.value());
        PathView view = find(locked.id()).orElseThrow();
        int order =
                view.steps().stream()
                        .filter(s -> s.id().equals(stepId))
                        .map(StepView::order)
                        .findFirst()
                        .orElse(place.order());
        journal.record(
                JournalEntry.about(locked.clientId())
                        .happenedAt(at)
                        .by(actor.account(), actor.mainRole().name())
                        .key("path.journal.stepDone")
                        .subject("step", stepId.value())
                        .arg("n", order)
                        .arg("professional", actor.professional()));
        if (view.status() == PathStatus.ACTIVE) {
            askMeasures(actor, view);
            if (view.steps().stream().noneMatch(StepView::open)) {
                tasks.raise(
                        actor,
                        NewTask.forOwnWorker(
                                TaskKind.REVIEW,
                                locked.clientId(),
                                null,
                                now.today().plusDays(DAYS_TO_REVIEW),
                                "path",
                                locked.id().value(),
                                view.header().register()));
            }
        }
        events.publishEvent(new StepCompleted(locked.id(), stepId, locked.clientId(), at));
    }

    @Override
    @Transactional
    public void linkAppointment(StepId step, UUID appointment) {
        writes.saveAppointment(step, appointment, null);
    }

    @Override
    @Transactional
    public void linkAppointment(StepId step, UUID appointment, Instant startsAt) {
        writes.saveAppointment(step, appointment, startsAt);
    }

    @Override
    @Transactional
    public void unlinkAppointment(StepId step) {
        writes.saveAppointment(step, null, null);
    }

    @Override
    @Transactional
    public void waitFor(Actor actor, StepId stepId, StepView.Waited whom, LocalDate until) {
        access.require(actor, PathPermission.WRITE);
        StepPlace place = place(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = lock(actor, place.path());
        PathView view = reader(locked);
        if (until.isBefore(now.today())) {
            throw Refusal.onField("until", "path.wait.untilPast");
        }
        if (view.status() != PathStatus.ACTIVE) {
            throw new Refusal("path.wait.notActive");
        }
        writes.saveWait(stepId, whom, until);
        writes.saveEdit(locked.id(), locked.editNo(), now.instant());
        tasks.withdraw("step", stepId.value());
        tasks.raise(
                actor,
                NewTask.forOwnWorker(
                        TaskKind.ASK_AGAIN,
                        locked.clientId(),
                        null,
                        until,
                        "step",
                        stepId.value(),
                        view.header().register()));
        journal.record(
                JournalEntry.about(locked.clientId())
                        .by(actor.account(), actor.mainRole().name())
                        .key("path.journal.waits")
                        .subject("step", stepId.value())
                        .arg("n", place.order())
                        .arg("whom_code", whom)
                        .arg("until_on", until));
    }

    @Override
    @Transactional
    public void waitOver(Actor actor, StepId stepId) {
        access.require(actor, PathPermission.COMPLETE_STEP);
        StepPlace place = place(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = lock(actor, place.path());
        writes.saveWait(stepId, null, null);
        writes.saveEdit(locked.id(), locked.editNo(), now.instant());
        tasks.withdraw("step", stepId.value());
        journal.record(
                JournalEntry.about(locked.clientId())
                        .by(actor.account(), actor.mainRole().name())
                        .key("path.journal.waitOver")
                        .subject("step", stepId.value())
                        .arg("n", place.order()));
    }

    @Override
    @Transactional
    public void review(Actor actor, PathId path, NewReview review) {
        access.require(actor, PathPermission.WRITE);
        Locked locked = lock(actor, path);
        PathView view = effective(locked);
        Refusals.throwIfAny(check(view, review));
        BigDecimal t = save(actor, view, review, "MID");
        tasks.withdraw("path", path.value());
        journal.record(entry(actor, locked.clientId(), "path.journal.reviewed", path).arg("t", t));
    }

    private static List<Refusal> check(PathView view, NewReview review) {
        var refusals = new ArrayList<Refusal>();
        if (view.versionAccepted() == 0) {
            refusals.add(new Refusal("path.review.notAccepted"));
        }
        for (GoalView goal : view.goals()) {
            Integer reached = review.reached().get(goal.id());
            if (reached == null || reached < -2 || reached > 2) {
                refusals.add(
                        Refusal.onField(
                                "reached-" + goal.id().value(), "path.review.reachedNeeded"));
            }
        }
        if (review.summary().isBlank()) {
            refusals.add(Refusal.onField("summary", "path.review.summaryNeeded"));
        }
        tooLong("summary", review.summary(), MAX_WORDS, refusals);
        return refusals;
    }

    private @Nullable BigDecimal save(Actor actor, PathView view, NewReview review, String kind) {
        var items =
                view.goals().stream()
                        .map(g ->
                                new GasItem(
                                        BigDecimal.valueOf(g.weight()),
                                        review.reached().getOrDefault(g.id(), 0)))
                        .toList();
        BigDecimal t = GasScore.t(items).orElse(null);
        UUID id = Ids.next();
        Instant at = now.instant();
        writes.insertReview(
                id,
                view.id(),
                kind,
                now.today(),
                t,
                review.summary().strip(),
                header(
                        actor,
                        view.header().register(),
                        view.header().serviceTask(),
                        RecordStatus.FINAL),
                at);
        view.goals()
                .forEach(g ->
                        writes.insertReached(
                                id,
                                g.id(),
                                review.reached().getOrDefault(g.id(), 0),
                                actor.account(),
                                at));
        writes.saveEdit(view.id(), view.editNo(), at);
        return t;
    }

    @Override
    @Transactional
    public void end(Actor actor, PathId path, EndPath end) {
        access.require(actor, PathPermission.WRITE);
        Locked locked = lock(actor, path);
        PathView view = effective(locked);
        if (view.status() == PathStatus.ENDED) {
            return;
        }
        var refusals = new ArrayList<Refusal>();
        PathOutcome outcome = end.outcome();
        if (outcome == null) {
            refusals.add(Refusal.onField("outcome", "path.end.outcomeNeeded"));
        }
        if (end.follows().isBlank()) {
            refusals.add(Refusal.onField("follows", "path.end.followsNeeded"));
        }
        tooLong("follows", end.follows(), MAX_WORDS, refusals);
        boolean accepted = view.versionAccepted() > 0;
        if (accepted) {
            refusals.addAll(check(view, end.review()));
        }
        Refusals.throwIfAny(refusals);
        BigDecimal t = accepted ? save(actor, view, end.review(), "END") : null;
        LocalDate today = now.today();
        Instant at = now.instant();
        writes.saveEnd(
                path, java.util.Objects.requireNonNull(outcome), end.follows().strip(), today, at);
        ClientId client = locked.clientId();
        teams.leaveWithPath(actor, client, path.value(), today);
        tasks.withdraw("path", path.value());
        view.steps().forEach(s -> tasks.withdraw("step", s.id().value()));
        if (end.ownWorkerEnds()) {
            ownWorkers.end(actor, client, today);
        }
        journal.record(
                entry(
                                actor,
                                client,
                                t == null ? "path.journal.endedUnscored" : "path.journal.ended",
                                path)
                        .arg("outcome_code", outcome)
                        .arg("t", t));
        events.publishEvent(new PathEnded(path, client, at));
    }

    @Override
    public Optional<PathView> currentFor(ClientId client) {
        return queries.findOpen(client)
                .filter(r -> r.status() != PathStatus.DRAFT)
                .map(r -> reader.read(List.of(r), false, true).getFirst());
    }

    @Override
    public Optional<PathView> openFor(ClientId client) {
        return queries.findOpen(client).map(r -> reader.read(List.of(r), true, true).getFirst());
    }

    @Override
    public List<PathView> historyFor(ClientId client) {
        return reader.read(queries.listOf(client), false, false);
    }

    @Override
    public PathView get(Actor actor, PathId path) {
        access.require(actor, PathPermission.READ);
        var row = queries.find(path).orElseThrow(() -> new Denied("path"));
        access.requireClient(actor, row.clientId());
        return reader.read(List.of(row), true, true).getFirst();
    }

    @Override
    public Optional<PathView> find(PathId path) {
        return queries.find(path).map(r -> reader.read(List.of(r), false, true).getFirst());
    }

    @Override
    public List<ChangeView> changesSince(PathId path, int editNo) {
        return queries.listChanges(path, editNo).stream().map(c -> c.view()).toList();
    }

    @Override
    public List<DiffLine> unsent(PathId path) {
        return queries.find(path).map(reader::unsent).orElse(List.of());
    }

    @Override
    public Optional<StepPlace> place(StepId step) {
        return queries.findPlace(step);
    }

    @Override
    public List<PathView> page(Actor actor, PathSearch search) {
        return reader.read(queries.listPage(actor, search, now.today()), false, false);
    }

    @Override
    public long count(Actor actor, PathSearch search) {
        return queries.count(actor, search, now.today());
    }

    @Override
    @Transactional
    public PathId importPlan(Actor actor, ClientId client, ImportedPlan plan) {
        Instant at = now.instant();
        PathId id = new PathId(Ids.next());
        LocalDate to = plan.to();
        boolean over = to != null && to.isBefore(now.today());
        writes.insertPath(
                id,
                client,
                null,
                LocalizedText.fi(plan.title()),
                true,
                plan.from(),
                to == null || to.isBefore(plan.from()) ? null : to,
                to != null && over ? to.atStartOfDay(Now.ZONE).toInstant() : null,
                header(actor, Register.PATIENT, null, RecordStatus.FINAL),
                plan.happenedAt(),
                at);
        int position = 0;
        for (String words : plan.goals()) {
            writes.insertGoal(
                    new GoalId(Ids.next()), id, ++position, words, 1, actor.account(), at);
        }
        int order = 0;
        for (ImportedPlan.Activity activity : plan.activities()) {
            writes.insertStep(
                    new StepId(Ids.next()),
                    id,
                    null,
                    ++order,
                    LocalizedText.fi(activity.title()),
                    LocalizedText.fi(""),
                    LocalizedText.fi(""),
                    Sector.HEALTH,
                    "OTHER",
                    List.of(),
                    null,
                    activity.plannedOn(),
                    null,
                    activity.dropped(),
                    activity.doneAt(),
                    actor.account(),
                    at);
        }
        journal.record(
                entry(actor, client, "path.journal.imported", id).happenedAt(plan.happenedAt()));
        return id;
    }

    private PathView reader(Locked locked) {
        return reader.read(List.of(queries.find(locked.id()).orElseThrow()), true, false)
                .getFirst();
    }

    private PathView effective(Locked locked) {
        return reader.read(List.of(queries.find(locked.id()).orElseThrow()), false, false)
                .getFirst();
    }

    private Locked lock(Actor actor, PathId path) {
        Locked locked = writes.getForUpdate(path).orElseThrow(() -> new Denied("path"));
        access.requireClient(actor, locked.clientId());
        return locked;
    }

    private Locked lockForEdit(Actor actor, PathId path, int editNo) {
        access.require(actor, PathPermission.WRITE);
        Locked locked = lock(actor, path);
        if (locked.endedAt() != null) {
            throw new Refusal("path.ended");
        }
        if (locked.imported()) {
            throw new Refusal("path.importedReadOnly");
        }
        if (locked.editNo() != editNo) {
            throw new ChangedMeanwhile(editNo);
        }
        return locked;
    }

    private void changed(
            Actor actor,
            Locked locked,
            @Nullable StepId step,
            DiffLine.Kind kind,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason) {
        record(actor, locked, step, kind, before, after, reason);
        writes.saveEdit(locked.id(), locked.editNo() + 1, now.instant());
    }

    private void record(
            Actor actor,
            Locked locked,
            @Nullable StepId step,
            DiffLine.Kind kind,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason) {
        writes.insertChange(
                Ids.next(),
                locked.id(),
                step,
                kind,
                locked.editNo() + 1,
                before,
                after,
                reason.strip(),
                actor.professional(),
                actor.account(),
                now.instant());
    }

    private void checkDay(@Nullable LocalDate day, List<Refusal> refusals) {
        if (day != null && day.isAfter(now.today().plusYears(5))) {
            refusals.add(Refusal.onField("plannedOn", "path.step.tooFar"));
        }
        if (day != null && day.isBefore(now.today())) {
            refusals.add(Refusal.onField("plannedOn", "path.step.past"));
        }
    }

    private static void refuseReason(String reason) {
        var refusals = new ArrayList<Refusal>();
        checkReason(reason, refusals);
        Refusals.throwIfAny(refusals);
    }

    private static void checkReason(String reason, List<Refusal> refusals) {
        if (reason.isBlank()) {
            refusals.add(Refusal.onField("reason", "path.reasonNeeded"));
        }
        tooLong("reason", reason, MAX_REASON, refusals);
    }

    private static void tooLong(String field, String text, int max, List<Refusal> refusals) {
        if (text.length() > max) {
            refusals.add(Refusal.onField(field, "path.tooLong", Map.of("max", max)));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private RecordHeader header(
            Actor actor,
            Register register,
            @Nullable ServiceTask serviceTask,
            RecordStatus status) {
        return new RecordHeader(
                register,
                serviceTask,
                organizations.organiser(),
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                status);
    }

    private static JournalEntry entry(Actor actor, ClientId client, String key, PathId path) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("path", path.value());
    }
}
