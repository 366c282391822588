package fi.polku.contact;

import fi.polku.access.Actor;
import java.time.Instant;

/**
 * What is done to a contact while it waits: taken, judged, called back. Every change belongs to the
 * caller's transaction.
 */
public interface ContactHandling {
    /** Takes the contact; a {@link fi.polku.kernel.Refusal} tells who was faster and when. */
    void take(Actor actor, ContactId contact);

    /** Returns the contact to the queue, with a reason. */
    void putBack(Actor actor, ContactId contact, String reason);

    /** A person agrees with the proposal. */
    void confirmProposal(Actor actor, ContactId contact);

    /** A person decides otherwise, with a reason. */
    void changeProposal(Actor actor, ContactId contact, Decision decision);

    /** The sender was talked with. */
    void reached(Actor actor, ContactId contact, Instant at);

    /** The sender was tried and not reached. */
    void notReached(Actor actor, ContactId contact);
}
