package fi.polku.client.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * What is known of a client's everyday life, in finished words.
 *
 * @param own whether the client reads
 * @param address of the page itself
 * @param person address of the person's page; of the client's front page when the client reads
 * @param row of which row a form was refused; empty = the form of a new one
 */
public record LifePage(
        boolean own,
        String address,
        String person,
        String name,
        List<Row> rows,
        List<Choice> kinds,
        String from,
        String to,
        String row,
        String last) {

    /**
     * One situation.
     *
     * @param now whether it goes on today
     * @param told when and by whom
     */
    public record Row(String id, String what, String days, String told, boolean now) {}
}
