package fi.polku.portal.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.UUID;

/** A minor's guardians and what is hidden from them, with the two forms as typed. */
public record GuardiansPage(
        String whose,
        String home,
        List<String> guardians,
        List<Hidden> hidden,
        List<Choice> kinds,
        List<Choice> records,
        List<Choice> capable,
        Form form) {
    /**
     * One hidden service event.
     *
     * @param waits whether it is the minor's own word that a professional has not assessed yet
     * @param words what the minor wrote; empty when nothing
     */
    public record Hidden(UUID id, String what, String since, boolean waits, String words) {}

    /** The fields as typed. */
    public record Form(
            String identity,
            String kind,
            String from,
            String record,
            String capable,
            String words,
            String holds,
            String assessed) {
        static final Form EMPTY = new Form("", "", "", "", "", "", "", "");
    }
}
