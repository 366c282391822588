package fi.polku.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at the client's data, in the reader's words.
 *
 * @param sentence who looked at what and why, as a whole sentence
 * @param emergency that the record was opened in an emergency, and what the review found of it;
 *     null = it was not
 * @param withheld the legal ground on which it is not told who looked; null = it is told
 * @param machine whether a program looked
 */
public record LookedAt(
        UUID id,
        LocalDate day,
        String time,
        String sentence,
        String who,
        String what,
        String why,
        @Nullable String emergency,
        @Nullable String withheld,
        boolean machine) {}
