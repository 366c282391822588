package fi.polku.deadline.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have become of clocks under another law, in finished words.
 *
 * @param result null when the question cannot be answered as it is
 */
public record LawPage(
        List<Choice> services,
        String from,
        String to,
        List<Choice> laws,
        String length,
        List<Choice> units,
        @Nullable Result result) {

    /**
     * The answer.
     *
     * @param title the finding in a sentence
     * @param says the counts behind it
     * @param few names of the places that have too few people to be told of; null when none has
     */
    public record Result(
            String title, String says, List<Stat> stats, List<Part> parts, @Nullable String few) {}

    /** A number, how it is now and how it would be. */
    public record Stat(String label, String now, String other) {}

    /** The same by month, by unit or by age. */
    public record Part(String id, String title, String first, List<Line> lines) {}

    /**
     * A line of a part.
     *
     * @param asItWas share of kept as words; {@code other} the same under the other law
     * @param nowAt place of the share on its line in percent
     */
    public record Line(
            String name,
            String clocks,
            String asItWas,
            String other,
            String difference,
            @Nullable String nowAt,
            @Nullable String otherAt) {}
}
