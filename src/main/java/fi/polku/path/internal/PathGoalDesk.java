package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.path.ChangedMeanwhile;
import fi.polku.path.DiffLine;
import fi.polku.path.GoalId;
import fi.polku.path.GoalRule;
import fi.polku.path.GoalView;
import fi.polku.path.NewGoal;
import fi.polku.path.PathId;
import fi.polku.path.domain.PlanRules;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Now;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the goals of a plan with the client. */
@Component
public class PathGoalDesk {
    private final Now now;
    private final PathGoalQueries goalQueries;
    private final PathLocks locks;
    private final PathChanges changes;

    PathGoalDesk(Now now, PathGoalQueries goalQueries, PathLocks locks, PathChanges changes) {
        this.now = now;
        this.goalQueries = goalQueries;
        this.locks = locks;
        this.changes = changes;
    }

    /** A goal more, with its five levels in words. */
    @Transactional
    public GoalId addGoal(Actor actor, PathId path, int editNo, NewGoal goal, String reason) {
        Locked locked = locks.forEdit(actor, path, editNo);
        Refusals.throwIfAny(GoalRule.check(goal));
        int count = locks.working(locked).goals().size();
        if (count >= PlanRules.MAX_GOALS) {
            throw Refusal.onField("words", "path.goal.tooMany");
        }
        GoalId id = goalQueries.insertGoal(path, count + 1, goal, actor.account(), now.instant());
        changes.changed(actor, locked, null, DiffLine.Kind.GOAL, null, null, reason);
        return id;
    }

    /** Another version takes the goal's place; what was agreed is not rewritten. */
    @Transactional
    public GoalId replaceGoal(
            Actor actor, PathId path, int editNo, GoalId goal, NewGoal by, String reason) {
        Locked locked = locks.forEdit(actor, path, editNo);
        var refusals = new ArrayList<>(GoalRule.check(by));
        refusals.addAll(PlanRules.reason(reason));
        Refusals.throwIfAny(refusals);
        List<GoalView> goals = locks.working(locked).goals();
        int position = goals.stream().map(GoalView::id).toList().indexOf(goal) + 1;
        if (position == 0 || !goalQueries.replaceGoal(path, goal, now.instant())) {
            throw new ChangedMeanwhile(editNo);
        }
        GoalId id = goalQueries.insertGoal(path, position, by, actor.account(), now.instant());
        changes.changed(actor, locked, null, DiffLine.Kind.GOAL, null, null, reason);
        return id;
    }
}
