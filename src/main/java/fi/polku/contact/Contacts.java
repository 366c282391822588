package fi.polku.contact;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Texts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts for the other modules. Every change belongs to the caller's transaction. */
public interface Contacts {

    /**
     * Receives a contact: its row, its clocks, its place in a queue and its journal entry in one
     * transaction. A contact with an external id that has come before is not received again; the
     * receipt then has no code.
     */
    Receipt receive(Actor by, NewContact contact);

    /** The contact for a professional who may see it; the view of a known person is logged. */
    ContactView get(Actor actor, ContactId contact);

    /** The contact for another module that has asked for its own permission. */
    Optional<ContactView> find(ContactId contact);

    /** Contacts page by page in the order of their ids; a professional's own units, or all. */
    ContactList page(Actor actor, ContactFilter filter, @Nullable String after, int limit);

    /** How many there are in all pages. */
    long count(Actor actor, ContactFilter filter);

    /** The queue of the actor's units, ready to be shown. */
    QueueView queue(Actor actor, QueueFilter filter, Texts texts);

    /** How many wait in the queues of the actor's units. */
    long countWaiting(Actor actor);

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

    /** It is known whom the contact concerns. */
    void linkClient(Actor actor, ContactId contact, ClientId client);

    /** The need was assessed: the contact leaves the queue for good. */
    void assessed(Actor actor, ContactId contact, UUID assessment, Instant at);

    /** Closes the contact with a reason, never without what the client was told. */
    void close(Actor actor, ContactId contact, CloseReason why, String told);

    /** Lets the client know who raised the worry, with a reason. */
    void releaseReporter(Actor actor, ContactId contact, String reason);

    /** What the holder of a receipt code may see. */
    Optional<TrackView> track(String code);
}
