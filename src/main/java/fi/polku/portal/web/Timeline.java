package fi.polku.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened, newest first.
 *
 * @param next token of the next, older page; null when this is the last
 */
public record Timeline(List<TimelineEntry> entries, @Nullable String next) {
    public Timeline {
        entries = List.copyOf(entries);
    }
}
