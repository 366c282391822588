package fi.polku.privacy.web;

import fi.polku.privacy.RequestKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The privacy officer's queue.
 *
 * @param next token of the next page of answered ones; null at the end
 * @param withheld how many withholdings are in force
 */
public record QueuePage(List<Row> open, List<Row> answered, @Nullable String next, int withheld) {
    public QueuePage {
        open = List.copyOf(open);
        answered = List.copyOf(answered);
    }

    /** A request with whose it is and the last day of its clock. */
    public record Row(
            RequestShown request, String client, RequestKind kind, @Nullable LocalDate due) {
        static final Comparator<Row> BY_DUE_DAY =
                Comparator.comparing((Row r) -> r.kind() != RequestKind.BREACH)
                        .thenComparing(r -> r.due() == null ? LocalDate.MAX : r.due())
                        .thenComparing(r -> r.request().id());
    }
}
