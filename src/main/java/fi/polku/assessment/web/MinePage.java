package fi.polku.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own assessments in plain words, one's own view beside the professional's.
 *
 * @param special what has been decided of special support; null = nothing
 */
public record MinePage(
        @Nullable String special,
        @Nullable String specialMeans,
        List<Item> items,
        List<Mapping> mappings,
        @Nullable String next) {
    /** One assessment. */
    public record Item(
            String title,
            String made,
            String says,
            String own,
            String professional,
            String others,
            List<RecordPage.Fact> texts) {}

    /** One mapping. */
    public record Mapping(
            String made,
            String strengths,
            String goalWish,
            String agreed,
            List<String> sentences,
            List<MappingPage.Row> rows) {}
}
