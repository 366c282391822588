package fi.polku.measure.web;

import fi.polku.kernel.LocalizedText;
import fi.polku.measure.InstrumentView.ItemView;
import fi.polku.platform.text.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question as a page shows it. The items of an instrument are shown only in a language they
 * have; {@code lang} says which.
 *
 * @param chosen the value as sent, a number or {@code skip}
 */
public record ItemShown(
        int number,
        String field,
        String text,
        String lang,
        boolean unofficial,
        @Nullable String chosen,
        List<Choice> choices) {

    /** One choice. */
    public record Choice(String id, String value, String label, boolean chosen) {}

    /** The value of a question that the person does not want to answer. */
    public static final String SKIP = "skip";

    static ItemShown of(int number, ItemView item, @Nullable String chosen, Texts t) {
        String lang = item.text().languageFor(t.language());
        String field = field(item.linkId());
        return new ItemShown(
                number,
                field,
                in(item.text(), lang),
                lang,
                item.unofficialIn().contains(lang),
                chosen,
                item.options().stream()
                        .map(o -> {
                            String value = Integer.toString(o.value());
                            return new Choice(
                                    field + "-" + value,
                                    value,
                                    in(o.label(), lang),
                                    Objects.equals(value, chosen));
                        })
                        .toList());
    }

    public boolean skipped() {
        return SKIP.equals(chosen);
    }

    static String field(String linkId) {
        return "q" + linkId;
    }

    private static String in(LocalizedText text, String lang) {
        return text.in(lang);
    }
}
