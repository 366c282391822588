package fi.polku.path;

import fi.polku.access.Actor;

/** What the client answers to a plan: yes, told or clicked, or something else. */
public interface PathAnswers {
    /** The client accepts the version last sent: it takes effect. A second click does nothing. */
    void accept(Actor client, PathId path, int version);

    /** The client told a professional, who writes it down. */
    void acceptTold(Actor professional, PathId path, int version);

    /** The client asks for something else, in the client's words: a task for the own worker. */
    void askChange(Actor client, PathId path, int version, String words);
}
