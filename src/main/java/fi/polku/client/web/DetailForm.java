package fi.polku.client.web;

import java.util.List;

/**
 * A form that changes one thing of a person.
 *
 * @param back where one came from
 * @param person name of the person; empty for oneself
 * @param lead what to know before
 * @param unfinished what will be given to the own worker, in sentences
 */
public record DetailForm(
        String address,
        String back,
        String person,
        String personHref,
        String title,
        String lead,
        List<String> unfinished,
        List<DetailField> fields,
        String send,
        boolean own) {
    public DetailForm {
        unfinished = List.copyOf(unfinished);
        fields = List.copyOf(fields);
    }
}
