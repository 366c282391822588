package fi.polku.path;

import java.util.Locale;

/** Where a step of a path stands today; computed from facts, never stored. */
public enum StepState {
    DONE,
    NOW,
    NEXT,
    LATER,
    WAIT,
    SKIP;

    /** As the stylesheet writes it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
