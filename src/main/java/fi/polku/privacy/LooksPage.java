package fi.polku.privacy;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of who has looked, newest first, by day.
 *
 * @param counts how many views the filter finds, in words
 * @param next token of the next, older page; null when this is the last
 */
public record LooksPage(
        List<Day> days,
        String counts,
        List<Choice> units,
        List<Choice> parts,
        @Nullable String next) {
    public LooksPage {
        days = List.copyOf(days);
        units = List.copyOf(units);
        parts = List.copyOf(parts);
    }

    /** The views of one day under its heading. */
    public record Day(String heading, List<LookedAt> looks) {
        public Day {
            looks = List.copyOf(looks);
        }
    }
}
