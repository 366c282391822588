package fi.polku.deadline;

import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.util.List;

/**
 * A family of clocks as one may ask of it.
 *
 * @param clocks ids of the clock register
 * @param deciding the event whose day chooses the generation and the age
 * @param byHour whether the time of day counts
 * @param rules names of the rows, oldest first
 */
public record FamilyView(
        DeadlineFamily family,
        List<String> clocks,
        StartEvent deciding,
        StartEvent from,
        List<StopEvent> to,
        boolean byHour,
        List<FactView> facts,
        List<String> rules) {
    public FamilyView {
        clocks = List.copyOf(clocks);
        to = List.copyOf(to);
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** What kind of value a fact has. */
    public enum FactKind {
        YES_NO,
        DAY,
        HOURS
    }

    /**
     * A fact that the rules of a family ask.
     *
     * @param usual what is taken when the fact is not given; empty when nothing is
     */
    public record FactView(String name, FactKind kind, String usual) {}
}
