package fi.polku.decision.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * A form of this module as it is shown.
 *
 * @param crumbs where it belongs: pages above it
 * @param note what follows from sending it; empty when nothing need be said
 */
public record FormPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        String action,
        List<Field> fields,
        String submit,
        String back,
        String note) {
    /** A page above. */
    public record Crumb(String href, String text) {}

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        AREA,
        DAY,
        SELECT,
        TICK,
        HIDDEN,
        HEADING
    }

    /** One field with what stands in it. */
    public record Field(
            Kind kind,
            String name,
            String label,
            String hint,
            String value,
            List<Choice> choices,
            boolean optional) {
        /** A field without choices. */
        Field(Kind kind, String name, String label, String hint, String value, boolean optional) {
            this(kind, name, label, hint, value, List.of(), optional);
        }
    }
}
