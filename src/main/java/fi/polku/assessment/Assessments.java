package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Optional;

/** Assessments as they are read. */
public interface Assessments {
    Optional<AssessmentView> find(AssessmentId id);

    /** Of one contact, in the order recorded. */
    List<AssessmentView> forContact(ContactId contact);

    /** Of one client, the newest first; for those who have asked for access to the client. */
    List<AssessmentView> forClient(ClientId client);

    /**
     * The need assessment in force: the latest that is final. What it says of special support
     * (erityinen tuki) binds those who name an own worker.
     */
    Optional<AssessmentView> latestNeed(ClientId client);

    /** Needs and special support of a person as the reader may use them today. */
    NeedNow needNow(Actor reader, ClientId client);

    /** As above, when the reader may use it. */
    Optional<AssessmentView> latestNeed(Actor reader, ClientId client);
}
