package fi.polku.portal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as a whole sentence.
 *
 * @param day the day in words, on the first entry of that day; else null
 * @param time time of day in words
 * @param css the kind of mark beside it: empty, or {@code timeline-entry--client}
 * @param recorded when it was written down, when that was on another day than it happened
 */
public record TimelineEntry(
        UUID id,
        @Nullable String day,
        String time,
        String sentence,
        String css,
        @Nullable String recorded) {}
