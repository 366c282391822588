package fi.polku.signal.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One signal with what it is founded on, in finished words.
 *
 * @param assess address of a new contact, by which an assessment begins
 * @param outcome what a person has written of it; null = nothing yet
 * @param form which form was refused; empty = none
 */
public record SignalPage(
        String id,
        String name,
        String lang,
        String person,
        String personHref,
        String foundOn,
        String unit,
        @Nullable String first,
        List<Fact> facts,
        @Nullable String left,
        @Nullable String outcome,
        List<Letter> letters,
        List<Choice> outcomes,
        String assess,
        String due,
        String form,
        Map<String, String> sent) {

    /**
     * A fact.
     *
     * @param hidden how many records are behind it that the reader may not use, in words
     */
    public record Fact(String words, List<Counted> records, @Nullable String hidden) {}

    /** A record; href null where there is no page of its own. */
    public record Counted(String what, String on, @Nullable String href) {}

    /** A letter or an answer. */
    public record Letter(boolean answer, String who, String when, String words) {}
}
