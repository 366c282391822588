package fi.polku.portal.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The permits and prohibitions of a client: what is in force, and the forms as typed.
 *
 * @param whose the client, on a worker's page; empty on the client's own
 * @param base address of the page, where the forms are sent
 * @param home where the page belongs to
 * @param informed whether the notice has been given already
 * @param parts what a permit may name
 * @param targets what a prohibition may name
 * @param records the single records that may be forbidden
 */
public record PermitsPage(
        String whose,
        String base,
        String home,
        boolean informed,
        List<Row> inForce,
        List<Choice> parts,
        List<Choice> receivers,
        List<Choice> targets,
        List<Choice> records,
        Form form) {
    /** One permit or prohibition that may be withdrawn. */
    public record Row(UUID id, boolean permit, String title, String detail, String given) {}

    /**
     * The forms as typed.
     *
     * @param paper day of the signed paper, on a worker's page
     */
    public record Form(
            Set<String> parts,
            String from,
            String to,
            String receiver,
            String target,
            String record,
            String paper) {
        static final Form EMPTY = new Form(Set.of(), "", "", "", "", "", "");

        static Form permit(
                @Nullable List<String> parts,
                String from,
                String to,
                String receiver,
                String paper) {
            return new Form(
                    parts == null ? Set.of() : new TreeSet<>(parts),
                    from,
                    to,
                    receiver,
                    "",
                    "",
                    paper);
        }

        static Form target(String target, String paper) {
            return new Form(Set.of(), "", "", "", target, "", paper);
        }

        static Form record(String record, String paper) {
            return new Form(Set.of(), "", "", "", "", record, paper);
        }
    }
}
