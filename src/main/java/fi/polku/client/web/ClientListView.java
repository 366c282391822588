package fi.polku.client.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of clients in words.
 *
 * @param next id of the row after which the next page begins; null on the last page
 */
public record ClientListView(String text, String found, List<Row> rows, @Nullable String next) {
    /** One client; where and how to reach is empty under non-disclosure. */
    public record Row(
            String id,
            String name,
            String born,
            String municipality,
            String phone,
            boolean nonDisclosure) {}
}
