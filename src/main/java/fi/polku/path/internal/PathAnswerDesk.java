package fi.polku.path.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusals;
import fi.polku.path.PathAccepted;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathPermission;
import fi.polku.path.PathView;
import fi.polku.path.StepState;
import fi.polku.path.StepView;
import fi.polku.path.domain.AnswerRules;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.team.Teams;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the client's answer to a plan, and starts what the plan asks for. */
@Component
class PathAnswerDesk implements PathAnswers {

    private final PathWriteQueries writes;
    private final Access access;
    private final Deadlines deadlines;
    private final Teams teams;
    private final Tasks tasks;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Now now;
    private final PathVersionQueries versionQueries;
    private final PathLocks locks;
    private final StepMeasures stepMeasures;

    PathAnswerDesk(
            PathWriteQueries writes,
            Access access,
            Deadlines deadlines,
            Teams teams,
            Tasks tasks,
            Journal journal,
            ApplicationEventPublisher events,
            Now now,
            PathVersionQueries versionQueries,
            PathLocks locks,
            StepMeasures stepMeasures) {
        this.writes = writes;
        this.access = access;
        this.deadlines = deadlines;
        this.teams = teams;
        this.tasks = tasks;
        this.journal = journal;
        this.events = events;
        this.now = now;
        this.versionQueries = versionQueries;
        this.locks = locks;
        this.stepMeasures = stepMeasures;
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
        Locked locked = locks.lock(actor, path);
        PathView view = locks.working(locked);
        if (version <= view.versionAccepted()) {
            return;
        }
        AnswerRules.requireNewest(view, version);
        Instant at = now.instant();
        if (!versionQueries.insertAnswer(
                Ids.next(), path, version, "ACCEPTED", null, way, actor.account(), at)) {
            return;
        }
        writes.saveEdit(path, locked.editNo(), at);
        boolean first = view.versionAccepted() == 0;
        journal.record(
                PathRecords.entry(
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
        PathView effective = locks.effective(locked);
        for (StepView step : effective.steps()) {
            ProfessionalId responsible = step.responsible();
            if (responsible != null && step.state() != StepState.SKIP) {
                teams.join(actor, locked.clientId(), responsible, "MEMBER", path.value());
            }
        }
        stepMeasures.ask(effective);
        events.publishEvent(new PathAccepted(path, locked.clientId(), version, at));
    }

    /** The multi-agency employment plan has its own clock: an accepted plan is a ready one. */
    private void metPlanClock(Actor actor, ClientId client, Instant at) {
        deadlines.openFor(client).stream()
                .filter(c -> c.family() == DeadlineFamily.TYM_PLAN)
                .forEach(c -> deadlines.met(c.id(), at, actor));
    }

    @Override
    @Transactional
    public void askChange(Actor actor, PathId path, int version, String words) {
        access.require(actor, PathPermission.ANSWER);
        Locked locked = locks.lock(actor, path);
        PathView view = locks.working(locked);
        Refusals.throwIfAny(AnswerRules.wish(words));
        AnswerRules.requireNewest(view, version);
        Instant at = now.instant();
        versionQueries.insertAnswer(
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
                PathRecords.entry(actor, locked.clientId(), "path.journal.changeAsked", path)
                        .arg("n", version));
    }
}
