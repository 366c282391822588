package fi.polku.privacy.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The officer's search as shown.
 *
 * @param asked what of it stands in the address, a line each, with the address without it
 * @param found how many there are, in words
 * @param next address of the next page; null when this is the last
 * @param file address of the same as a file
 */
public record LogPage(
        Form form,
        List<Asked> asked,
        List<Line> lines,
        String found,
        @Nullable String next,
        String file) {
    /**
     * The form.
     *
     * @param client whom the address asks for already, so that it is not lost when it is sent
     * @param account who, likewise
     */
    public record Form(
            String whose,
            String who,
            List<Pick> people,
            List<Pick> workers,
            List<Choice> units,
            List<Choice> parts,
            List<Choice> purposes,
            List<Choice> only,
            String from,
            String to,
            String client,
            String account) {}

    /** Somebody whom typed words may mean, with the address that asks for exactly that one. */
    public record Pick(String href, String name, String more) {}

    /** One thing asked for, and the address without it. */
    public record Asked(String what, String without) {}

    /**
     * A row of the log.
     *
     * @param tone of the ground: empty, warn or bad
     */
    public record Line(
            String href,
            String day,
            String time,
            boolean change,
            String who,
            String role,
            String whose,
            String what,
            String why,
            String ground,
            String tone) {}

    /** One row with everything that is known of it, and why it was let through. */
    public record Details(List<Fact> facts, String decision, String seal) {}

    /** A name and what stands beside it. */
    public record Fact(String name, String value) {}
}
