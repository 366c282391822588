package fi.polku.client.web;

import java.util.List;

/**
 * What matters to one client: what holds, the form, and what was said before.
 *
 * @param person address of the person's page; empty on the client's own pages
 * @param told whether it has just been saved
 */
public record AboutPage(
        String address,
        String person,
        String whose,
        boolean told,
        List<Field> fields,
        List<Before> before) {
    public AboutPage {
        fields = List.copyOf(fields);
        before = List.copyOf(before);
    }

    /** One topic of the form, as typed. */
    public record Field(String name, String label, String hint, String words) {}

    /** What was said at some time. */
    public record Before(String topic, String words, String said) {}
}
