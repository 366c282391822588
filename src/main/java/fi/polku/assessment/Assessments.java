package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Assessments as other modules record and read them. */
public interface Assessments {
    /**
     * Records what was judged: the contact leaves the queue, its clocks stop, the next ones start,
     * relationships open and the client's timeline tells of it, all in one transaction. Answers the
     * ids, care first.
     */
    List<AssessmentId> record(Actor actor, ContactId contact, NewAssessment assessment);

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

    /** Matters of a client, the newest first. */
    List<MatterView> matters(ClientId client);

    /** Closes a matter, for example when the path ends; an already closed one stays as it is. */
    void closeMatter(Actor actor, MatterId matter, MatterEnd why);

    /**
     * Last day of the first help when the assessment is recorded now; empty when no limit begins.
     */
    Optional<LocalDate> nextLimit(ContactId contact, NewAssessment assessment);
}
