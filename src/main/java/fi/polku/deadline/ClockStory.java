package fi.polku.deadline;

import java.util.List;

/**
 * A clock with everything that has happened to it, in the order it happened.
 *
 * @param facts what the rule was chosen by
 * @param explanation how the due day came to be, what has happened since included
 */
public record ClockStory(
        ClockView clock, DeadlineFacts facts, Explanation explanation, List<ClockEvent> events) {
    public ClockStory {
        events = List.copyOf(events);
    }
}
