package fi.polku.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assessments of one client: drafts, special support, mappings, assessments.
 *
 * @param special what is in force of special support; null = nothing
 * @param next where the page goes on; null = it is the last
 */
public record ListPage(
        AssessmentPersonBar person,
        String base,
        boolean mayRecord,
        @Nullable Special special,
        List<Row> drafts,
        List<Row> assessments,
        List<Row> mappings,
        @Nullable String next) {
    /** One line that leads further. */
    public record Row(String href, String title, String made, String says, String tag) {}

    /** Special support in one line. */
    public record Special(String tone, String says, String more) {}
}
