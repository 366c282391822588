package fi.polku.portal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as a whole sentence.
 *
 * @param when day and time in words
 * @param css the kind of mark beside it: empty, or {@code timeline-entry--client}
 * @param recorded when it was written down, when that was on another day than it happened
 */
public record TimelineEntry(
        UUID id, String when, String sentence, String css, @Nullable String recorded) {}
