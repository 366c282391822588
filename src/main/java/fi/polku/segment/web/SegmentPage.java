package fi.polku.segment.web;

import fi.polku.client.ClientDetails;
import fi.polku.platform.web.Choice;
import fi.polku.segment.SegmentChoice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of working of one client, as the client or the professional sees it.
 *
 * @param state code of what has been done and what comes next: {@code segment.state.…}
 * @param base of social welfare, in words; null when no assessment is seen
 */
public record SegmentPage(
        ClientDetails client,
        String state,
        FourFields picture,
        List<String> proposed,
        List<String> reasons,
        @Nullable SegmentChoice choice,
        String chosen,
        String means,
        String review,
        boolean due,
        List<Offer> offers,
        List<Past> history,
        @Nullable Base base,
        List<Part> parts,
        List<Choice> choices,
        boolean mayChoose,
        Map<String, String> typed) {
    /** One thing offered first. */
    public record Offer(String words, String lang, @Nullable String href) {}

    /** A choice of before. */
    public record Past(
            String name,
            String when,
            String proposed,
            String reason,
            String clientView,
            boolean overridden,
            boolean corrected) {}

    /** What the need assessment of social welfare says of how long and how wide the need is. */
    public record Base(String duration, String breadth, String assessed) {}

    /** Whether a side has answered, and where it answers. */
    public record Part(String title, String state, String href, String action) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
