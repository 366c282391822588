package fi.polku.signal.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the population, as far as a trial and a rule ask.
 *
 * @param municipality code; null when it is not known or not told
 */
public record Person(
        UUID id,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        String language,
        @Nullable String municipality,
        boolean resident,
        @Nullable LocalDate diedOn) {
    /** Whether the person lives on the day. */
    public boolean lives(LocalDate day) {
        return diedOn == null || !diedOn.isBefore(day);
    }
}
