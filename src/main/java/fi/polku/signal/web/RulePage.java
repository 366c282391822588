package fi.polku.signal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule with its trial, in finished words.
 *
 * @param base address of the list of rules at this door
 * @param lead whether a lead reads, with the frame of leads
 * @param lang language of the rule's own words
 * @param state whether it is on, in a sentence
 * @param trial null = not tried as it is now
 * @param last the last day that may be tried as of
 * @param sent what was typed into a form that was refused
 */
public record RulePage(
        String base,
        boolean lead,
        String id,
        String lang,
        String name,
        String explanation,
        String purpose,
        String first,
        List<Ground> grounds,
        List<Line> condition,
        List<String> facts,
        boolean on,
        String state,
        @Nullable String why,
        @Nullable Trial trial,
        List<Came> came,
        @Nullable String night,
        String last,
        Map<String, String> sent) {

    /** A statute with its address; whether its text has been read for this. */
    public record Ground(String statute, String source, boolean verified) {}

    /** A line of the condition, so deep in the tree. */
    public record Line(int depth, String words) {}

    /** How many signals came to what. */
    public record Came(String what, String number) {}

    /** A trial. */
    public record Trial(String when, String says, List<Table> tables) {}

    /** A grouping. */
    public record Table(String title, List<Row> rows) {}

    /** A group: numbers, or that they are too small to be told. */
    public record Row(
            String group,
            String found,
            String right,
            String precision,
            String events,
            String recall,
            String lead,
            String base) {}
}
