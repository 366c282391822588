package fi.polku.privacy.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * The form by which a client asks, of whichever kind; only the fields of the kind are shown.
 *
 * @param kind the last part of its address: {@code why}, {@code log}, {@code correction}, {@code
 *     breach}
 * @param view the row of the log that is asked about; empty = a unit and days
 * @param about the row of the log as a sentence
 */
public record AskForm(
        String kind,
        String title,
        String lead,
        String time,
        String view,
        String about,
        List<Choice> units,
        String from,
        String to,
        String because,
        List<Choice> entries,
        String words,
        String wrong,
        String right) {
    public AskForm {
        units = List.copyOf(units);
        entries = List.copyOf(entries);
    }
}
