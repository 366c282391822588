package fi.polku.client.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param likelihood in words
 * @param rows each thing that is known, of the one and of the other
 * @param codes whether both have an identity code in force, so that they cannot be joined
 * @param said what a person has said of the pair; null = nothing yet
 * @param merges whether the reader may join records
 */
public record PairView(
        String address,
        String list,
        Side one,
        Side other,
        String likelihood,
        String level,
        List<String> reasons,
        List<String> against,
        List<Row> rows,
        boolean codes,
        boolean joined,
        @Nullable String said,
        boolean merges,
        String goesOn,
        String reason,
        String notReason) {
    public PairView {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
        rows = List.copyOf(rows);
    }

    /** One record: its name and, for whoever may open it, its page. */
    public record Side(String id, String name, @Nullable String href) {}

    /** One thing of both; differing is marked. */
    public record Row(String name, String one, String other, boolean differs) {}
}
