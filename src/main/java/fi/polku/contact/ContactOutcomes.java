package fi.polku.contact;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.UUID;

/**
 * What comes of a contact: whose it is, that the need was assessed, that it was closed. Every
 * change belongs to the caller's transaction.
 */
public interface ContactOutcomes {
    /** It is known whom the contact concerns. */
    void linkClient(Actor actor, ContactId contact, ClientId client);

    /** The need was assessed: the contact leaves the queue for good. */
    void assessed(Actor actor, ContactId contact, UUID assessment, Instant at);

    /** Closes the contact with a reason, never without what the client was told. */
    void close(Actor actor, ContactId contact, CloseReason why, String told);

    /** Lets the client know who raised the worry, with a reason. */
    void releaseReporter(Actor actor, ContactId contact, String reason);
}
