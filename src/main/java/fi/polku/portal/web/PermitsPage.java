package fi.polku.portal.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.UUID;

/**
 * The client's permits and prohibitions: what is in force, and the two forms as typed.
 *
 * @param parts what a permit may name
 * @param targets what a prohibition may name
 */
public record PermitsPage(
        List<Row> inForce, List<Choice> parts, String from, String to, List<Choice> targets) {
    /** One permit or prohibition that may be withdrawn. */
    public record Row(UUID id, boolean permit, String title, String detail, String given) {}
}
