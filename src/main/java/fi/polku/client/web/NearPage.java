package fi.polku.client.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * Who is near one client, and the form that adds one or changes one.
 *
 * @param home address of the page itself
 * @param person address of the person's page; empty on the client's own pages
 * @param acting who may act for the client, each a sentence
 * @param editing whom the form changes; empty = it adds one
 * @param linked whether the one it changes is a person of the register, whose name is known there
 * @param mayWrite whether this reader may write here
 */
public record NearPage(
        String home,
        String person,
        String whose,
        List<Row> rows,
        List<Row> before,
        List<String> acting,
        String editing,
        String action,
        boolean linked,
        boolean mayWrite,
        NearForm form,
        Choices choices) {
    public NearPage {
        rows = List.copyOf(rows);
        before = List.copyOf(before);
        acting = List.copyOf(acting);
    }

    /**
     * One near one.
     *
     * @param href where it is changed; empty when not here
     * @param link the near one's own page, when the reader may open it
     * @param tags what one must see at once
     * @param lines what is known besides
     */
    public record Row(
            String id,
            String href,
            String link,
            String name,
            String what,
            String phone,
            List<String> tags,
            List<String> lines) {}

    /** What the form's lists offer. */
    public record Choices(
            List<Choice> kinds,
            List<Choice> custody,
            List<Choice> scopes,
            List<Choice> carer,
            List<Choice> tell,
            List<Choice> toldBy,
            List<Choice> together) {}
}
