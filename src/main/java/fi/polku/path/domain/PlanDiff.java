package fi.polku.path.domain;

import fi.polku.path.DiffLine;
import fi.polku.path.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a plan, in the order of the newer one. */
public final class PlanDiff {
    private PlanDiff() {}

    /**
     * What the newer plan changes in the older, step by step.
     *
     * @param reasons the latest reason given for a step
     */
    public static List<DiffLine> between(
            List<PlanStep> before, List<PlanStep> after, Map<StepId, String> reasons) {
        var old = new HashMap<StepId, PlanStep>();
        before.forEach(s -> old.put(s.id(), s));
        var moved = moved(before, after);
        var lines = new ArrayList<DiffLine>();
        for (PlanStep now : after) {
            PlanStep was = old.get(now.id());
            String reason = reasons.getOrDefault(now.id(), "");
            if (was == null) {
                if (!now.skipped()) {
                    lines.add(line(DiffLine.Kind.ADDED, now, null, now, reason));
                }
                continue;
            }
            if (now.skipped() != was.skipped()) {
                lines.add(
                        line(
                                now.skipped() ? DiffLine.Kind.SKIPPED : DiffLine.Kind.RESTORED,
                                now,
                                was,
                                now,
                                reason));
                continue;
            }
            if (now.skipped()) {
                continue;
            }
            if (!Objects.equals(now.plannedOn(), was.plannedOn())) {
                lines.add(line(DiffLine.Kind.MOVED_DATE, now, was, now, reason));
            }
            if (moved.contains(now.id())) {
                lines.add(line(DiffLine.Kind.MOVED_ORDER, now, null, null, reason));
            }
            if (!Objects.equals(now.responsible(), was.responsible())) {
                lines.add(line(DiffLine.Kind.RESPONSIBLE, now, null, null, reason));
            }
        }
        return List.copyOf(lines);
    }

    private static DiffLine line(
            DiffLine.Kind kind,
            PlanStep step,
            @Nullable PlanStep was,
            @Nullable PlanStep now,
            String reason) {
        return new DiffLine(
                kind,
                step.title(),
                was == null ? null : was.plannedOn(),
                now == null ? null : now.plannedOn(),
                reason);
    }

    /** Steps that both plans have but that have changed places with another such step. */
    private static List<StepId> moved(List<PlanStep> before, List<PlanStep> after) {
        var inBoth = new ArrayList<>(before.stream().map(PlanStep::id).toList());
        inBoth.retainAll(after.stream().map(PlanStep::id).toList());
        var then = after.stream().map(PlanStep::id).filter(inBoth::contains).toList();
        var moved = new ArrayList<StepId>();
        for (int i = 0; i < then.size(); i++) {
            // Told once for a pair that changed places: of the one that is now earlier.
            if (!then.get(i).equals(inBoth.get(i))) {
                StepId id = then.get(i);
                moved.add(id);
                inBoth.remove(id);
                inBoth.add(i, id);
            }
        }
        return moved;
    }
}
