package fi.polku.client.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records that are of one person, and the forms to compare with another and to undo. */
public record RecordsPage(
        String address,
        String person,
        String name,
        List<Row> rows,
        String identifier,
        String link,
        String undoReason) {
    public RecordsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One link.
     *
     * @param href the other record; null = the reader has no ground to open it
     * @param undone when and why it was undone; null = it holds
     */
    public record Row(
            String id,
            String which,
            String name,
            @Nullable String href,
            String joined,
            @Nullable String undone) {}

    /** The links that hold, to be chosen from. */
    public List<Choice> choices() {
        return rows.stream()
                .filter(r -> r.undone() == null)
                .map(r -> new Choice(r.id(), r.which() + ": " + r.name(), r.id().equals(link)))
                .toList();
    }

    /** Whether there is something to undo. */
    public boolean undoes() {
        return rows.stream().anyMatch(r -> r.undone() == null);
    }
}
