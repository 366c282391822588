package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.client.Clients;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactStatus;
import fi.polku.contact.Contacts;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.Ruling;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what was judged is recorded: the contact leaves the queue, what follows begins. */
@Component
class RecordingDesk implements AssessmentRecording {
    private final Access access;
    private final Clients clients;
    private final Deadlines deadlines;
    private final Contacts contacts;
    private final ContactHandling handling;
    private final ContactOutcomes outcomes;
    private final Now now;
    private final Recording recording;

    RecordingDesk(
            Access access,
            Clients clients,
            Deadlines deadlines,
            Contacts contacts,
            ContactHandling handling,
            ContactOutcomes outcomes,
            Now now,
            Recording recording) {
        this.access = access;
        this.clients = clients;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.handling = handling;
        this.outcomes = outcomes;
        this.now = now;
        this.recording = recording;
    }

    @Override
    @Transactional
    public List<AssessmentId> record(Actor actor, ContactId contactId, NewAssessment assessment) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, contactId);
        if (contact.status() == ContactStatus.ASSESSED) {
            throw new Refusal("assessment.refusal.already");
        }
        if (!contact.isOpen()) {
            throw new Refusal("assessment.refusal.closed");
        }
        var clientId = contact.client();
        var its =
                Recorded.ofContact(
                        actor,
                        contact,
                        clientId == null ? null : clients.get(clientId),
                        recording.professional(actor.professional()),
                        assessment.care() != null && assessment.need() != null
                                ? contactId.value()
                                : null,
                        now.instant());
        var responsible = recording.check(its, assessment, contact.proposal().specialSupport());
        if (contact.status() == ContactStatus.RECEIVED && actor.account() != null) {
            handling.take(actor, contactId);
        }
        var ids = recording.write(its, assessment, responsible);
        outcomes.assessed(actor, contactId, ids.getFirst().value(), its.at());
        recording.relate(its, assessment, responsible, ids.getFirst());
        return ids;
    }

    @Override
    public Optional<LocalDate> nextLimit(ContactId contactId, NewAssessment assessment) {
        var contact = contacts.find(contactId).orElseThrow();
        var clientId = contact.client();
        var its =
                Recorded.ofContact(
                        Actor.system(),
                        contact,
                        clientId == null ? null : clients.get(clientId),
                        null,
                        null,
                        now.instant());
        var care = assessment.care();
        var need = assessment.need();
        var next = new ArrayList<NextClocks.Next>();
        if (care != null) {
            next.addAll(NextClocks.after(care, its.contactOn(), its.assessedAt(), its.bornOn()));
        }
        if (need != null) {
            next.addAll(NextClocks.after(need, its.pendingAt(), its.bornOn()));
        }
        return next.stream()
                .map(n ->
                        deadlines.rule(
                                AssessmentRecords.startOf(its, n, its.subject(), contact.unit())))
                .flatMap(Optional::stream)
                .map(Ruling::dueOn)
                .min(LocalDate::compareTo);
    }
}
