package fi.polku.path.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.path.DiffLine;
import fi.polku.path.PathId;
import fi.polku.path.PathView;
import fi.polku.path.StepId;
import fi.polku.path.domain.PlanDiff;
import fi.polku.path.domain.PlanStep;
import fi.polku.path.internal.PathQueries.PathRow;
import fi.polku.path.internal.PathStepQueries.StepRow;
import fi.polku.path.internal.PathVersionQueries.PlanRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What differs: between the plan in effect and the one sent, or the one sent and the one written.
 */
@Component
class PathDifferences {
    private final PathStepQueries stepQueries;
    private final PathGoalQueries goalQueries;
    private final PathVersionQueries versionQueries;
    private final PathChangeQueries changeQueries;

    PathDifferences(
            PathStepQueries stepQueries,
            PathGoalQueries goalQueries,
            PathVersionQueries versionQueries,
            PathChangeQueries changeQueries) {
        this.stepQueries = stepQueries;
        this.goalQueries = goalQueries;
        this.versionQueries = versionQueries;
        this.changeQueries = changeQueries;
    }

    /** What waits for the client: a version sent after the one in effect, not answered yet. */
    PathView.@Nullable Change change(PathRow row) {
        Integer acceptedEdit = row.acceptedEditNo();
        var sentAt = row.sentAt();
        if (acceptedEdit == null
                || sentAt == null
                || row.endedAt() != null
                || row.versionSent() <= row.versionAccepted()
                || row.askedAt() != null) {
            return null;
        }
        String reason = row.sentReason();
        return new PathView.Change(
                row.versionSent(),
                sentAt,
                reason == null ? "" : reason,
                lines(row.id(), row.versionAccepted(), row.versionSent(), acceptedEdit));
    }

    private List<DiffLine> lines(PathId path, int from, int to, int afterEdit) {
        var plans = versionQueries.listPlans(path, from, to);
        var lines =
                new ArrayList<>(
                        PlanDiff.between(
                                plan(plans, from), plan(plans, to), reasons(path, afterEdit)));
        var goals = versionQueries.listPlanGoals(path, from, to);
        var before = goals.stream().filter(g -> g.number() == from).map(g -> g.id()).toList();
        for (var goal : goals) {
            if (goal.number() == to && !before.contains(goal.id())) {
                lines.add(
                        new DiffLine(
                                DiffLine.Kind.GOAL,
                                LocalizedText.fi(goal.words()),
                                null,
                                null,
                                ""));
            }
        }
        return List.copyOf(lines);
    }

    private Map<StepId, String> reasons(PathId path, int afterEdit) {
        var reasons = new HashMap<StepId, String>();
        for (var c : changeQueries.listChanges(path, afterEdit)) {
            UUID step = c.stepId();
            if (step != null && !c.reason().isBlank()) {
                reasons.put(new StepId(step), c.reason());
            }
        }
        return reasons;
    }

    private static List<PlanStep> plan(List<PlanRow> rows, int number) {
        return rows.stream()
                .filter(r -> r.number() == number)
                .map(r ->
                        new PlanStep(
                                r.id(),
                                r.title(),
                                r.position(),
                                r.skipped(),
                                r.plannedOn(),
                                r.responsibleId()))
                .toList();
    }

    /** What is written but not sent. */
    List<DiffLine> unsent(PathRow row) {
        Integer sentEdit = row.sentEditNo();
        if (sentEdit == null) {
            return List.of();
        }
        var sent =
                plan(
                        versionQueries.listPlans(row.id(), row.versionSent(), row.versionSent()),
                        row.versionSent());
        var written =
                stepQueries.listSteps(List.of(row.id()), true).stream().map(StepRow::plan).toList();
        var lines = new ArrayList<>(PlanDiff.between(sent, written, reasons(row.id(), sentEdit)));
        for (var change : changeQueries.listChanges(row.id(), sentEdit)) {
            if (change.kind().equals("GOAL")) {
                lines.add(
                        new DiffLine(
                                DiffLine.Kind.GOAL,
                                goalTitle(row.id()),
                                null,
                                null,
                                change.reason()));
            }
        }
        return List.copyOf(lines);
    }

    private LocalizedText goalTitle(PathId path) {
        var goals = goalQueries.listGoals(List.of(path), true);
        return LocalizedText.fi(goals.isEmpty() ? "" : goals.getLast().words());
    }
}
