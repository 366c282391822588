package fi.polku.privacy.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request on the privacy officer's desk.
 *
 * @param client whose request
 * @param viewer who looked, by name; null when the request is not of one row
 * @param more facts of the row that the client is not shown
 * @param exactUntil the hour by which the authority must be told of a breach
 * @param unitSays what the unit said of a correction
 * @param may what can still be done
 */
public record DeskPage(
        RequestShown request,
        String client,
        @Nullable String viewer,
        List<RequestShown.Fact> more,
        @Nullable String exactUntil,
        List<Explained> explained,
        List<String> unitSays,
        May may,
        Choices choices) {
    /** A question to the viewer or the unit, and the explanation; null while it is waited for. */
    public record Explained(String whom, String question, String asked, @Nullable String answer) {}

    /** Which forms are shown. */
    public record May(
            boolean answer, boolean refuse, boolean explain, boolean find, boolean withhold) {}

    /** The choices of the forms. */
    public record Choices(
            List<Choice> whom,
            List<Choice> grounds,
            List<Choice> findings,
            List<Choice> what,
            List<Choice> withholding) {}
}
