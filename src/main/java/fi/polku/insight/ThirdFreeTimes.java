package fi.polku.insight;

import fi.polku.access.Actor;
import fi.polku.deadline.T3;
import java.util.List;

/**
 * T3 of each day and the queue books. A region that comes to Polku brings the readings of its
 * former systems; what has once been measured of a day stands.
 */
public interface ThirdFreeTimes {
    /** Takes in readings measured before Polku; a day, unit and group that is there stays. */
    void takeIn(List<T3.Reading> earlier);

    /**
     * A group of a unit gives no times at contact but writes people in a queue: its T3 is 182 from
     * today.
     *
     * @param reason why, in the words of whoever leads; at most 500 characters
     * @throws fi.polku.kernel.Refusal when the group keeps one already, gives no times in Polku or
     *     the reason is missing or too long
     */
    QueueBookId beginQueueBook(Actor actor, T3.Group group, String reason);

    /** Times are given again from today; a queue book that has ended stays as it was. */
    void endQueueBook(Actor actor, QueueBookId book);
}
