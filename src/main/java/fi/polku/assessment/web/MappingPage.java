package fi.polku.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it is read: sentences, then a table, with the former beside.
 *
 * @param former when the former was made; null = this is the first
 */
public record MappingPage(
        AssessmentPersonBar person,
        String base,
        String made,
        List<String> participants,
        List<String> sentences,
        String strengths,
        String obstacles,
        String goalWish,
        String agreed,
        @Nullable String former,
        List<Row> rows) {
    /** One code. */
    public record Row(
            String code,
            String title,
            String client,
            String professional,
            String words,
            String before,
            String change,
            String tone) {}
}
