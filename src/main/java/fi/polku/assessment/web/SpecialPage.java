package fi.polku.assessment.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Special support of one client: what is in force, what waits, how it came to be.
 *
 * @param propose the form of a proposal may be shown
 * @param decide id of the proposal that the reader may decide; null = none or may not
 * @param end id of what is in force and the reader may end; null = none or may not
 * @param effects what it brings with it while in force
 */
public record SpecialPage(
        AssessmentPersonBar person,
        String base,
        List<Row> rows,
        boolean propose,
        @Nullable String decide,
        @Nullable String end,
        boolean mayDecide,
        List<String> effects,
        Typed typed,
        List<Choice> grounds,
        List<Choice> signs,
        List<Choice> needed,
        List<Choice> tasks,
        @Nullable String consider) {
    /** One proposal with its decision. */
    public record Row(
            String says,
            String tone,
            String proposed,
            List<String> grounds,
            List<String> signs,
            String reason,
            @Nullable String decided,
            @Nullable String decisionReason,
            @Nullable String review,
            @Nullable String ended) {}
}
