package fi.polku.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in words, for a page and for a printed file alike: the same parts in the same order.
 *
 * @param note what is said before everything else, such as that it is a draft; empty when nothing
 */
public record PrintPage(
        String title, String subject, String note, List<Line> head, List<Section> sections) {
    /** A fact with its name. */
    public record Line(String label, String value) {}

    /**
     * A part of the document under its heading.
     *
     * @param table null when there is none
     */
    public record Section(
            String id, String title, List<String> paragraphs, @Nullable Table table) {}

    /** A table; the first cell of each row names it. */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {}
}
