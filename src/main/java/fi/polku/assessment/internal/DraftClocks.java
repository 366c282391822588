package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentDraftView;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.client.ClientDetails;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clocks of an assessment without a contact: what starts them and what its beginning stops. */
@Component
class DraftClocks {
    private static final int ADULT = 18;
    private static final int OLD = 65;

    private final Deadlines deadlines;
    private final SpecialSupportQueries supports;
    private final Organizations organizations;
    private final Now now;

    DraftClocks(
            Deadlines deadlines,
            SpecialSupportQueries supports,
            Organizations organizations,
            Now now) {
        this.deadlines = deadlines;
        this.supports = supports;
        this.organizations = organizations;
        this.now = now;
    }

    /** Starts them from the day the need became known; the beginning itself stops some at once. */
    void begin(Actor actor, AssessmentDraftView draft, ClientDetails client) {
        var begunOn = Now.dayOf(draft.happenedAt());
        var subject = SubjectRef.of("assessment-draft", draft.id());
        if (draft.kind().care()) {
            var at = draft.happenedAt().atZone(Now.ZONE).toLocalDateTime();
            for (var family : NextClocks.stoppedByCare()) {
                deadlines.start(
                        new StartDeadline(
                                family,
                                client.id(),
                                subject,
                                begunOn,
                                at,
                                draft.producerId(),
                                actor.professional(),
                                DeadlineFacts.ofAge(client.bornOn(), begunOn)),
                        actor);
            }
        }
        if (draft.kind().need()) {
            boolean special = supports.binds(client.id(), now.today());
            var age = client.ageOn(draft.pendingOn());
            boolean child = age != null && age < ADULT && special;
            for (var family : NextClocks.runningFor(child)) {
                start(actor, draft, client, family);
            }
            NextClocks.stoppedByBeginning()
                    .forEach(f -> deadlines.met(subject, f, draft.happenedAt(), actor));
        }
    }

    /** Special support was decided of a child whose assessment is in the middle (SHL 36 §). */
    void childSpecial(Actor actor, AssessmentDraftView draft, ClientDetails client) {
        var age = client.ageOn(draft.pendingOn());
        if (!draft.kind().need() || age == null || age >= ADULT) {
            return;
        }
        var subject = SubjectRef.of("assessment-draft", draft.id());
        boolean runs =
                deadlines.forSubject(subject).stream()
                        .anyMatch(c -> c.family() == DeadlineFamily.SOC_CHILD_DONE);
        if (!runs) {
            for (var family :
                    List.of(DeadlineFamily.SOC_CHILD_START, DeadlineFamily.SOC_CHILD_DONE)) {
                start(actor, draft, client, family);
            }
            deadlines.met(subject, DeadlineFamily.SOC_CHILD_START, draft.happenedAt(), actor);
        }
    }

    private void start(
            Actor actor, AssessmentDraftView draft, ClientDetails client, DeadlineFamily family) {
        deadlines.start(
                new StartDeadline(
                        family,
                        client.id(),
                        SubjectRef.of("assessment-draft", draft.id()),
                        draft.pendingOn(),
                        Recorded.pendingAt(draft),
                        draft.producerId(),
                        actor.professional(),
                        DeadlineFacts.ofAge(client.bornOn(), draft.pendingOn())),
                actor);
    }

    void discarded(Actor actor, AssessmentDraftView draft) {
        deadlines.endAll(
                SubjectRef.of("assessment-draft", draft.id()),
                EndReason.RECORDED_IN_ERROR,
                actor,
                true);
    }

    /** Of both kinds the draft is of social welfare, and is read by the rights of both. */
    RecordHeader header(Actor actor, AssessmentKind kind, ClientDetails client, LocalDate today) {
        return new RecordHeader(
                kind == AssessmentKind.CARE ? Register.PATIENT : Register.SOCIAL_WELFARE,
                kind == AssessmentKind.CARE ? null : taskOf(client, today),
                organizations.organiser(),
                actor.units().isEmpty() ? organizations.organiser() : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.DRAFT);
    }

    /** The service task that the age speaks for; the assessment may choose another. */
    static ServiceTask taskOf(ClientDetails client, LocalDate today) {
        var age = client.ageOn(today);
        return age == null || (age >= ADULT && age < OLD)
                ? ServiceTask.TYOIKAISET
                : age < ADULT ? ServiceTask.LAPSIPERHEET : ServiceTask.IAKKAAT;
    }
}
