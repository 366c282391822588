package fi.polku.privacy.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of runs.
 *
 * @param waiting the run that waits for approval
 * @param on the day typed
 */
public record RetentionPage(@Nullable Row waiting, List<Row> runs, String on, boolean mayHold) {
    /** One run in the reader's words. */
    public record Row(UUID id, String title, String says, String state, String kind) {}

    /** A line of a run: what would go by which rule. */
    public record Line(
            String rule,
            String material,
            String records,
            String people,
            String held,
            String oldest) {}

    /** A rule with records as examples of why. */
    public record Why(String rule, String law, String source, List<String> examples) {}

    /** What became of one material. */
    public record Outcome(String material, String destroyed, String changed) {}

    /** One run as a whole. */
    public record Whole(
            UUID id,
            String title,
            String made,
            String state,
            String kind,
            String says,
            List<Line> lines,
            List<Why> whys,
            List<Outcome> outcomes,
            List<String> history,
            String digest,
            boolean waits,
            String notYet) {}
}
