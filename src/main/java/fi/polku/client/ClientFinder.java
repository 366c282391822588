package fi.polku.client;

import fi.polku.access.Actor;
import java.util.List;

/** Finds persons by what is known of them: a person decides who it is. */
public interface ClientFinder {
    /** Who it might be, likeliest first, each with its reasons; a person decides. */
    List<Candidate> matches(MatchQuery query);

    /** Clients whom the actor has a relationship with today, by name. */
    ClientPage search(Actor actor, Clients.ClientSearch search);
}
