package fi.polku.appointment.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A professional's choice of a time for a client.
 *
 * @param href address of the person's page; those of booking begin with it
 * @param ways how the client is reached, and what may be said there
 * @param steps open steps of the path that wait for a time, and "no step"; empty without a path
 * @param service code of the service whose times are shown
 * @param from first day of the times shown, as a date field writes it
 * @param step the step that the time is for; empty = none
 * @param later the day after the last one shown, to go on from; null when nothing is shown
 */
public record ClientBooking(
        String name,
        String href,
        List<String> ways,
        List<Choice> steps,
        List<Choice> services,
        String service,
        String from,
        String step,
        String heading,
        List<SlotDay> days,
        @Nullable String later) {
    /** The address of later times with the same choices. */
    public String laterHref() {
        return href
                + "/appointments/book?service="
                + service
                + "&from="
                + later
                + (step.isEmpty() ? "" : "&step=" + step);
    }
}
