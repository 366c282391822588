package fi.polku.client.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that wait, the likeliest first.
 *
 * @param lead whose pairs they are
 */
public record PairList(
        String address, boolean admin, String lead, List<Row> rows, @Nullable String next) {
    public PairList {
        rows = List.copyOf(rows);
    }

    /** One pair by its names, birth dates, likelihood and reasons. */
    public record Row(
            String href,
            String names,
            String born,
            String likelihood,
            String level,
            String reasons) {}
}
