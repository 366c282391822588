package fi.polku.demo.domain;

import fi.polku.contact.Area;
import org.jspecify.annotations.Nullable;

/**
 * What people say when they contact.
 *
 * @param kind HEALTH, ORAL or SOCIAL: who answers
 * @param from the youngest who says so, null = 15; a child's parent says it for the child
 * @param to the oldest who says so, null = nobody is too old
 */
public record Words(
        Area area, Kind kind, String text, @Nullable Integer from, @Nullable Integer to) {
    /** Who answers. */
    public enum Kind {
        HEALTH,
        ORAL,
        SOCIAL
    }

    boolean suit(int age) {
        return age >= (from == null ? 15 : from) && (to == null || age <= to);
    }
}
