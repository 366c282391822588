package fi.polku.path.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.path.GoalRule;
import fi.polku.path.ModelView;
import fi.polku.path.NewGoal;
import fi.polku.path.PathId;
import fi.polku.path.PathPermission;
import fi.polku.path.PathPlans;
import fi.polku.path.PathSent;
import fi.polku.path.PathView;
import fi.polku.path.Sector;
import fi.polku.path.StepId;
import fi.polku.path.domain.PlanRules;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.team.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a plan from a model and sends it to the client. */
@Component
class PathPlanDesk implements PathPlans {
    private final PathQueries queries;
    private final PathWriteQueries writes;
    private final ModelShelf models;
    private final Access access;
    private final JointServices jointServices;
    private final Relationships relationships;
    private final Tasks tasks;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Now now;
    private final PathStepQueries stepQueries;
    private final PathGoalQueries goalQueries;
    private final PathVersionQueries versionQueries;
    private final PathLocks locks;
    private final PathRecords records;
    private final PathDifferences differences;

    PathPlanDesk(
            PathQueries queries,
            PathWriteQueries writes,
            ModelShelf models,
            Access access,
            JointServices jointServices,
            Relationships relationships,
            Tasks tasks,
            Journal journal,
            ApplicationEventPublisher events,
            Now now,
            PathStepQueries stepQueries,
            PathGoalQueries goalQueries,
            PathVersionQueries versionQueries,
            PathLocks locks,
            PathRecords records,
            PathDifferences differences) {
        this.queries = queries;
        this.writes = writes;
        this.models = models;
        this.access = access;
        this.jointServices = jointServices;
        this.relationships = relationships;
        this.tasks = tasks;
        this.journal = journal;
        this.events = events;
        this.now = now;
        this.stepQueries = stepQueries;
        this.goalQueries = goalQueries;
        this.versionQueries = versionQueries;
        this.locks = locks;
        this.records = records;
        this.differences = differences;
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
        if (queries.findOpen(Actor.system(), client, at).isPresent()) {
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
                records.header(actor, model.register(), model.serviceTask(), RecordStatus.FINAL),
                at,
                at);
        for (NewGoal goal : goals) {
            goalQueries.insertGoal(id, goals.indexOf(goal) + 1, goal, actor.account(), at);
        }
        for (ModelView.Step step : model.steps()) {
            stepQueries.insertStep(
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
        if (isJoint(model)) {
            jointServices.begin(actor, client, id.value(), today);
        }
        if (actor.professional() != null) {
            // Whoever starts a path takes part in it, and so may use it in either register.
            relationships.open(
                    client,
                    Holder.of(actor.professional()),
                    RelationshipKind.CARE,
                    id.value(),
                    today,
                    null);
        }
        journal.record(
                PathRecords.entry(actor, client, "path.journal.started", id).hiddenFromClient());
        return id;
    }

    /** A service of both sectors together (decree 457/2024 2 § 5). */
    private static boolean isJoint(ModelView model) {
        return Stream.of(Sector.HEALTH, Sector.SOCIAL)
                .allMatch(s -> model.steps().stream().anyMatch(step -> step.sector() == s));
    }

    @Override
    @Transactional
    public void propose(Actor actor, PathId path, int editNo, String reason) {
        Locked locked = locks.forEdit(actor, path, editNo);
        PathView view = locks.working(locked);
        if (view.versionSent() > 0 && nothingNew(path)) {
            throw new Refusal("path.send.nothingNew");
        }
        Refusals.throwIfAny(PlanRules.sending(view, reason));
        int number = view.versionSent() + 1;
        Instant at = now.instant();
        versionQueries.insertVersion(
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
                PathRecords.entry(
                                actor,
                                locked.clientId(),
                                number == 1 ? "path.journal.sent" : "path.journal.changeSent",
                                path)
                        .arg("professional", actor.professional())
                        .arg("n", number));
        events.publishEvent(new PathSent(path, locked.clientId(), number, at));
    }

    private boolean nothingNew(PathId path) {
        return queries.find(path).map(differences::unsent).orElse(List.of()).isEmpty();
    }
}
