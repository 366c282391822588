package fi.polku.signal.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of signals in finished words. */
public record SignalsPage(
        List<Row> rows, List<Choice> rules, boolean handled, @Nullable String next, String query) {
    /** A person whom a rule has noticed, with the reason in a sentence. */
    public record Row(
            String href,
            String person,
            String personHref,
            String name,
            String lang,
            String why,
            String when,
            @Nullable String outcome) {}
}
