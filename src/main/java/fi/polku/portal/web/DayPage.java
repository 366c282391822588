package fi.polku.portal.web;

import fi.polku.contact.QueueView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A professional's day: warnings of deadlines, today's times, one's own people with their clocks,
 * tasks, and the queue.
 *
 * @param queue null for a partner, who handles no contacts
 */
public record DayPage(
        String day,
        @Nullable QueueView queue,
        List<Notice> notices,
        List<Visit> visits,
        List<Person> people,
        int peopleInAll,
        List<Task> tasks,
        long tasksInAll) {
    /** A warning of a deadline that has not been gone through. */
    public record Notice(String href, String what, String more) {}

    /** One booked time of today. */
    public record Visit(String href, String time, String name, String what, boolean past) {}

    /** One of one's own people with the clock that comes first. */
    public record Person(
            String href, String initials, String name, String what, String tone, String state) {}

    /** One open task. */
    public record Task(String href, String what, String name, String due, boolean late) {}
}
