package fi.polku.path.domain;

import fi.polku.path.StepState;
import java.util.ArrayList;
import java.util.List;

/** Tells where each step stands, from the facts of all steps in their order. */
public final class StepStates {
    /** Whether the plan carries its steps forward: nothing is underway before it is accepted. */
    public enum Force {
        NOT_ACCEPTED,
        IN_EFFECT,
        ENDED
    }

    private StepStates() {}

    /**
     * The first open step is now, the second is next, the others later; a step that waits for
     * somebody does not hold up the ones after it. Before the client has accepted, the first open
     * step is only next. When the path has ended, what was not done was left out.
     */
    public static List<StepState> of(List<StepFacts> steps, Force force) {
        var states = new ArrayList<StepState>(steps.size());
        int open = force == Force.NOT_ACCEPTED ? 1 : 0;
        for (StepFacts step : steps) {
            StepState state;
            if (step.done()) {
                state = StepState.DONE;
            } else if (step.skipped() || force == Force.ENDED) {
                state = StepState.SKIP;
            } else if (step.waiting() && force == Force.IN_EFFECT) {
                state = StepState.WAIT;
            } else {
                state =
                        switch (open++) {
                            case 0 -> StepState.NOW;
                            case 1 -> StepState.NEXT;
                            default -> StepState.LATER;
                        };
            }
            states.add(state);
        }
        return List.copyOf(states);
    }
}
