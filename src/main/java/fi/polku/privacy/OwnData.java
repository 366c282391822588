package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.platform.text.Texts;

/** The copy of everything that Polku holds of a person (regulation 2016/679 art. 15). */
public interface OwnData {
    /**
     * Whether the actor may take it: the client, or a guardian or a guardian of interests within
     * the mandate, and of a protected person the client alone.
     */
    boolean may(Actor actor);

    /**
     * Gathers everything of the client; the taking is written down. To one who acts for the client
     * only records of the mandate's registers are told, and nothing that a minor has hidden.
     */
    OwnCopy copy(Actor client, Texts t);
}
