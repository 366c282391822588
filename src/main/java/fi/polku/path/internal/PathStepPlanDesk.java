package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.path.DiffLine;
import fi.polku.path.NewStep;
import fi.polku.path.PathId;
import fi.polku.path.Paths.StepPlace;
import fi.polku.path.StepEdit;
import fi.polku.path.StepId;
import fi.polku.path.domain.PlanRules;
import fi.polku.path.internal.PathStepQueries.StepRow;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the steps of a plan: adds, moves, plans, leaves out. */
@Component
public class PathStepPlanDesk {
    private final PathWriteQueries writes;
    private final Organizations organizations;
    private final Now now;
    private final PathStepQueries stepQueries;
    private final PathLocks locks;
    private final PathChanges changes;

    PathStepPlanDesk(
            PathWriteQueries writes,
            Organizations organizations,
            Now now,
            PathStepQueries stepQueries,
            PathLocks locks,
            PathChanges changes) {
        this.writes = writes;
        this.organizations = organizations;
        this.now = now;
        this.stepQueries = stepQueries;
        this.locks = locks;
        this.changes = changes;
    }

    /** A step of the writer's own, anywhere in the plan. */
    @Transactional
    public StepId addStep(Actor actor, PathId path, int editNo, NewStep step) {
        Locked locked = locks.forEdit(actor, path, editNo);
        var refusals = new ArrayList<>(PlanRules.step(step, now.today()));
        refusals.addAll(known(step.responsible()));
        Refusals.throwIfAny(refusals);
        List<StepRow> steps = stepQueries.listSteps(List.of(path), true);
        int position = PlanRules.position(step.after(), steps.size());
        renumber(steps);
        stepQueries.makeRoom(path, position);
        StepId id = new StepId(Ids.next());
        stepQueries.insertStep(
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
        changes.changed(
                actor, locked, id, DiffLine.Kind.ADDED, null, step.plannedOn(), step.reason());
        return id;
    }

    /** Another day or person, another place in the order, left out or taken back. */
    @Transactional
    public void adjustStep(Actor actor, StepId stepId, int editNo, StepEdit edit) {
        StepPlace place = stepQueries.findPlace(stepId).orElseThrow(() -> new Denied("step"));
        Locked locked = locks.forEdit(actor, place.path(), editNo);
        List<StepRow> steps = stepQueries.listSteps(List.of(place.path()), true);
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
                Refusals.throwIfAny(PlanRules.reason(edit.reason()));
                stepQueries.saveSkipped(stepId, skip, edit.reason().strip());
                changes.changed(
                        actor,
                        locked,
                        stepId,
                        skip ? DiffLine.Kind.SKIPPED : DiffLine.Kind.RESTORED,
                        step.plannedOn(),
                        step.plannedOn(),
                        edit.reason());
            }
            case EARLIER, LATER -> {
                Refusals.throwIfAny(PlanRules.reason(edit.reason()));
                renumber(steps);
                int from = steps.indexOf(step);
                int to = edit.action() == StepEdit.Action.EARLIER ? from - 1 : from + 1;
                if (to < 0 || to >= steps.size()) {
                    throw new Refusal("path.step.cannotMove");
                }
                stepQueries.savePosition(stepId, to + 1);
                stepQueries.savePosition(steps.get(to).id(), from + 1);
                changes.changed(
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
        boolean dayChanges = !Objects.equals(step.plannedOn(), edit.plannedOn());
        boolean whoChanges = !Objects.equals(step.responsibleId(), edit.responsible());
        if (!dayChanges && !whoChanges) {
            return;
        }
        var refusals = new ArrayList<Refusal>();
        if (dayChanges) {
            refusals.addAll(PlanRules.day(edit.plannedOn(), now.today()));
            refusals.addAll(PlanRules.reason(edit.reason()));
        } else {
            refusals.addAll(PlanRules.reasonIfAny(edit.reason()));
        }
        ProfessionalId responsible = edit.responsible();
        refusals.addAll(known(responsible));
        Refusals.throwIfAny(refusals);
        stepQueries.savePlan(step.id(), edit.plannedOn(), responsible, blankToNull(edit.reason()));
        if (whoChanges) {
            changes.record(
                    actor, locked, step.id(), DiffLine.Kind.RESPONSIBLE, null, null, edit.reason());
        }
        if (dayChanges) {
            changes.record(
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

    private List<Refusal> known(@Nullable ProfessionalId responsible) {
        return responsible == null || organizations.professional(responsible).isPresent()
                ? List.of()
                : List.of(Refusal.onField("responsible", "path.step.responsibleUnknown"));
    }

    /** Positions 1, 2, 3 … so that moving and adding mean what they say. */
    private void renumber(List<StepRow> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).position() != i + 1) {
                stepQueries.savePosition(steps.get(i).id(), i + 1);
            }
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
