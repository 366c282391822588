package fi.polku.path;

import java.util.ArrayList;
import java.util.List;

/** A step of the trail with the side paths that leave from it: what waits behind us waits there. */
public record TrailRow(StepView step, List<StepView> side) {

    public static List<TrailRow> of(List<StepView> steps) {
        int now = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == StepState.NOW) {
                now = i;
            }
        }
        var rows = new ArrayList<TrailRow>();
        var waiting = new ArrayList<StepView>();
        for (int i = 0; i < steps.size(); i++) {
            StepView step = steps.get(i);
            if (i < now && step.state() == StepState.WAIT) {
                waiting.add(step);
            } else {
                rows.add(new TrailRow(step, i == now ? List.copyOf(waiting) : List.of()));
            }
        }
        return List.copyOf(rows);
    }
}
