package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.contact.ContactId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records what was judged of a contact, and tells beforehand which limit would begin. */
public interface AssessmentRecording {
    /**
     * Records what was judged: the contact leaves the queue, its clocks stop, the next ones start,
     * relationships open and the client's timeline tells of it, all in one transaction. Answers the
     * ids, care first.
     */
    List<AssessmentId> record(Actor actor, ContactId contact, NewAssessment assessment);

    /**
     * Last day of the first help when the assessment is recorded now; empty when no limit begins.
     */
    Optional<LocalDate> nextLimit(ContactId contact, NewAssessment assessment);
}
