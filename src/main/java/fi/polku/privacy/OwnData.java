package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.platform.text.Texts;

/** The copy of everything that Polku holds of a person (regulation 2016/679 art. 15). */
public interface OwnData {
    /** Gathers everything of the client; the taking is written down. */
    OwnCopy copy(Actor client, Texts t);
}
