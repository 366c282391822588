package fi.polku.decision;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;

/** Applications for social services: each makes a matter pending. */
public interface Applications {
    /** The client applies; the matter is pending from today. */
    ApplicationId apply(Actor client, String service, String words);

    /** A worker writes down what arrived on paper or was said. */
    ApplicationId take(Actor worker, NewApplication application);

    /** The client takes an undecided application back; the matter closes. */
    void withdraw(Actor client, ApplicationId id);

    /** Those of a client that the reader may use, the newest first. */
    List<ApplicationView> of(Actor reader, ClientId client);
}
