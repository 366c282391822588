package fi.polku.insight;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * T3 with its history, in finished words.
 *
 * @param says what has become of it in a year, in a sentence
 * @param plot null when there is not yet anything to draw
 * @param table the groups with the longest waits now
 * @param others all other groups
 */
public record T3Page(
        String unit,
        List<Choice> units,
        String title,
        String says,
        Picture.@Nullable Plot plot,
        List<Picture.Key> keys,
        Picture.Table table,
        Picture.Table others,
        List<Book> books,
        List<Choice> bookUnits,
        List<Choice> professions) {

    /** A queue book as told: whose, since when or from when to when, why. */
    public record Book(String id, String whose, String when, String reason, boolean kept) {}
}
