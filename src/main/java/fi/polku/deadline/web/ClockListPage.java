package fi.polku.deadline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open clocks by due day in finished words.
 *
 * @param scopes whose clocks can be shown, the chosen one marked
 * @param warnings how many have each warning, the chosen one marked
 * @param next address of the next page; null at the end
 */
public record ClockListPage(
        List<Tab> scopes, List<Tab> warnings, List<Row> rows, @Nullable String next) {

    /** A choice that is a link. */
    public record Tab(String text, String count, String href, boolean here) {}

    /** One warning: what threatens, whose it is, where its clock is. */
    public record Notice(String href, String what, String more) {}

    /** One clock; {@code tone} as on its card. */
    public record Row(
            String href,
            String due,
            String what,
            String person,
            String unit,
            String charge,
            String booked,
            String tone,
            String state) {}
}
