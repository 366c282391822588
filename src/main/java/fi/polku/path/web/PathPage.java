package fi.polku.path.web;

import fi.polku.client.ClientDetails;
import fi.polku.kernel.LocalizedText;
import fi.polku.path.DiffLine;
import fi.polku.path.PathView;
import fi.polku.path.StepView;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the writer's page of a path shows.
 *
 * @param form which form was sent with something wrong: {@code send}, {@code add}, {@code goal},
 *     {@code step-<id>}, or empty
 * @param typed what was typed in it
 * @param meanwhile what somebody else changed while this was being written, in sentences
 */
public record PathPage(
        ClientDetails client,
        PathView path,
        List<DiffLine> unsent,
        List<String> meanwhile,
        String form,
        Map<String, String> typed,
        FormErrors errors,
        List<Option> people,
        String today) {

    /** A professional who may be responsible. */
    public record Option(String id, String label) {}

    public String base() {
        return "/work/paths/" + path.id().value();
    }

    public boolean open(String name) {
        return form.equals(name);
    }

    public String value(String name, String field, String otherwise) {
        return open(name) ? typed.getOrDefault(field, otherwise) : otherwise;
    }

    public FormErrors errors(String name) {
        return open(name) ? errors : FormErrors.NONE;
    }

    /** The erring form keeps the plain ids, so that the summary's links find its fields. */
    public String prefix(String name) {
        return open(name) ? "" : name + "-";
    }

    public boolean editable() {
        return path.endedAt() == null && !path.imported();
    }

    /** Whether there is something that the client has not been sent. */
    public boolean sendable() {
        return editable() && (path.versionSent() == 0 || !unsent.isEmpty());
    }

    public String planned(StepView step) {
        return step.plannedOn() == null ? "" : Objects.requireNonNull(step.plannedOn()).toString();
    }

    /** What the form sends of a worker who is not told to the reader: the one there is. */
    public static final String KEPT = "kept";

    /** Whether there is a worker whom the reader is not told. */
    public boolean masked(String value) {
        return value.equals(KEPT);
    }

    public String responsible(StepView step) {
        if (step.responsible() != null && step.responsibleName() == null) {
            return KEPT;
        }
        return step.responsible() == null
                ? ""
                : Objects.requireNonNull(step.responsible()).value().toString();
    }

    /** A difference as a sentence. */
    public static String sentence(Texts t, DiffLine line) {
        LocalizedText title = line.title();
        return t.text(
                "path.diff." + line.kind(),
                "title",
                t.of(title),
                "before",
                line.before() == null ? t.text("path.diff.noDay") : line.before(),
                "after",
                line.after() == null ? t.text("path.diff.noDay") : line.after());
    }
}
