package fi.polku.assessment.internal;

import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentRecorded;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.journal.JournalEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every recording keeps: the header, the sentence in the journal, the clocks that follow. */
@Component
class AssessmentRecords {
    private final Organizations organizations;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    AssessmentRecords(
            Organizations organizations, Deadlines deadlines, ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.deadlines = deadlines;
        this.events = events;
    }

    @Nullable LocalDate start(Recorded its, NextClocks.Next next, SubjectRef subject, UnitId unit) {
        return deadlines
                .start(startOf(its, next, subject, unit), its.actor())
                .flatMap(deadlines::find)
                .map(c -> c.dueOn())
                .orElse(null);
    }

    static StartDeadline startOf(
            Recorded its, NextClocks.Next next, SubjectRef subject, UnitId unit) {
        return new StartDeadline(
                next.family(),
                its.clientId(),
                subject,
                next.decidingOn(),
                next.startedAt(),
                unit,
                its.professionalId(),
                next.facts());
    }

    AssessmentQueries.Common common(
            AssessmentId id, Recorded its, @Nullable ProfessionalId assessor, RecordHeader header) {
        return new AssessmentQueries.Common(
                id,
                its.contactId(),
                its.clientId(),
                assessor == null ? its.professionalId() : assessor,
                header,
                its.at(),
                its.written());
    }

    RecordHeader header(
            Recorded its, Register register, @Nullable NeedAssessment need, UnitId unit) {
        return new RecordHeader(
                register,
                need == null ? null : need.serviceTask(),
                organizations.organiser(),
                unit,
                its.actor().account(),
                its.actor().mainRole().name(),
                RecordStatus.FINAL);
    }

    /** The sentence that also tells the last day, when there is one. */
    static String sentence(String key, @Nullable LocalDate dueOn) {
        return dueOn == null ? key : key + ".due";
    }

    static JournalEntry entry(Recorded its, String key) {
        return JournalEntry.about(its.clientId())
                .happenedAt(its.at())
                .by(its.actor().account(), its.actor().mainRole().name())
                .key(key);
    }

    void publish(Recorded its, AssessmentId id, Register register) {
        events.publishEvent(
                new AssessmentRecorded(
                        id, its.contactId(), its.clientId(), register, Now.dayOf(its.at())));
    }
}
