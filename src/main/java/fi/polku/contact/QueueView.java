package fi.polku.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a professional's units by due time.
 *
 * @param unitName name of the unit when there is one, in the reader's language
 * @param next token of the next page; null at the end
 * @param told a sentence to tell first, for example that somebody was faster; null when none
 */
public record QueueView(
        String unitName,
        List<Line> lines,
        long total,
        QueueFilter filter,
        @Nullable String next,
        Instant at,
        @Nullable String told) {
    public QueueView {
        lines = List.copyOf(lines);
    }

    /**
     * One row in words.
     *
     * @param tone state of the due time: bad, warn or empty
     * @param words what the sender said, shortened
     * @param proposalTone state of the proposal's tag
     * @param fresh came a moment ago
     */
    public record Line(
            ContactId id,
            String tone,
            String due,
            String dueSub,
            String subject,
            String words,
            String who,
            String channel,
            String proposal,
            String proposalTone,
            boolean fresh) {}

    /** The same with a sentence to tell first. */
    public QueueView telling(String sentence) {
        return new QueueView(unitName, lines, total, filter, next, at, sentence);
    }

    /** The query that repeats this view, for polling and paging. */
    public String query(@Nullable String after) {
        return "service="
                + filter.service().name()
                + "&due="
                + filter.due().name()
                + (after == null ? "" : "&after=" + after);
    }

    public String query() {
        return query(filter.after());
    }
}
