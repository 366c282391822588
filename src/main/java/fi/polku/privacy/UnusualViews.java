package fi.polku.privacy;

import fi.polku.access.Actor;

/** Views that rules find worth a person's look; they judge nobody. */
public interface UnusualViews {
    /** Runs every rule that is on; says how many views it brought up or renewed. */
    int look(Actor actor);
}
