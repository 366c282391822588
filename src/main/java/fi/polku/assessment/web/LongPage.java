package fi.polku.assessment.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of an assessment at length.
 *
 * @param action where it is sent
 * @param kinds the kinds to choose from, when it is new; empty later
 * @param version of the draft; 0 = not saved yet, −1 = a correction
 * @param state what is known of the draft: when it was saved and by whom
 * @param consider what the screening list says now; null = not enough signs
 */
public record LongPage(
        String action,
        AssessmentPersonBar person,
        String back,
        String title,
        String kind,
        boolean care,
        boolean need,
        List<Choice> kinds,
        Typed typed,
        Map<String, List<Choice>> lists,
        int version,
        String state,
        @Nullable String consider,
        String today,
        String formToken) {
    /** The choices of a field. */
    public List<Choice> choices(String field) {
        return lists.getOrDefault(field, List.of());
    }

    public boolean correction() {
        return version < 0;
    }

    public boolean draft() {
        return version > 0;
    }

    public boolean joint() {
        return care && need;
    }

    public String text(String field) {
        return typed.text(field);
    }

    public boolean has(String field) {
        return typed.has(field);
    }
}
