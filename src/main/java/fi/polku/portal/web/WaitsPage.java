package fi.polku.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published waiting times of one service in one month, in one reader's language. */
public record WaitsPage(
        List<Choice> services,
        List<Choice> months,
        String month,
        String title,
        String says,
        String scale,
        List<Line> units,
        @Nullable String fewUnits,
        List<Line> trend,
        List<Other> others,
        String published,
        List<String> corrected,
        String query) {

    public record Choice(String value, String text, boolean chosen) {}

    /**
     * A unit or a month.
     *
     * @param spark null when there were too few people to tell of
     */
    public record Line(
            String name, String halfDays, String nineDays, String kept, @Nullable Spark spark) {}

    /** Places on the scale from no days to the longest, in percent. */
    public record Spark(String half, String nine) {}

    /** Another service in the whole region in the same month. */
    public record Other(String href, String name, String days) {}
}
