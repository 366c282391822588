package fi.polku.contact;

import fi.polku.access.Actor;
import fi.polku.platform.text.Texts;

/** The queues of the units that somebody works in. */
public interface ContactQueue {
    /** The queue of the actor's units, ready to be shown. */
    QueueView queue(Actor actor, QueueFilter filter, Texts texts);

    /** How many wait in the queues of the actor's units. */
    long countWaiting(Actor actor);
}
