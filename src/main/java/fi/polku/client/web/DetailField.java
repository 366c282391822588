package fi.polku.client.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/** One field of a form about a person's details. */
public record DetailField(
        Kind kind,
        String name,
        String label,
        String hint,
        String value,
        List<Choice> choices,
        boolean optional) {
    /** How it is filled in. */
    public enum Kind {
        TEXT,
        WORDS,
        DAY,
        CHOSEN,
        LISTED
    }

    public DetailField {
        choices = List.copyOf(choices);
    }
}
