package fi.polku.path.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.path.PathPermission;
import fi.polku.path.PathStatus;
import fi.polku.path.PathSteps;
import fi.polku.path.PathView;
import fi.polku.path.Paths.StepPlace;
import fi.polku.path.StepCompleted;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import fi.polku.path.domain.PlanRules;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a step of a plan in effect: booked, waiting, done. */
@Component
class PathStepDesk implements PathSteps {
    private static final int DAYS_TO_REVIEW = 14;

    private final PathWriteQueries writes;
    private final Access access;
    private final Tasks tasks;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Now now;
    private final PathStepQueries stepQueries;
    private final PathLocks locks;
    private final StepMeasures stepMeasures;

    PathStepDesk(
            PathWriteQueries writes,
            Access access,
            Tasks tasks,
            Journal journal,
            ApplicationEventPublisher events,
            Now now,
            PathStepQueries stepQueries,
            PathLocks locks,
            StepMeasures stepMeasures) {
        this.writes = writes;
        this.access = access;
        this.tasks = tasks;
        this.journal = journal;
        this.events = events;
        this.now = now;
        this.stepQueries = stepQueries;
        this.locks = locks;
        this.stepMeasures = stepMeasures;
    }

    @Override
    @Transactional
    public void completeStep(Actor actor, StepId stepId, Instant at) {
        access.require(actor, PathPermission.COMPLETE_STEP);
        StepPlace place = stepQueries.findPlace(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = locks.lock(actor, place.path());
        Instant recordedAt = now.instant();
        if (at.isAfter(recordedAt)) {
            throw Refusal.onField("doneOn", "path.step.notYet");
        }
        if (!stepQueries.saveDone(stepId, at, actor.account(), recordedAt)) {
            return;
        }
        writes.saveEdit(locked.id(), locked.editNo(), recordedAt);
        tasks.withdraw("step", stepId.value());
        PathView view = locks.effective(locked);
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
            stepMeasures.ask(view);
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
        stepQueries.saveAppointment(step, appointment, null);
    }

    @Override
    @Transactional
    public void linkAppointment(StepId step, UUID appointment, Instant startsAt) {
        stepQueries.saveAppointment(step, appointment, startsAt);
    }

    @Override
    @Transactional
    public void unlinkAppointment(StepId step) {
        stepQueries.saveAppointment(step, null, null);
    }

    @Override
    @Transactional
    public void waitFor(Actor actor, StepId stepId, StepView.Waited whom, LocalDate until) {
        access.require(actor, PathPermission.WRITE);
        StepPlace place = stepQueries.findPlace(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = locks.lock(actor, place.path());
        PathView view = locks.working(locked);
        if (until.isBefore(now.today())) {
            throw Refusal.onField("until", "path.wait.untilPast");
        }
        Refusals.throwIfAny(PlanRules.day("until", until, now.today()));
        if (view.status() != PathStatus.ACTIVE) {
            throw new Refusal("path.wait.notActive");
        }
        stepQueries.saveWait(stepId, whom, until);
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
        StepPlace place = stepQueries.findPlace(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = locks.lock(actor, place.path());
        stepQueries.saveWait(stepId, null, null);
        writes.saveEdit(locked.id(), locked.editNo(), now.instant());
        tasks.withdraw("step", stepId.value());
        journal.record(
                JournalEntry.about(locked.clientId())
                        .by(actor.account(), actor.mainRole().name())
                        .key("path.journal.waitOver")
                        .subject("step", stepId.value())
                        .arg("n", place.order()));
    }
}
