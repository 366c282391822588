package fi.polku.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person's page first tells of needs, asked in one question.
 *
 * @param clientView the client's own words in the need assessment in force; null = none to be read
 * @param happenedAt when that was assessed; null = none to be read
 * @param special special support: true = in force, false = waits for a decision, null = neither
 */
public record NeedNow(
        @Nullable String clientView, @Nullable Instant happenedAt, @Nullable Boolean special) {}
