package fi.polku.portal.web;

import java.util.List;

/**
 * What a minor has said is not told to guardians, and what could be said of.
 *
 * @param minor whether the reader is one; to others the page says only whom it is for
 * @param typed the record chosen in the form, as sent
 * @param words the reason as typed
 */
public record MyHiddenPage(
        boolean minor, boolean told, List<Row> hidden, List<Row> open, String typed, String words) {
    public MyHiddenPage {
        hidden = List.copyOf(hidden);
        open = List.copyOf(open);
    }

    /** One service event, and how it stands. */
    public record Row(String id, String what, String state, boolean chosen) {}
}
