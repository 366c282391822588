package fi.polku.decision.web;

import fi.polku.decision.web.FormPage.Field;
import fi.polku.decision.web.FormPage.Kind;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the fields of a form, each with what was typed in it. */
final class FormFields {
    private final Texts t;
    private final Map<String, String> typed;
    private final List<Field> fields = new ArrayList<>();

    FormFields(Texts t, Map<String, String> typed) {
        this.t = t;
        this.typed = typed;
    }

    private FormFields add(Kind kind, String name, List<Choice> choices, boolean optional) {
        // Rows of one kind are numbered; their words are the same.
        String word = name.replaceAll("[0-9]+$", "");
        String label = t.text("decision.field." + word);
        String hint = "decision.field." + word + ".hint";
        fields.add(
                new Field(
                        kind,
                        name,
                        label,
                        t.has(hint) ? t.text(hint) : "",
                        typed.getOrDefault(name, ""),
                        choices,
                        optional));
        return this;
    }

    FormFields text(String name, boolean optional) {
        return add(Kind.TEXT, name, List.of(), optional);
    }

    FormFields area(String name, boolean optional) {
        return add(Kind.AREA, name, List.of(), optional);
    }

    FormFields day(String name) {
        return add(Kind.DAY, name, List.of(), false);
    }

    FormFields tick(String name) {
        return add(Kind.TICK, name, List.of(), true);
    }

    FormFields select(String name, List<Choice> choices) {
        String chosen = typed.getOrDefault(name, "");
        return add(
                Kind.SELECT,
                name,
                choices.stream()
                        .map(c -> new Choice(c.value(), c.label(), c.value().equals(chosen)))
                        .toList(),
                false);
    }

    /** A choice of codes by the words that begin with the prefix. */
    <E extends Enum<E>> FormFields codes(String name, List<E> codes, String prefix) {
        return select(
                name,
                codes.stream()
                        .map(c -> new Choice(c.name(), word(t, prefix + c.name()), false))
                        .toList());
    }

    /** The word as a worker reads it, where that is another. */
    static String word(Texts t, String key) {
        return t.text(t.has(key + ".work") ? key + ".work" : key);
    }

    FormFields heading(String key, Object... words) {
        fields.add(new Field(Kind.HEADING, "", t.text(key, words), "", "", true));
        return this;
    }

    FormFields hidden(String name) {
        fields.add(new Field(Kind.HIDDEN, name, "", "", typed.getOrDefault(name, ""), true));
        return this;
    }

    List<Field> all() {
        return List.copyOf(fields);
    }
}
