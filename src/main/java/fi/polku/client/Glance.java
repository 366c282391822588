package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;

/** What a professional reads of a person at the first look: the own words and the near ones. */
public interface Glance {
    /**
     * Both.
     *
     * @param said what matters, strengths first
     * @param near who is near, whom to call first
     */
    record Seen(List<AboutMe.Statement> said, List<NearOne> near) {
        public Seen {
            said = List.copyOf(said);
            near = List.copyOf(near);
        }
    }

    /** Of one client, for somebody who works with the client; one question to the database. */
    Seen of(Actor worker, ClientId client);
}
